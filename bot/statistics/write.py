"""Adding counts to the tables."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from bot.statistics.outcome import DayKey, HourKey, ReasonKey
from bot.statistics.tables import DAYS, HOURS, REASONS, SINCE

Key = DayKey | HourKey | ReasonKey
TABLES: dict[type[Key], Table] = {DayKey: DAYS, HourKey: HOURS, ReasonKey: REASONS}


def add(connection: Any, counts: Mapping[Key, int], today: date) -> None:
    """Add `counts` to the tables, in the order of the keys, not of the patients."""
    for key in sorted(counts, key=lambda k: (type(k).__name__, *map(str, k))):
        upsert(connection, TABLES[type(key)], key, counts[key])
    if any(isinstance(key, HourKey) for key in counts):
        insert = dialect(connection).insert(SINCE).values(name="hours", day=today)
        connection.execute(insert.on_conflict_do_nothing(index_elements=["name"]))


def upsert(connection: Any, table: Table, key: Key, number: int) -> None:
    """Add `number` to the row of `key`, which is made when there is none."""
    insert = dialect(connection).insert(table).values(**key._asdict(), count=number)
    names = list(key._fields)
    more = {"count": table.c.count + insert.excluded.count}
    connection.execute(insert.on_conflict_do_update(index_elements=names, set_=more))


def dialect(connection: Any) -> Any:
    """Return SQLAlchemy's module for the database at the other end."""
    return {"sqlite": sqlite, "postgresql": postgresql}[connection.dialect.name]
