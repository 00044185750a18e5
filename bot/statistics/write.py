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
    for kind, table in TABLES.items():
        upsert(connection, table, {key: counts[key] for key in sorted(k for k in counts if isinstance(k, kind))})
    if any(isinstance(key, HourKey) for key in counts):
        insert = dialect(connection).insert(SINCE).values(name="hours", day=today)
        connection.execute(insert.on_conflict_do_nothing(index_elements=["name"]))


def upsert(connection: Any, table: Table, counts: Mapping[Any, int]) -> None:
    """Add to the rows of the keys (all of one kind); a row that is not there is made."""
    if not counts:
        return
    insert = dialect(connection).insert(table)
    names = [column.name for column in table.primary_key]
    more = {"count": table.c.count + insert.excluded.count}
    statement = insert.on_conflict_do_update(index_elements=names, set_=more)
    connection.execute(statement, [{**key._asdict(), "count": number} for key, number in counts.items()])


def dialect(connection: Any) -> Any:
    """Return SQLAlchemy's module for the database at the other end."""
    return {"sqlite": sqlite, "postgresql": postgresql}[connection.dialect.name]
