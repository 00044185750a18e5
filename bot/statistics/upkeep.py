"""Keeping the tables small and safe: days with few people are joined, old counts are removed."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.exc import SQLAlchemyError

from bot.settings import Clock
from bot.statistics.months import Month
from bot.statistics.outcome import TOTAL, DayKey, ReasonKey
from bot.statistics.protect import SMALLEST
from bot.statistics.tables import DAYS, HOURS, REASONS, SINCE
from bot.statistics.write import upsert

logger = logging.getLogger(__name__)
EVERY_SECONDS = 6 * 3600


async def keep_tended(engine: Any, clock: Clock, days: int) -> None:
    """Tend the tables at start and a few times a day, in a thread, until cancelled."""
    while True:
        try:
            await asyncio.to_thread(tend, engine, clock.now().date(), days)
        except (SQLAlchemyError, OSError) as error:
            logger.error("the counts were not tended: %s", type(error).__name__)
        await asyncio.sleep(EVERY_SECONDS)


def tend(engine: Any, today: date, days: int) -> None:
    """Join small days and remove what is older than `days`. Meant to run at start and once a day."""
    with engine.begin() as connection:
        purge(connection, today, days)
        join_small_days(connection, today)


def purge(connection: Any, today: date, days: int) -> None:
    """Remove every month with a day older than `days`: whole, for a month that shrinks would tell who left it.

    The hours of the week have no date, so they begin anew after as long a time.
    """
    oldest = today - timedelta(days=days)
    for table in (DAYS, REASONS):
        connection.execute(delete(table).where(table.c.day < first_kept(oldest)))
    since = connection.execute(select(SINCE.c.day).where(SINCE.c.name == "hours")).scalar()
    if since is not None and since < oldest:
        connection.execute(delete(HOURS))
        connection.execute(delete(SINCE).where(SINCE.c.name == "hours"))


def first_kept(oldest: date) -> date:
    """Return the first day of the first month that is wholly within the retention time."""
    return oldest if oldest.day == 1 else Month.of(oldest).plus(1).first


def join_small_days(connection: Any, today: date) -> None:
    """Move the rows of a past day with fewer than five people on to the region's next day in that month.

    On a day when only one person in a region wrote, every row of that day would be about them.
    """
    for table, key in ((DAYS, DayKey), (REASONS, ReasonKey)):
        for region, totals in _totals(connection, table).items():
            for day, onto in moves(totals, today):
                _move(connection, table, key, region, day, onto)


def moves(totals: dict[date, int], today: date) -> list[tuple[date, date]]:
    """Return which days move onto which, never into another month: a month that has been shown must not change.

    The latest days of a month that goes on wait for people after them; when it is over they join the day before.
    """
    found: list[tuple[date, date]] = []
    for month, days in groupby(sorted(totals), Month.of):
        found += _in_month(list(days), totals, today, over=month < Month.of(today))
    return found


def _in_month(days: list[date], totals: dict[date, int], today: date, over: bool) -> list[tuple[date, date]]:
    found, carried, enough = [], 0, None
    for day, after in zip(days, [*days[1:], None], strict=True):
        if day >= today:
            break
        carried += totals[day]
        if carried >= SMALLEST:
            carried, enough = 0, day
        elif after:
            found.append((day, after))
        elif over and enough:
            found.append((day, enough))
    return found


def _totals(connection: Any, table: Any) -> dict[str, dict[date, int]]:
    people = select(table.c.region, table.c.day, func.sum(table.c.count)).group_by(table.c.region, table.c.day)
    if table is DAYS:
        people = people.where(DAYS.c.dimension == TOTAL)
    found: dict[str, dict[date, int]] = defaultdict(dict)
    for region, day, count in connection.execute(people):
        found[region][day] = int(count)
    return found


def _move(connection: Any, table: Any, key: type[DayKey | ReasonKey], region: str, day: date, onto: date) -> None:
    where = (table.c.region == region) & (table.c.day == day)
    rows = [dict(row) for row in connection.execute(select(table).where(where)).mappings()]
    counts = {key(**{**{name: row[name] for name in key._fields}, "day": onto}): row["count"] for row in rows}
    upsert(connection, table, counts)
    connection.execute(delete(table).where(where))
