"""The log of who did what and when. It holds account names and the opaque names of handovers, never patient text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

import sqlalchemy as sa

from bot.accounts.tables import audit
from bot.store.engine import reading

What = Literal[
    "left",
    "withdrawn",
    "expired",
    "opened",
    "taken",
    "released",
    "code_unknown",
    "code_refused",
    "login",
    "login_failed",
    "logout",
    "account_added",
    "account_disabled",
    "account_enabled",
    "account_reset",
]


@dataclass(frozen=True)
class Entry:
    """One line of the log."""

    at: datetime
    what: str
    account: str | None
    handover: str | None


def write(connection: Any, at: datetime, what: What, account: str | None = None, handover: str | None = None) -> None:
    """Write a line in the caller's transaction: what happened and its line stand or fall together."""
    connection.execute(audit.insert().values(at=at, what=what, account=account, handover=handover))


def read(engine: Any, limit: int = 100, account: str | None = None) -> list[Entry]:
    """Return the newest lines, newest first."""
    query = sa.select(audit.c.at, audit.c.what, audit.c.account, audit.c.handover)
    if account is not None:
        query = query.where(audit.c.account == account)
    with reading(engine) as connection:
        rows = connection.execute(query.order_by(audit.c.id.desc()).limit(limit)).all()
    return [Entry(*row) for row in rows]
