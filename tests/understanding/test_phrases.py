"""Short phrases found in a message; how text is cut and folded before."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.parts import Parts
from bot.understanding.phrases import Hit, PhraseBook
from bot.understanding.words import fold, key, words

DATA = Path(__file__).parents[2] / "data" / "understanding"


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("ont i halsen", "jag har Ont i Halsen!", True),
        ("ont i halsen", "ont i min hals", False),
        ("akutmottagning*", "till akutmottagningen nu", True),
        ("akutmottagning*", "akuten", False),
        ("i <number> dagar", "i 3 dagar", True),
        ("i <number> dagar", "i tre dagar", False),
        ("min _ gör ont", "min arm gör ont", True),
        ("min _ gör ont", "min gör ont", False),
        ("_ åring", "4 aring", True),
        ("ont i halsen", "ont i", False),
    ],
)
def test_a_phrase_is_found_whatever_its_letters_are_typed_like(phrase: str, text: str, found: bool) -> None:
    assert PhraseBook({"x": [phrase]}).names(text) == ({"x"} if found else set())


def test_a_hit_tells_its_list_and_the_words_it_covers() -> None:
    book = PhraseBook({"place": ["i luleå"], "pain": ["ont i"]})
    assert book.find(["har", "ont", "i", "lulea"]) == [Hit("pain", 1, 3), Hit("place", 2, 4)]


def test_an_empty_phrase_is_refused_with_its_list() -> None:
    with pytest.raises(ValueError, match="'pain'"):
        PhraseBook({"pain": ["ont", " "]})


def test_letters_fold_as_they_are_typed_on_a_foreign_keyboard() -> None:
    assert fold("ÅÄÖ Éclair") == "aao eclair"
    assert fold(unicodedata.normalize("NFD", "Luleå")) == "lulea"


def test_hyphens_and_apostrophes_inside_a_word_stay() -> None:
    assert words("e-legitimation, don't – 4-åring!") == ["e-legitimation", "don't", "4-åring"]


def test_two_spellings_of_a_sentence_share_a_key() -> None:
    assert key("Ont i  HALSEN?!") == key("ont i halsen")
    assert key("ont i halsen") != key("ont i ryggen")


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_the_cutting_and_its_words_are_in_it(text: str) -> None:
    assert all(word in text for word in words(text))
    assert fold(fold(text)) == fold(text)


@pytest.fixture(scope="module")
def parts() -> Parts:
    return Parts(DATA)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("jag har feber. Vad kostar ett besök?", ["jag har feber", "Vad kostar ett besök"]),
        ("jag har feber och vill förnya recept", ["jag har feber", "vill förnya recept"]),
        ("I have fever but no BankID", ["I have fever", "no BankID"]),
        ("jag har ont i halsen", []),
        ("hej, jag har feber", []),
        ("", []),
    ],
)
def test_a_message_falls_into_the_parts_that_may_say_a_thing_of_their_own(
    parts: Parts, text: str, pieces: list[str]
) -> None:
    assert parts.of(text) == pieces


def test_hits_with_one_start_come_whole_words_first_and_then_as_the_lists_have_them() -> None:
    book = PhraseBook(
        {"any": ["_ hals"], "begins": ["on*"], "whole": ["ont"], "longer": ["ont*"], "number": ["<number>"]}
    )
    assert [hit.name for hit in book.find(["ont", "hals"])] == ["whole", "any", "begins", "longer"]
    assert [hit.name for hit in book.find(["7", "hals"])] == ["any", "number"]


def test_a_message_is_looked_through_once_and_forgotten_on_demand() -> None:
    book = PhraseBook({"x": ["ont i"]})
    assert book.find(["ont", "i", "halsen"]) is book.find(["ont", "i", "halsen"])
    book.forget()
    assert "halsen" not in repr(vars(book))
