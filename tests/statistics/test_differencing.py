"""Somebody takes every file for every period that the page offers and reckons: are one to four people found?

Every number of every export becomes an equation, or "at least" an inequality. Linear programming then finds the least
and the most that each small group can be. Where they are the same the group is found out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

import numpy as np
import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog
from scipy.sparse import lil_matrix

from bot.statistics.export import rows, value_key
from bot.statistics.months import Month, Period, offered
from bot.statistics.outcome import REASONS, STOCKHOLM, UNANSWERED, VALUES, OutcomeCount, day_keys, reason_key
from bot.statistics.protect import SMALLEST
from bot.statistics.report import report
from bot.statistics.tables import metadata
from bot.statistics.write import Key, add

TODAY = date(2026, 10, 20)
MONTHS = (7, 8, 9)
OURS = [Month(TODAY.year, month) for month in MONTHS]
LISTS = {**VALUES, "reason": (*REASONS, UNANSWERED)}


class Cell(NamedTuple):
    """How many in a month who thought of care elsewhere, or not, have a value."""

    month: int
    group: str
    dimension: str
    value: str


CELLS = [
    Cell(month, group, dimension, value)
    for month in MONTHS
    for dimension, values in LISTS.items()
    for group in (("yes",) if dimension == "reason" else ("yes", "no"))
    for value in values
]
PLACE = {cell: number for number, cell in enumerate(CELLS)}


class People(NamedTuple):
    """So many alike."""

    number: int
    considered: bool
    need: str
    age: int | None
    reason: str | None


SOME = st.builds(
    People,
    st.integers(1, 7),
    st.booleans(),
    st.sampled_from(("symptoms", "child", "dental")),
    st.sampled_from((3, 30, None)),
    st.sampled_from((None, "habit", "quality")),
)
THREE_MONTHS = st.lists(st.lists(SOME, max_size=6), min_size=3, max_size=3)


def stored(months: list[list[People]]) -> tuple[Any, Counter[Cell]]:
    """Return a database with these people, and how many are in each cell."""
    engine = sa.create_engine("sqlite://", future=True)
    metadata.create_all(engine)
    counts: Counter[Key] = Counter()
    truth: Counter[Cell] = Counter()
    for month, groups in zip(MONTHS, months, strict=True):
        when = datetime(2026, month, 7, 10, tzinfo=STOCKHOLM)
        for people in groups:
            one = OutcomeCount("25", people.need, people.age, "sv", "phone", people.considered, None, None, 1, when)
            for key in day_keys(one):
                counts[key] += people.number
                if key.dimension != "total":
                    truth[Cell(month, key.considered, key.dimension, key.value)] += people.number
            if people.considered:
                truth[Cell(month, "yes", "reason", people.reason or UNANSWERED)] += people.number
                if people.reason:
                    counts[reason_key("25", people.reason, when)] += people.number
    with engine.begin() as connection:
        add(connection, counts, TODAY)
    return engine, truth


def cells_of(period: Period, group: str, dimension: str, value: str) -> Iterator[Cell]:
    """Yield the cells that a row of the file is the sum of."""
    months = [month.month for month in period.months if month in OURS]
    groups: tuple[str, ...] = ("yes",) if group == "group-considered" else ("yes", "no")
    if dimension == "considered":
        groups = groups if value == "total" else (value.removeprefix("considered-"),)
        dimension, value = "need", "total"
    if dimension == "month":
        months, dimension, value = [m for m in months if value.endswith(f"-{m:02d}")], "need", "total"
    for name in LISTS[dimension]:
        if value in ("total", value_key(dimension, name)):
            yield from (Cell(month, one, dimension, name) for month in months for one in groups)


def published(engine: Any) -> tuple[list[tuple[list[Cell], int]], list[tuple[list[Cell], int]]]:
    """Return what every file of every period says: sums that are known, and sums that are at least so large."""
    exact, least = [], []
    for period in (one for one in offered(TODAY) if any(month in OURS for month in one.months)):
        for _, _, group, dimension, value, count, note in rows(report(engine, "25", period, TODAY), str):
            if count == "":
                continue
            cells = list(cells_of(period, group, dimension.removeprefix("dimension-"), value))
            (least if note else exact).append((cells, int(count)))
    # What needs no file to know: every way of dividing the same people has the same sum.
    for month in MONTHS:
        for group in ("yes", "no"):
            tables = [[c for c in CELLS if c[:3] == (month, group, name)] for name in LISTS]
            exact += [(tables[0], -1), *((table, -1) for table in tables[1:] if table)]
    return exact, least


def found_out(engine: Any, wanted: list[list[Cell]]) -> list[list[Cell]]:
    """Return those of the wanted sums that can be one number only."""
    exact, least = published(engine)
    totals = {(month, group): len(CELLS) + n for n, (month, group) in enumerate((m, g) for m in MONTHS for g in "yn")}
    wide = len(CELLS) + len(totals)
    equal, small = lil_matrix((len(exact), wide)), lil_matrix((max(len(least), 1), wide))
    for number, (cells, count) in enumerate(exact):
        for cell in cells:
            equal[number, PLACE[cell]] = 1
        if count < 0:
            equal[number, totals[cells[0].month, cells[0].group[0]]] = -1
    for number, (cells, _) in enumerate(least):
        for cell in cells:
            small[number, PLACE[cell]] = -1
    right = [max(count, 0) for _, count in exact], [-count for _, count in least] or [0]
    caught = []
    for cells in wanted:
        goal = np.zeros(wide)
        goal[[PLACE[cell] for cell in cells]] = 1
        ends = []
        for sign in (1, -1):
            done = linprog(sign * goal, small.tocsr(), right[1], equal.tocsr(), right[0], (0, 10_000), "highs")
            assert done.status == 0, done.message
            ends.append(sign * done.fun)
        caught += [cells] if np.ceil(ends[0] - 1e-6) == np.floor(ends[1] + 1e-6) else []
    return caught


def small_groups(truth: Counter[Cell]) -> list[list[Cell]]:
    """Return the cells of one to four people, and those sums over groups and months that are so few."""
    sums: dict[tuple[Any, ...], list[Cell]] = {}
    for cell in CELLS:
        for key in ((cell,), (cell.month, cell[2:]), (cell[1:],), (cell[2:],)):
            sums.setdefault(key, []).append(cell)
    return [cells for cells in sums.values() if 0 < sum(truth[cell] for cell in cells) < SMALLEST]


@settings(max_examples=12, deadline=None, derandomize=True)
@given(THREE_MONTHS)
def test_all_files_of_all_periods_together_give_no_small_group_away(months: list[list[People]]) -> None:
    engine, truth = stored(months)
    assert found_out(engine, small_groups(truth)) == []


def test_the_attack_does_find_a_group_that_is_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were only the small part hidden, and not its way back, this would tell."""
    monkeypatch.setattr(
        "bot.statistics.protect.hidden_in", lambda parts: frozenset(n for n, c in parts.items() if 0 < c < SMALLEST)
    )
    engine, truth = stored([[People(20, False, "symptoms", 30, None), People(3, False, "dental", 30, None)], [], []])
    assert Cell(7, "no", "need", "dental") in [c for cells in found_out(engine, small_groups(truth)) for c in cells]


@pytest.mark.parametrize("text", ["2026-09-01", "2026-08-15/2026-09-14", "2026-W36", "2026-08..2026-09", "2026-Q3-1"])
def test_no_period_can_be_chosen_that_overlaps_another_in_part(text: str) -> None:
    from bot.statistics.months import parse_period

    with pytest.raises(ValueError, match=r"Invalid isoformat|month must be|out of range"):
        parse_period(text)


def test_any_two_periods_are_apart_or_one_is_within_the_other() -> None:
    periods = [set(period.months) for period in offered(TODAY)]
    assert all(a <= b or b <= a or not a & b for a in periods for b in periods)
    assert Period(Month(2026, 10)) not in offered(TODAY)
