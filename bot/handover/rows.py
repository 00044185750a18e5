"""The table of handovers. Every call is blocking and one transaction; two nurses at once never both win."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.accounts import audit
from bot.handover.crypto import Sealed
from bot.handover.tables import handovers
from bot.store.engine import reading

CLAIM = timedelta(minutes=10)
_column = handovers.c


@dataclass(frozen=True)
class Row:
    """A handover as it is kept. `sealed` None: its time is out and its text removed."""

    id: str
    sealed: Sealed | None
    created: datetime
    expires: datetime
    claimed_by: str | None
    claimed_until: datetime | None
    taken_by: str | None


class Rows:
    """Reads and writes rows; knows nothing of codes or text."""

    def __init__(self, engine: Any) -> None:
        self.engine = engine

    def insert(self, name: str, lookup: bytes, sealed: Sealed, created: datetime, expires: datetime) -> bool:
        """Write a row and its line in the log; False when the code is in use."""
        values = {"id": name, "lookup": lookup, "salt": sealed.salt, "nonce": sealed.nonce, "body": sealed.body}
        try:
            with self.engine.begin() as connection:
                connection.execute(handovers.insert().values(**values, created=created, expires=expires))
                audit.write(connection, created, "left", None, name)
        except sa.exc.IntegrityError:
            return False
        return True

    def find(self, lookup: bytes) -> Row | None:
        """Return the row that is found by these bytes."""
        with reading(self.engine) as connection:
            row = connection.execute(sa.select(handovers).where(_column.lookup == lookup)).one_or_none()
        return _row(row) if row is not None else None

    def note(self, what: audit.What, account: str, now: datetime) -> None:
        """Write a line in the log for what touched no row."""
        with self.engine.begin() as connection:
            audit.write(connection, now, what, account)

    def claim(self, name: str, account: str, now: datetime) -> datetime | None:
        """Make the row this account's for ten minutes and return until when; None when another has it."""
        until = now + CLAIM
        mine = sa.or_(_column.claimed_by.is_(None), _column.claimed_by == account, _column.claimed_until <= now)
        free = sa.or_(_column.taken_by == account, sa.and_(_column.taken_by.is_(None), mine))
        update = handovers.update().where(_column.id == name, _column.expires > now, free)
        with self.engine.begin() as connection:
            changed = connection.execute(update.values(claimed_by=account, claimed_until=until)).rowcount
            if not changed:
                return None
            audit.write(connection, now, "opened", account, name)
        return until

    def take(self, name: str, account: str, now: datetime) -> bool:
        """Mark the row as taken; False when this account does not hold it any more."""
        update = handovers.update().where(_column.id == name, _column.expires > now, *_held(account, now))
        with self.engine.begin() as connection:
            if not connection.execute(update.values(taken_by=account, taken_at=now)).rowcount:
                return False
            audit.write(connection, now, "taken", account, name)
        return True

    def release(self, name: str, account: str, now: datetime) -> bool:
        """Give the row back for others to open; False when this account does not hold it."""
        update = handovers.update().where(_column.id == name, *_held(account, now))
        with self.engine.begin() as connection:
            if not connection.execute(update.values(claimed_by=None, claimed_until=None)).rowcount:
                return False
            audit.write(connection, now, "released", account, name)
        return True

    def withdraw(self, name: str, now: datetime) -> bool:
        """Delete a row that no nurse has in hand; False when one has, or it is gone."""
        idle = sa.or_(_column.claimed_by.is_(None), _column.claimed_until <= now)
        untouched = _column.taken_by.is_(None), _column.body.isnot(None), idle
        delete = handovers.delete().where(_column.id == name, *untouched)
        with self.engine.begin() as connection:
            if not connection.execute(delete).rowcount:
                return False
            audit.write(connection, now, "withdrawn", None, name)
        return True

    def purge(self, now: datetime, remembered: timedelta) -> int:
        """Remove the text of what has expired and return how many; rows go after `remembered` more."""
        expired = sa.and_(_column.expires <= now, _column.body.isnot(None))
        with self.engine.begin() as connection:
            names = connection.execute(sa.select(_column.id).where(expired)).scalars().all()
            connection.execute(handovers.update().where(expired).values(salt=None, nonce=None, body=None))
            for name in names:
                audit.write(connection, now, "expired", None, name)
            connection.execute(handovers.delete().where(_column.expires <= now - remembered))
        if names and self.engine.dialect.name == "sqlite":
            self._truncate()
        return len(names)

    def live(self, now: datetime) -> int:
        """Return how many can be opened."""
        with reading(self.engine) as connection:
            count = sa.select(sa.func.count()).select_from(handovers).where(_column.expires > now)
            return int(connection.execute(count).scalar_one())

    def _truncate(self) -> None:
        # The write-ahead log would keep the old pages until it is next written over.
        raw = self.engine.raw_connection()
        try:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            raw.close()


def _held(account: str, now: datetime) -> tuple[Any, ...]:
    return _column.claimed_by == account, _column.claimed_until > now, _column.taken_by.is_(None)


def _row(row: Any) -> Row:
    sealed = Sealed(row.salt, row.nonce, row.body) if row.body is not None else None
    return Row(row.id, sealed, row.created, row.expires, row.claimed_by, row.claimed_until, row.taken_by)
