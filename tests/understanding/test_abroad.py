"""Somebody abroad is told from somebody who comes from there, or was there."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.understanding.abroad import Abroad
from bot.understanding.words import fold, words


@pytest.fixture(scope="module")
def abroad() -> Abroad:
    return Abroad(Path(__file__).parents[2] / "data" / "understanding" / "abroad.yml")


def said(abroad: Abroad, text: str) -> bool:
    return abroad.said([fold(word) for word in words(text)])


@pytest.mark.parametrize(
    "text",
    [
        "jag är i Spanien och har diarré",
        "är på resa i Thailand, magsjuk",
        "vi är just nu på semester i Förenade Arabemiraten",
        "jag befinner mig i Tyskland",
        "semestrar på Kreta med familjen",
        "I'm in Greece and have a rash",
        "we are on holiday in South Africa",
        "jag bor i Norge men är svensk",
    ],
)
def test_who_is_in_another_country_is_abroad(abroad: Abroad, text: str) -> None:
    assert said(abroad, text)


@pytest.mark.parametrize(
    "text",
    [
        "jag är i Sverige",
        "jag är född i Irak",
        "jag kommer från Syrien",
        "jag var i Thailand förra veckan",
        "I am from Germany",
        "jag är i Luleå",
        "är det dyrt i Spanien",
        "vaccin inför resan till Kenya",
    ],
)
def test_who_comes_from_there_or_was_there_is_not(abroad: Abroad, text: str) -> None:
    assert not said(abroad, text)
