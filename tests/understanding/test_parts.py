"""A message is cut where it may go from one thing to another."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.understanding.parts import Parts

DATA = Path(__file__).parents[2] / "data" / "understanding"


@pytest.fixture(scope="module")
def parts() -> Parts:
    return Parts(DATA)


def test_a_message_is_cut_at_marks_and_at_words_that_join(parts: Parts) -> None:
    assert parts.of("ont i knät, vad kostar det och vem ringer jag?") == [
        "ont i knät",
        "vad kostar det",
        "vem ringer jag",
    ]


def test_a_message_of_one_part_has_none(parts: Parts) -> None:
    assert parts.of("ont i knät sedan i går") == []
    assert parts.words_of("klamydiatest") == []


def test_a_word_between_two_cuts_stands_alone(parts: Parts) -> None:
    assert parts.words_of("klamydiatest, är det gratis?") == ["klamydiatest"]
    assert parts.of("klamydiatest, är det gratis?") == []
