"""Who is logged in. The cookie is known to the browser alone; the table keeps its hash."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from bot.accounts import audit
from bot.accounts.tables import accounts, sessions
from bot.store.tables import Now, utc_now

IDLE = timedelta(minutes=15)
LIFE = timedelta(hours=10)
"""A working day; nobody stays logged in into the next one."""
TOUCH = timedelta(seconds=10)


@dataclass(frozen=True)
class Who:
    """A member of staff who is logged in."""

    id: str
    name: str
    role: str


class Sessions:
    """The table of sessions. Every call is blocking."""

    def __init__(self, engine: Any, now: Now = utc_now) -> None:
        self._engine, self._now = engine, now

    def start(self, account: str, name: str) -> str:
        """Return the cookie of a new session."""
        token, now = secrets.token_urlsafe(32), self._now()
        with self._engine.begin() as connection:
            row = {"token": _hash(token), "account": account, "seen": now, "expires": now + LIFE}
            connection.execute(sessions.insert().values(**row))
            audit.write(connection, now, "login", name)
        return token

    def who(self, token: str | None) -> Who | None:
        """Return who a cookie stands for, and count this as being there; None when idle, over, ended or disabled."""
        if not token:
            return None
        now, mine = self._now(), sessions.c.token == _hash(token)
        query = (
            sa.select(accounts.c.id, accounts.c.name, accounts.c.role, sessions.c.seen)
            .join(accounts, accounts.c.id == sessions.c.account)
            .where(mine, sessions.c.expires > now, sessions.c.seen > now - IDLE, accounts.c.disabled.is_(False))
        )
        with self._engine.begin() as connection:
            row = connection.execute(query).one_or_none()
            if row is None:
                return None
            if now - row.seen > TOUCH:
                connection.execute(sessions.update().where(mine).values(seen=now))
        return Who(row.id, row.name, row.role)

    def end(self, token: str, name: str) -> None:
        """End a session."""
        with self._engine.begin() as connection:
            connection.execute(sessions.delete().where(sessions.c.token == _hash(token)))
            audit.write(connection, self._now(), "logout", name)

    def purge(self) -> None:
        """Remove sessions that are over."""
        now = self._now()
        with self._engine.begin() as connection:
            connection.execute(
                sessions.delete().where(sa.or_(sessions.c.expires <= now, sessions.c.seen <= now - IDLE))
            )


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
