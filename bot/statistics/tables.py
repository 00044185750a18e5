"""The tables of the counts. No row has an id, and none is kept in the order in which it was written."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, String, Table

from bot.store.tables import metadata

# A table without row ids is kept in the order of its key: the file does not tell who came after whom.
BY_KEY = {"sqlite_with_rowid": False}

DAYS = Table(
    "statistics_days",
    metadata,
    Column("day", Date, primary_key=True),
    Column("region", String(7), primary_key=True),
    Column("considered", String(3), primary_key=True),
    Column("dimension", String(12), primary_key=True),
    Column("value", String(16), primary_key=True),
    Column("count", Integer, nullable=False),
    **BY_KEY,
)
HOURS = Table(
    "statistics_hours",
    metadata,
    Column("region", String(7), primary_key=True),
    Column("hour", Integer, primary_key=True, autoincrement=False),
    Column("state", String(7), primary_key=True),
    Column("count", Integer, nullable=False),
    **BY_KEY,
)
REASONS = Table(
    "statistics_reasons",
    metadata,
    Column("day", Date, primary_key=True),
    Column("region", String(7), primary_key=True),
    Column("value", String(16), primary_key=True),
    Column("count", Integer, nullable=False),
    **BY_KEY,
)
# The first day that the hours of the week have been counted from: one row for the table, none for a region.
SINCE = Table(
    "statistics_since",
    metadata,
    Column("name", String(16), primary_key=True),
    Column("day", Date, nullable=False),
    **BY_KEY,
)
