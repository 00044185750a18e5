from collections import defaultdict
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


def seen(parts: dict[str, int]) -> tuple[int | None, tuple[tuple[str, int], ...]]:
    shown = protect(parts)
    return shown.total, tuple(sorted(shown.parts.items()))


@pytest.mark.parametrize(("parts", "most"), [(2, 14), (3, 14), (4, 9), (5, 6)])
def test_whoever_knows_the_rule_and_tries_every_table_finds_no_hidden_number(parts: int, most: int) -> None:
    """Every table of so many parts is published; for each, those that look the same leave every hidden part open."""
    alike = defaultdict(list)
    for counts in product(range(most + 1), repeat=parts):
        table = {str(n): count for n, count in enumerate(counts)}
        alike[seen(table)].append(table)
    for (total, shown), tables in alike.items():
        hidden = tables[0].keys() - dict(shown).keys()
        # Where the hidden sum is larger than the parts tried here, not every table that looks the same was made.
        if total is not None and total - sum(dict(shown).values()) <= most:
            assert all(len({table[name] for table in tables}) > 1 for name in hidden), (total, shown)


def test_five_people_in_five_groups_are_not_one_in_each() -> None:
    assert protect(dict.fromkeys("abcde", 1)).parts == {}
    assert protect({**dict.fromkeys("abcd", 1), "e": 5, "f": 0}) == protect(
        {**dict.fromkeys("abcd", 2), "e": 1, "f": 0}
    )


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (4, 0), (5, 5), (9, 5), (10, 10)])
def test_hours_are_shown_in_steps_of_five(count: int, shown: int) -> None:
    assert stepped(count) == shown
