"""Takes counts from the chat without ever holding it up."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from bot.settings import Clock
from bot.statistics.months import takes_counts
from bot.statistics.outcome import HourKey, OutcomeCount, day_keys, hour_key, reason_key
from bot.statistics.write import Key, add

logger = logging.getLogger(__name__)
EVERY_SECONDS = 20.0
MOST_WAITING = 20_000


class Recorder:
    """Counts in memory, written together in a thread: what came together cannot be told apart by the clock."""

    def __init__(self, engine: Any, clock: Clock | None = None, every: float = EVERY_SECONDS) -> None:
        self._engine, self._clock, self._every = engine, clock or Clock(), every
        self._waiting: Counter[Key] = Counter()
        self._task: asyncio.Task[None] | None = None
        self._writing = asyncio.Lock()

    async def record(self, outcome: OutcomeCount) -> None:
        """Count an outcome. Never raises and never waits for the database."""
        try:
            self._take([*day_keys(outcome), hour_key(outcome)])
        except (ValueError, TypeError, AttributeError, KeyError) as error:
            # The patient comes first: a count that cannot be made is lost, and says no more than its kind.
            logger.error("an outcome was not counted: %s", type(error).__name__)

    async def record_reason(self, region: str | None, reason: str, when: datetime | None = None) -> None:
        """Count a reason that was tapped; it is tied to no outcome. Never raises."""
        try:
            self._take([reason_key(region, reason, when or self._clock.now())])
        except (ValueError, TypeError, AttributeError) as error:
            logger.error("a reason was not counted: %s", type(error).__name__)

    async def flush(self) -> bool:
        """Write what waits; True when nothing waits any more. What could not be written is tried again."""
        async with self._writing:
            if not self._waiting:
                return True
            counts, self._waiting = self._waiting, Counter()
            try:
                await asyncio.to_thread(self._write, counts)
            except (SQLAlchemyError, OSError) as error:
                logger.error("%d counts were not written: %s", len(counts), type(error).__name__)
                self._keep(counts)
                return False
            return True

    async def close(self) -> None:
        """Stop and write what waits."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
            self._task = None
        await self.flush()

    def _take(self, keys: list[Key]) -> None:
        if len(self._waiting) > MOST_WAITING:
            logger.error("a count was lost: too many wait to be written")
            return
        self._waiting.update(keys)
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._soon())

    def _keep(self, counts: Counter[Key]) -> None:
        if len(self._waiting) + len(counts) <= MOST_WAITING:
            self._waiting.update(counts)
        else:
            logger.error("%d counts were lost: too many wait to be written", len(counts))

    async def _soon(self) -> None:
        while self._waiting:
            await asyncio.sleep(self._every)
            await self.flush()

    def _write(self, counts: Counter[Key]) -> None:
        today = self._clock.now().date()
        with self._engine.begin() as connection:
            add(connection, in_open_months(counts, today), today)


def in_open_months(counts: Counter[Key], today: date) -> Counter[Key]:
    """Return the counts with those of a month that takes no more moved to `today`: nobody is lost, and no month that
    has been shown changes, however long the database was away.
    """
    found: Counter[Key] = Counter()
    for key, count in counts.items():
        if not isinstance(key, HourKey) and not takes_counts(key.day, today):
            key = key._replace(day=today)
        found[key] += count
    return found
