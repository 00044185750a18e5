"""Which language a message is in, and wishes to change it."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from bot.understanding.languages import Languages

DATA = Path(__file__).parents[2] / "data" / "understanding"


@pytest.fixture(scope="module")
def languages() -> Languages:
    with warnings.catch_warnings():
        # langidentify leaves the files of its model for the collector to close.
        warnings.simplefilter("ignore", ResourceWarning)
        return Languages(DATA)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("jag har ont i halsen", "sv"),
        ("I have a sore throat", "en"),
        ("عندي ألم في الحلق", "ar"),
        ("minulla on kurkku kipeä ja kuumetta", "fi"),
        ("waxaan rabaa inaan la hadlo dhakhtar", "so"),
        ("گلویم درد می‌کند چه کنم", "other"),
        ("у меня болит горло", "other"),
    ],
)
def test_a_sentence_is_told_by_its_language(languages: Languages, text: str, language: str) -> None:
    assert languages.of(text) == language


@pytest.mark.parametrize("text", ["", "feber", "hello", "1177", "?!", "Luleå"])
def test_less_than_two_words_decide_nothing(languages: Languages, text: str) -> None:
    assert languages.of(text) is None


def test_another_script_is_told_from_one_word(languages: Languages) -> None:
    assert languages.of("مرحبا") == "ar"
    assert languages.of("привет") == "other"


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("English please", "en"),
        ("kan du prata svenska", "sv"),
        ("do you speak English", "en"),
        ("suomeksi", "fi"),
        ("بالعربية", "ar"),
        ("af soomaali", "so"),
    ],
)
def test_a_wish_for_a_language_is_heard(languages: Languages, text: str, wish: str) -> None:
    assert languages.wish(text) == wish


@pytest.mark.parametrize("text", ["jag vill ha ett intyg på engelska till min arbetsgivare", "ont i halsen"])
def test_a_language_named_for_something_else_is_no_wish(languages: Languages, text: str) -> None:
    assert languages.wish(text) is None


@pytest.mark.parametrize(
    ("text", "more"),
    [("in English please", False), ("suomeksi", False), ("tolk arabiska", True), ("somali nurse?", True)],
)
def test_words_beside_a_wish_for_a_language_are_noticed(languages: Languages, text: str, more: bool) -> None:
    assert languages.says_more(text) is more
