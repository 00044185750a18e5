"""What the conversation and the nurse's page call: leave, withdraw, open, take, release, purge.

Everything that waits (database, argon2id) runs in a thread. Real time is used throughout, never a pretended one.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

import sqlalchemy as sa

from bot.accounts.attempts import Attempts, TooMany
from bot.handover import metrics
from bot.handover.codes import LIVE_CODES, grouped, new_code, read_code
from bot.handover.crypto import Seal, Unreadable
from bot.handover.errors import Claimed, Expired, HandoverDown, Taken, TooManyGuesses, Unknown
from bot.handover.guard import GuessGuard
from bot.handover.rows import Row, Rows
from bot.handover.summary import Summary
from bot.settings import Settings
from bot.store.secret import derive, server_secret
from bot.store.tables import Now, utc_now

log = logging.getLogger(__name__)
T = TypeVar("T")
PURGE_EVERY = 60.0
"""Seconds."""


@dataclass(frozen=True)
class Left:
    """What the patient gets. `code`: grouped, said aloud. `handle`: for taking it back; opens nothing."""

    code: str
    expires: datetime
    handle: str


@dataclass(frozen=True)
class Opened:
    """What the nurse sees. `claimed_until`: until when nobody else can open it. `taken`: by this nurse already."""

    handle: str
    summary: Summary
    meta: dict[str, Any]
    left: datetime
    expires: datetime
    claimed_until: datetime
    taken: bool


class Handovers:
    """The handovers of one server. Raises SettingsError when the guess budget makes guessing too likely."""

    def __init__(self, engine: Any, settings: Settings, now: Now = utc_now) -> None:
        secret = server_secret(settings)
        self._now = now
        self._life = timedelta(minutes=settings.handover_minutes)
        self._seals = [Seal(secret)]
        if settings.handover_secret_previous:
            self._seals.append(Seal(settings.handover_secret_previous.encode()))
        self._rows = Rows(engine)
        self._guard = GuessGuard(Attempts(engine, derive(secret, "address"), now), settings.handover_guess_budget)
        # argon2id takes 64 MiB for a moment: two at a time, the rest wait.
        self._room = asyncio.Semaphore(2)

    async def leave(self, summary: Summary, meta: dict[str, Any]) -> Left:
        """Save a summary the patient has agreed to, with JSON-able `meta`. Raises HandoverDown."""
        async with self._waiting():
            return await self._heavy(partial(self._leave, {"summary": asdict(summary), "meta": meta}))

    async def withdraw(self, handle: str) -> bool:
        """Remove it at the patient's wish; False when a nurse has it, or it is gone. Raises HandoverDown."""
        async with self._waiting():
            gone = await asyncio.to_thread(self._rows.withdraw, handle, self._now())
        metrics.withdrawn.inc(int(gone))
        return gone

    async def open(self, code: str, account: str, address: str) -> Opened:
        """Open and claim a handover for ten minutes; opening again prolongs that.

        Raises Malformed, Unknown, Expired, Taken, Claimed, TooManyGuesses or HandoverDown.
        """
        read = read_code(code)
        async with self._waiting():
            attempt, delay = await self._counted(account, address)
            found = await self._heavy(partial(self._find, read))
            if found is None:
                self._guard.wrong(delay)
                await asyncio.to_thread(self._rows.note, "code_unknown", account, self._now())
                await asyncio.sleep(delay)
                raise Unknown
            await asyncio.to_thread(self._guard.right, attempt)
            return await self._heavy(partial(self._open, read, *found, account))

    async def take(self, handle: str, account: str) -> None:
        """Mark as taken. Raises Claimed when another may have it by now, HandoverDown."""
        async with self._waiting():
            if not await asyncio.to_thread(self._rows.take, handle, account, self._now()):
                raise Claimed
        metrics.taken.inc()

    async def release(self, handle: str, account: str) -> None:
        """Let others open it. Raises Claimed when this account does not hold it, HandoverDown."""
        async with self._waiting():
            if not await asyncio.to_thread(self._rows.release, handle, account, self._now()):
                raise Claimed

    async def purge(self) -> int:
        """Remove the text of every handover whose time is out; return how many. Raises HandoverDown."""
        async with self._waiting():
            removed = await asyncio.to_thread(self._rows.purge, self._now(), self._life)
            live = await asyncio.to_thread(self._rows.live, self._now())
        metrics.expired.inc(removed)
        metrics.live.set(live)
        if live > LIVE_CODES:
            log.error("%d codes are live: more than the odds of guessing one are reckoned for", live)
        return removed

    async def purge_forever(self, every: float = PURGE_EVERY) -> None:
        """Purge now and then every so many seconds, until cancelled; a database that is away is tried again."""
        while True:
            try:
                await self.purge()
            except HandoverDown:
                log.error("handovers that have expired could not be removed: the database is away")
            await asyncio.sleep(every)

    def _leave(self, content: dict[str, Any]) -> Left:
        for _ in range(5):
            code, handle, now = new_code(), secrets.token_hex(16), self._now()
            sealed = self._seals[0].close(code, handle, content)
            if self._rows.insert(handle, self._seals[0].lookup(code), sealed, now, now + self._life):
                metrics.left.inc()
                return Left(grouped(code), now + self._life, handle)
        raise HandoverDown

    def _find(self, code: str) -> tuple[Row, Seal] | None:
        for seal in self._seals:
            found = self._rows.find(seal.lookup(code))
            if found is not None:
                return found, seal
        return None

    def _open(self, code: str, row: Row, seal: Seal, account: str) -> Opened:
        now = self._now()
        if row.expires <= now or row.sealed is None:
            raise Expired
        try:
            content = seal.open(code, row.id, row.sealed)
        except Unreadable:
            log.error("handover %s does not open: its row was changed", row.id)
            raise Unknown from None
        until = self._rows.claim(row.id, account, now)
        if until is None:
            self._refuse(code, seal)
        metrics.opened.inc()
        summary, taken = Summary(**content["summary"]), row.taken_by == account
        return Opened(row.id, summary, content["meta"], row.created, row.expires, until or now, taken)

    def _refuse(self, code: str, seal: Seal) -> None:
        found = self._rows.find(seal.lookup(code))
        if found is None:
            raise Unknown
        raise Taken if found.taken_by else Claimed(found.claimed_until)

    async def _counted(self, account: str, address: str) -> tuple[str, float]:
        try:
            return await asyncio.to_thread(self._guard.begin, account, address)
        except TooMany as refused:
            await asyncio.to_thread(self._rows.note, "code_refused", account, self._now())
            raise TooManyGuesses(refused.seconds) from None

    async def _heavy(self, work: Callable[[], T]) -> T:
        async with self._room:
            return await asyncio.to_thread(work)

    @asynccontextmanager
    async def _waiting(self) -> AsyncIterator[None]:
        try:
            yield
        except sa.exc.SQLAlchemyError as error:
            metrics.down.inc()
            log.error("the database is away: %s", type(error).__name__)
            raise HandoverDown from None
