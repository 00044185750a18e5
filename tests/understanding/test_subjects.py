"""All that a message is about is taken: a need and questions, said in one part or in several."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

from bot.understanding.classifier import Classifier, Guess
from bot.understanding.details import Details
from bot.understanding.reading import Reading
from bot.understanding.subjects import Subjects

DATA = Path(__file__).parents[2] / "data" / "understanding"
NOTHING = [Guess("other", 0.1, -0.9)]


class Thinks:
    """Stands for the classifier: what it thinks of each text is given."""

    def __init__(self, ranks: dict[str, list[Guess]]) -> None:
        self.ranks = ranks

    def rank(self, text: str) -> list[Guess]:
        return self.ranks.get(text, NOTHING)

    def knows(self, text: str) -> float:
        return 1.0


def read(text: str, **ranks: Any) -> Reading:
    thinks = Thinks({text: ranks.pop("whole"), **ranks.pop("parts", {})})
    reading = Reading()
    Subjects(DATA, cast(Classifier, thinks), Details(DATA)).add_to(reading, text)
    return reading


def test_a_class_that_follows_and_would_say_yes_alone_is_taken_too() -> None:
    found = read("samma doktor för min diabetes", whole=[Guess("chronic", 0.7, 0.7), Guess("continuity", 0.3, 0.5)])
    assert (found.need, found.topics) == ("chronic", ["continuity"])


def test_a_class_that_follows_and_would_say_no_is_left() -> None:
    found = read("vad gäller för intyg", whole=[Guess("certificate", 0.9, 0.7), Guess("referral", 0.1, -0.3)])
    assert (found.need, found.topics) == ("certificate", [])


@pytest.mark.parametrize(("margin", "need"), [(-0.05, "sexual_health"), (-0.3, None)])
def test_beside_a_question_a_need_may_nearly_say_no(margin: float, need: str | None) -> None:
    found = read(
        "träffa någon om spiralen", whole=[Guess("rule.physical", 0.9, 0.9), Guess("sexual_health", 0.1, margin)]
    )
    assert (found.need, found.topics) == (need, ["rule.physical"])


def test_a_word_set_apart_is_the_need_when_it_says_nothing_else() -> None:
    parts = {"klamydiatest": [Guess("sexual_health", 0.9, 0.5)]}
    found = read("klamydiatest, är det gratis?", whole=[Guess("fee.exempt", 0.9, 0.6)], parts=parts)
    assert (found.need, found.topics) == ("sexual_health", ["fee.exempt"])


def test_beside_a_need_a_question_in_a_part_is_taken() -> None:
    parts = {"jag har ont i en tand": [Guess("dental", 0.9, 0.8)], "vad blir priset": [Guess("fee.home", 0.7, -0.2)]}
    found = read("jag har ont i en tand, vad blir priset", whole=[Guess("dental", 0.8, 0.2)], parts=parts)
    assert (found.need, found.topics) == ("dental", ["fee.home"])


@pytest.mark.parametrize(
    ("first", "second", "share", "need", "topics"),
    [
        ("fee.home", "fee.exempt", 0.3, None, ["fee.home", "fee.exempt"]),
        ("fee.home", "fee.exempt", 0.2, None, ["fee.home"]),
        ("booking", "prescription", 0.4, "booking", []),
        ("out_of_scope", "fee.home", 0.4, None, ["out_of_scope"]),
        ("fee.home", "phone", 0.4, None, ["fee.home"]),
        ("symptoms", "handover", 0.4, "symptoms", []),
    ],
)
def test_two_questions_that_are_nearly_as_likely_are_both_answered(
    first: str, second: str, share: float, need: str | None, topics: list[str]
) -> None:
    found = read("är mammografi gratis", whole=[Guess(first, 0.45, -0.2), Guess(second, share, -0.3)])
    assert (found.need, found.topics) == (need, topics)


def test_mere_talk_has_no_need_however_a_part_of_it_sounds() -> None:
    parts = {"800 words": NOTHING, "due tomorrow": [Guess("pregnancy", 0.9, 0.4)]}
    found = read("write my essay, 800 words, due tomorrow", whole=[Guess("out_of_scope", 0.9, 0.6)], parts=parts)
    assert (found.need, found.topics) == (None, ["out_of_scope"])


def test_a_plain_need_after_talk_is_heard() -> None:
    parts = {"hur mår du i dag": [Guess("smalltalk", 0.9, 0.7)], "jag har ont i halsen": [Guess("symptoms", 1.0, 1.2)]}
    found = read("hur mår du i dag? jag har ont i halsen", whole=[Guess("smalltalk", 0.6, 0.1)], parts=parts)
    assert (found.need, found.topics) == ("symptoms", [])


@pytest.mark.parametrize(("share", "topics"), [(0.7, []), (0.9, ["no_digital"])])
def test_what_changes_the_next_step_is_taken_from_a_part_only_when_it_is_plain(share: float, topics: list[str]) -> None:
    parts = {
        "mitt intyg är slut": [Guess("certificate", 1.0, 0.9)],
        "har aldrig fått ordning": [Guess("no_digital", share, -0.05)],
    }
    found = read("mitt intyg är slut, har aldrig fått ordning", whole=[Guess("certificate", 0.9, 0.6)], parts=parts)
    assert (found.need, found.topics) == ("certificate", topics)


def test_a_complaint_that_sounds_like_a_childs_is_an_adults_when_no_child_is_named() -> None:
    parts = {"jag vill komma in": [Guess("rule.physical", 0.9, 0.5)], "ont i knät": [Guess("child", 0.6, 0.3)]}
    whole = [Guess("rule.physical", 0.99, 0.9), Guess("referral", 0.01, -0.9)]
    assert read("jag vill komma in, ont i knät", whole=whole, parts=parts).need == "symptoms"
