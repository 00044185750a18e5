"""How old somebody is, when the message says so."""

from __future__ import annotations

import pytest

from bot.understanding.ages import find_age
from bot.understanding.words import fold, words


def age(text: str, *, expecting: bool = False) -> int | None:
    return find_age([fold(word) for word in words(text)], expecting=expecting)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("jag är 34 år", 34),
        ("min 4-åring har feber", 4),
        ("min 15årige son", 15),
        ("an 8-year-old with fever", 8),
        ("I am 42 years old", 42),
        ("hon fyller 90", 90),
        ("mamma är åttiofem år", 85),
        ("she is seventy-two years old", 72),
        ("sonen är tre år", 3),
        ("jag är 19 och bor i Luleå", 19),
        ("bebisen är 6 veckor gammal", 0),
        ("han är 5 månader", 0),
        ("115 år", 115),
        ("min mamma är 87 vad kostar det för henne", 87),
        ("hon är 4 har feber", 4),
        ("hon e fem", 5),
        ("he's four", 4),
        ("our two-year-old", 2),
        ("a rash, age 3", 3),
        ("vår tremånaders", 0),
        ("my three-month-old", 0),
        ("jag e 16 å har utslag", 16),
    ],
)
def test_an_age_said_is_found(text: str, years: int) -> None:
    assert age(text) == years


@pytest.mark.parametrize(
    "text",
    [
        "ont i 3 år",
        "för 2 år sedan",
        "de senaste 5 åren",
        "two years ago",
        "jag har ont i 2 fingrar",
        "ring 1177",
        "116 år",
        "jag har haft ont i tre månader",
        "39 graders feber",
        "febern är 39",
        "pulsen är 110 i vila",
        "den är 8 cm",
        "vi är 4 personer",
        "she is six weeks pregnant",
        "hon är en gammal dam",
        "he's one of them",
        "han är fem minuter sen",
        "",
    ],
)
def test_a_span_of_time_or_another_number_is_no_age(text: str) -> None:
    assert age(text) is None


@pytest.mark.parametrize(("text", "years"), [("34", 34), ("fyra", 4), ("hon är 8", 8), ("8 månader", 0)])
def test_a_bare_number_is_an_age_when_it_was_asked_for(text: str, years: int) -> None:
    assert age(text, expecting=True) == years


def test_a_bare_number_in_a_sentence_is_no_age_though_one_was_asked_for() -> None:
    assert age("jag har två katter och ett hus", expecting=True) is None
