"""Failed attempts, at passwords and at codes: counted before anything is tried, so that no burst slips through."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.accounts.tables import attempts
from bot.store.tables import Now, utc_now

LOCKS = {"login": 7_161_178, "code": 7_161_179}
"""PostgreSQL's advisory locks: attempts of one kind are counted one after the other."""


class TooMany(Exception):
    """Refused before it was tried. `seconds` to wait; `reason`: account, address or total."""

    def __init__(self, seconds: float, reason: str) -> None:
        super().__init__(f"too many attempts ({reason})")
        self.seconds = max(1, round(seconds))
        self.reason = reason


@dataclass(frozen=True)
class Tally:
    """How many attempts stand, the first and the last of them."""

    count: int
    oldest: datetime | None
    newest: datetime | None


@dataclass(frozen=True)
class Tallies:
    """Attempts that stand in the window."""

    now: datetime
    window: timedelta
    account: Tally
    address: Tally
    total: Tally

    def until_room(self, tally: Tally, limit: int) -> float:
        """Return the seconds until fewer than `limit` stand; 0 when there is room."""
        if tally.count < limit or tally.oldest is None:
            return 0.0
        return max(1.0, (tally.oldest + self.window - self.now).total_seconds())


Judge = Callable[[Tallies], tuple[float, str]]
"""Returns the seconds to wait (0: go on) and why."""


class Attempts:
    """The table of attempts. An attempt stands as failed until it is forgiven."""

    def __init__(self, engine: Any, key: bytes, now: Now = utc_now) -> None:
        self._engine, self._key, self._now = engine, key, now

    def reserve(self, kind: str, account: str, address: str, window: timedelta, judge: Judge) -> tuple[str, Tallies]:
        """Write the attempt down and return its id with what stood before. Raises TooMany, and nothing is written."""
        moment, name = self._now(), secrets.token_hex(16)
        who, where = self.hashed(f"account {account}"), self.hashed(f"address {address}")
        with self._engine.begin() as connection:
            if self._engine.dialect.name == "postgresql":
                connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCKS[kind]})
            stand = sa.and_(attempts.c.kind == kind, attempts.c.at > moment - window)
            tallies = Tallies(
                moment,
                window,
                _tally(connection, sa.and_(stand, attempts.c.account == who)),
                _tally(connection, sa.and_(stand, attempts.c.address == where)),
                _tally(connection, stand),
            )
            seconds, reason = judge(tallies)
            if seconds > 0:
                raise TooMany(seconds, reason)
            values = {"id": name, "kind": kind, "account": who, "address": where, "at": moment}
            connection.execute(attempts.insert().values(**values))
        return name, tallies

    def forgive(self, attempt: str) -> None:
        """Strike one attempt: it was no failure."""
        with self._engine.begin() as connection:
            connection.execute(attempts.delete().where(attempts.c.id == attempt))

    def forgive_account(self, kind: str, account: str) -> None:
        """Strike every attempt at an account."""
        who = self.hashed(f"account {account}")
        with self._engine.begin() as connection:
            connection.execute(attempts.delete().where(attempts.c.kind == kind, attempts.c.account == who))

    def purge(self, age: timedelta) -> None:
        """Remove what is older than any window."""
        with self._engine.begin() as connection:
            connection.execute(attempts.delete().where(attempts.c.at <= self._now() - age))

    def hashed(self, text: str) -> str:
        """Return what stands for an address, or for a name as it was typed, which may be somebody's password."""
        return hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest()


def _tally(connection: Any, condition: Any) -> Tally:
    columns = (sa.func.count(), sa.func.min(attempts.c.at), sa.func.max(attempts.c.at))
    return Tally(*connection.execute(sa.select(*columns).where(condition)).one())
