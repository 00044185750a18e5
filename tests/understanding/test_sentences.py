"""Sentences without their places, so that no town becomes a clue to an errand."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.understanding.places import Gazetteer
from bot.understanding.sentences import HomeClauses, learnable, without_places

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load(DATA / "places")


@pytest.fixture(scope="module")
def clauses() -> HomeClauses:
    return HomeClauses(DATA / "understanding")


def test_every_place_becomes_the_same_word(gazetteer: Gazetteer) -> None:
    assert without_places("bor i Luleå men jobbar i Umeå", gazetteer) == "bor i orten men jobbar i orten"
    assert without_places("ont i halsen", gazetteer) == "ont i halsen"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("jag bor i orten och har ont i halsen", "och har ont i halsen"),
        ("ont i halsen, bor i orten", "ont i halsen"),
        ("orten, ont i halsen", "ont i halsen"),
        ("ont i halsen, orten.", "ont i halsen"),
        ("I live in orten and need a prescription", "and need a prescription"),
        ("jag är skriven i orten kommun, vill boka tid", "vill boka tid"),
        ("jag bor i orten", "jag bor i orten"),
        ("ont i halsen", "ont i halsen"),
        ("har ont i halsen och bor i orten. Behöver intyg", "har ont i halsen, Behöver intyg"),
    ],
)
def test_where_one_lives_is_left_out_unless_it_is_all_there_is(clauses: HomeClauses, text: str, rest: str) -> None:
    assert clauses.left_out(text) == rest


def test_what_is_learnt_from_has_no_places_no_doubles_and_a_fixed_order() -> None:
    texts, labels = learnable(
        [
            ("vad kostar det i Luleå", "fee.home"),
            ("förnya recept", "prescription"),
            ("vad kostar det i Umeå", "fee.home"),
        ],
        DATA,
    )
    assert list(zip(texts, labels, strict=True)) == [
        ("förnya recept", "prescription"),
        ("vad kostar det i orten", "fee.home"),
    ]
