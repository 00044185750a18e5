from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.statistics.protect import SMALLEST, protect, stepped


def test_a_group_of_four_is_hidden_and_so_is_its_way_back() -> None:
    shown = protect({"a": 4, "b": 12, "c": 30})
    assert shown.total == 46
    assert shown.parts == {"c": 30}
    assert shown.hidden == 16


def test_nothing_is_told_of_fewer_than_five_people() -> None:
    assert protect({"a": 3, "b": 1, "c": 0}).total is None
    assert protect({"a": 3, "b": 1, "c": 0}).parts == {}


def test_several_small_parts_are_not_given_away_by_their_sum() -> None:
    shown = protect({"a": 1, "b": 2, "c": 20, "d": 30})
    assert shown.parts == {"d": 30}


def test_a_table_without_small_groups_is_shown_whole() -> None:
    assert protect({"a": 5, "b": 0, "c": 9}).parts == {"a": 5, "b": 0, "c": 9}


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 40)))
def test_no_small_group_is_shown_or_left_over(parts: dict[str, int]) -> None:
    shown = protect(parts)
    assert all(count == 0 or count >= SMALLEST for count in shown.parts.values())
    left = (shown.total or 0) - sum(shown.parts.values())
    assert left == shown.hidden
    assert left == 0 or left >= SMALLEST


@given(st.lists(st.integers(0, 9), min_size=2, max_size=4))
def test_what_is_hidden_could_be_something_else(counts: list[int]) -> None:
    parts = {str(n): count for n, count in enumerate(counts)}
    shown = protect(parts)
    hidden = [name for name in parts if name not in shown.parts]
    if shown.total is None or not hidden:
        return
    left = shown.total - sum(shown.parts.values())
    ways = [way for way in product(range(1, left + 1), repeat=len(hidden)) if sum(way) == left]
    assert all(len({Fraction(way[n]) for way in ways}) > 1 for n in range(len(hidden)))


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (4, 0), (5, 5), (9, 5), (10, 10)])
def test_hours_are_shown_in_steps_of_five(count: int, shown: int) -> None:
    assert stepped(count) == shown
