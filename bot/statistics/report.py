"""What is shown of a period. Everything a page, a file or a printout holds comes from here.

Only months are protected (bot/statistics/protect.py), each by itself; a longer period is the sum of its months as they
are shown. So no period can be taken from another to find what a month hides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.statistics.months import Month, Period, latest_shown
from bot.statistics.outcome import REASONS, TOTAL, UNANSWERED, VALUES
from bot.statistics.protect import Shown, divisible, protect, stepped
from bot.statistics.read import Raw, hours_of, months_of


@dataclass(frozen=True)
class Figure:
    """A number of people. `exact` False: some months hide their part, so it is at least this; None: hidden."""

    count: int | None
    exact: bool = True


@dataclass(frozen=True)
class Breakdown:
    """A total and its parts, in the order of the closed list. `hidden`: people in parts that are not shown."""

    dimension: str
    total: Figure
    parts: Mapping[str, Figure]
    hidden: int


@dataclass(frozen=True)
class Report:
    """A period of one region. `everyone` and `considered` (care elsewhere was thought of) by dimension."""

    region: str
    period: Period
    everyone: Mapping[str, Breakdown]
    considered: Mapping[str, Breakdown]
    split: Breakdown
    reasons: Breakdown
    months: Mapping[Month, Figure]
    months_considered: Mapping[Month, Figure]


def report(engine: Any, region: str, period: Period, today: date) -> Report:
    """Return what may be shown of a period: of its months that are settled by `today`."""
    over = [month for month in period.months if month <= latest_shown(today)]
    raw = months_of(engine, region, over[0], over[-1]) if over else {}
    months = {month: raw.get(month, Raw()) for month in over}
    return Report(
        region,
        period,
        {name: breakdown(name, (s for m in months.values() for s in tables(m, name))) for name in VALUES},
        {name: breakdown(name, (considered_table(m, name) for m in months.values())) for name in VALUES},
        breakdown("considered", (protect(split_of(m)) for m in months.values()), ("yes", "no")),
        breakdown("reason", (reasons_table(m) for m in months.values()), (*REASONS, UNANSWERED)),
        *_by_month(months),
    )


def by_month(engine: Any, region: str, months: Sequence[Month]) -> tuple[dict[Month, Figure], dict[Month, Figure]]:
    """Return months that are settled, each as it is shown by itself: all, and those who thought of care elsewhere."""
    raw = months_of(engine, region, months[0], months[-1])
    return _by_month({month: raw.get(month, Raw()) for month in months})


def _by_month(months: Mapping[Month, Raw]) -> tuple[dict[Month, Figure], dict[Month, Figure]]:
    split = {month: protect(split_of(raw)) for month, raw in months.items()}
    return (
        {month: Figure(shown.total) for month, shown in split.items()},
        {month: Figure(shown.parts.get("yes")) for month, shown in split.items()},
    )


def tables(month: Raw, dimension: str) -> list[Shown]:
    """Return the month's disjoint groups: those who thought of care elsewhere and those who did not, or all together.

    They are told apart only where both are large enough, and the same way for every dimension.
    """
    yes, no = (_filled(month.by[group][dimension], VALUES[dimension]) for group in ("yes", "no"))
    if divisible(split_of(month)):
        return [protect(yes), protect(no)]
    return [protect({value: yes[value] + no[value] for value in yes})]


def considered_table(month: Raw, dimension: str) -> Shown:
    """Return the month's table of those who thought of care elsewhere; all hidden where they cannot be told apart."""
    if not divisible(split_of(month)):
        return Shown(None, {}, 0)
    return protect(_filled(month.by["yes"][dimension], VALUES[dimension]))


def reasons_table(month: Raw) -> Shown:
    """Return why care elsewhere was thought of, beside those who did not say: their total is no new number.

    All hidden where those who thought of it cannot be told apart, or where a few more reasons than people were counted
    (tapped in the month after the help): one total less the other would be those few.
    """
    reasons, split = _filled(month.reasons, REASONS), split_of(month)
    silent = split["yes"] - sum(reasons.values())
    if not divisible({**split, "more": max(-silent, 0)}):
        return Shown(None, {}, 0)
    return protect({**reasons, UNANSWERED: max(silent, 0)})


def split_of(month: Raw) -> dict[str, int]:
    """Return how many thought of care elsewhere, and how many did not."""
    return {group: month.by[group][TOTAL][TOTAL] for group in ("yes", "no")}


def breakdown(dimension: str, shown: Iterable[Shown], values: Iterable[str] | None = None) -> Breakdown:
    """Return the sum of tables as they are shown."""
    groups = list(shown)
    names = VALUES[dimension] if values is None else tuple(values)
    parts = {name: _sum([group.parts.get(name) for group in groups]) for name in names}
    return Breakdown(dimension, _sum([group.total for group in groups]), parts, sum(group.hidden for group in groups))


def _sum(counts: list[int | None]) -> Figure:
    known = [count for count in counts if count is not None]
    if not known or (not any(known) and len(known) < len(counts)):
        return Figure(None, False) if counts else Figure(0)
    return Figure(sum(known), len(known) == len(counts))


def _filled(counts: Mapping[str, int], values: Iterable[str]) -> dict[str, int]:
    return {value: counts.get(value, 0) for value in values}


@dataclass(frozen=True)
class Week:
    """Counts by hour of the week since a day, in whole steps of five: `counts[state][hour]`, 168 hours."""

    since: date | None
    counts: Mapping[str, tuple[int, ...]]

    @property
    def hours(self) -> tuple[int, ...]:
        """All states together."""
        return tuple(map(sum, zip(*self.counts.values(), strict=True)))


def week(engine: Any, region: str) -> Week:
    """Return the hours of the week."""
    since, found = hours_of(engine, region)
    states = VALUES["open"]
    return Week(since, {s: tuple(stepped(found.get((hour, s), 0)) for hour in range(168)) for s in states})
