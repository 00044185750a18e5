"""Reading the tables. What comes from here is raw and leaves the program only through bot/statistics/report.py."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select

from bot.statistics.months import Month
from bot.statistics.tables import DAYS, HOURS, REASONS, SINCE

Groups = Mapping[str, Mapping[str, Mapping[str, int]]]


@dataclass
class Raw:
    """One month of one region: `by[considered][dimension][value]` and `reasons[value]`, in people."""

    by: dict[str, dict[str, Counter[str]]] = field(
        default_factory=lambda: {"yes": defaultdict(Counter), "no": defaultdict(Counter)}
    )
    reasons: Counter[str] = field(default_factory=Counter)


def months_of(engine: Any, region: str, first: Month, last: Month) -> dict[Month, Raw]:
    """Return the counts of each month from `first` to `last`, both included; a month without any is left out."""
    found: dict[Month, Raw] = defaultdict(Raw)
    with engine.connect() as connection:
        for row in connection.execute(_within(DAYS, region, first, last)).mappings():
            found[Month.of(row["day"])].by[row["considered"]][row["dimension"]][row["value"]] += row["count"]
        for row in connection.execute(_within(REASONS, region, first, last)).mappings():
            found[Month.of(row["day"])].reasons[row["value"]] += row["count"]
    return dict(found)


def hours_of(engine: Any, region: str) -> tuple[date | None, dict[tuple[int, str], int]]:
    """Return since when the hours of the week are counted, and the counts by hour and state."""
    with engine.connect() as connection:
        since = connection.execute(select(SINCE.c.day).where(SINCE.c.name == "hours")).scalar()
        rows = connection.execute(select(HOURS).where(HOURS.c.region == region)).mappings()
        return since, {(row["hour"], row["state"]): row["count"] for row in rows}


def _within(table: Any, region: str, first: Month, last: Month) -> Any:
    days = table.c.day.between(first.first, last.last)
    return select(table).where(table.c.region == region).where(days)
