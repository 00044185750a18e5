"""The code: easy to say, forgiving to type, hopeless to guess."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.handover.codes import ALPHABET, BEST_ODDS, LENGTH, LIVE_CODES, grouped, new_code, odds, read_code
from bot.handover.errors import Malformed
from bot.settings import Settings

PAGE = (Path(__file__).parents[2] / "docs/handover.md").read_text(encoding="utf-8")
codes = st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH)


def test_no_two_characters_look_alike() -> None:
    assert not set("0O1IW") & set(ALPHABET)
    assert len(set(ALPHABET)) == len(ALPHABET)


def test_a_new_code_is_eight_characters_of_the_alphabet_and_new_each_time() -> None:
    made = {new_code() for _ in range(500)}
    assert len(made) == 500
    assert all(len(code) == 8 and set(code) <= set(ALPHABET) for code in made)


@given(codes)
def test_a_code_is_read_as_it_is_shown(code: str) -> None:
    assert read_code(grouped(code)) == code


FORGIVEN = ["ab2c-d3ef", " AB2C D3EF\n", "a b 2 c d 3 e f", "AB2C–D3EF", "ab2cd3ef.", "AB2C\u00a0D3EF"]
MALFORMED = ["", "AB2C", "AB2CD3EFG", "AB2CD3E0", "AB2CD3EI", "åäö23456", "A" * 10_000, "AB2C\0D3EF"]


@pytest.mark.parametrize("typed", FORGIVEN)
def test_case_spaces_and_hyphens_are_forgiven(typed: str) -> None:
    assert read_code(typed) == "AB2CD3EF"


@pytest.mark.parametrize("typed", MALFORMED)
def test_what_can_not_be_a_code_is_malformed(typed: str) -> None:
    with pytest.raises(Malformed):
        read_code(typed)


def test_the_odds_of_hitting_one_of_ten_thousand_codes_in_an_hour_are_under_one_in_a_million() -> None:
    budget = Settings.model_fields["handover_guess_budget"].default
    assert LIVE_CODES == 10_000
    assert odds(budget) == budget * 10_000 / 31**8 < BEST_ODDS == 1e-6


def test_the_documentation_computes_the_same_odds() -> None:
    budget = Settings.model_fields["handover_guess_budget"].default
    assert f"{budget} × {LIVE_CODES:,} / {len(ALPHABET) ** LENGTH:,} = {odds(budget):.1e}" in PAGE


def test_the_documentation_names_the_largest_budget() -> None:
    too_many = next(guesses for guesses in range(1, 1000) if odds(guesses) >= BEST_ODDS)
    assert f"A budget of {too_many} or more would not be" in PAGE
