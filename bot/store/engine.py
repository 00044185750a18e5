"""Opens the database that the settings name, with what makes it safe to share between processes."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from bot.settings import Settings, SettingsError
from bot.store.migrate import migrate

_READING = "lots_reading"
SQLITE_FILE = "distanslotsen.db"
BUSY_MS = 5_000
POSTGRES_PATIENCE = "-c statement_timeout=5000 -c lock_timeout=5000"
"""A database that hangs is a database that is down: a patient waits five seconds at most."""

log = logging.getLogger(__name__)
Engine = Any
"""sqlalchemy.engine.Engine; SQLAlchemy 1.4 has no types of its own."""


def database_url(settings: Settings) -> Any:
    """Return SQLAlchemy's URL of the setting, or of the SQLite file under `var_dir`.

    Raises SettingsError for a database that is neither SQLite nor PostgreSQL; its text holds no password.
    """
    if settings.database_url is None:
        return sa.engine.URL.create("sqlite", database=str(settings.var_dir / SQLITE_FILE))
    try:
        url = sa.engine.make_url(settings.database_url)
    except sa.exc.ArgumentError:
        raise SettingsError("LOTS_DATABASE_URL is not a database URL") from None
    kind = url.drivername.partition("+")[0]
    if kind in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg2")
    if kind == "sqlite" and url.database not in (None, "", ":memory:"):
        return url.set(drivername="sqlite")
    raise SettingsError("LOTS_DATABASE_URL must begin with postgresql:// or sqlite:///")


def connect(settings: Settings) -> Engine:
    """Return an engine of the 2.0 style without touching the schema. Nothing is connected yet."""
    url = database_url(settings)
    if url.drivername == "sqlite":
        return _sqlite(url)
    arguments = {"connect_timeout": 3, "options": POSTGRES_PATIENCE, "application_name": "distanslotsen"}
    return sa.create_engine(
        url, future=True, pool_pre_ping=True, pool_timeout=5, connect_args=arguments, hide_parameters=True
    )


def open_store(settings: Settings) -> Engine:
    """Return an engine whose schema is up to date. Raises SQLAlchemyError when the database is away."""
    engine = connect(settings)
    migrate(engine)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Any]:
    """Give a connection that only reads: in SQLite it waits for nobody who writes."""
    with engine.connect() as connection:
        yield connection.execution_options(**{_READING: True})


async def prepare(engine: Engine, every: float = 5.0) -> None:
    """Bring the schema up to date, trying again every so many seconds while the database is away.

    For an application that has to answer patients meanwhile.
    """
    while True:
        try:
            await asyncio.to_thread(migrate, engine)
            return
        except (sa.exc.OperationalError, sa.exc.TimeoutError) as error:
            log.error("the database is away (%s): handovers can't be left", type(error).__name__)
            await asyncio.sleep(every)


def _sqlite(url: Any) -> Engine:
    folder = os.path.dirname(os.path.abspath(url.database))
    os.makedirs(folder, mode=0o700, exist_ok=True)
    # Made here, so that nobody else on the machine can read the file for even a moment.
    os.close(os.open(url.database, os.O_CREAT | os.O_RDWR, 0o600))
    engine = sa.create_engine(
        url, future=True, connect_args={"timeout": BUSY_MS / 1000, "check_same_thread": False}, hide_parameters=True
    )
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # Transactions are begun below: the driver's own way lets a writer lose against another without waiting.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    # What is deleted is overwritten in the file.
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()


def _begin_sqlite(connection: Any) -> None:
    # A transaction that reads and then writes must hold the lock from its beginning, or it loses to another.
    only_reads = connection.get_execution_options().get(_READING)
    connection.exec_driver_sql("BEGIN" if only_reads else "BEGIN IMMEDIATE")
