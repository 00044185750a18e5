"""The database: one schema on both kinds, opened safely by several at once."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from bot.accounts.tables import attempts
from bot.settings import Settings, SettingsError
from bot.store.engine import connect, database_url, open_store
from bot.store.migrate import is_current
from bot.store.schema import metadata
from bot.store.secret import derive, server_secret

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def test_the_migrations_make_the_tables_that_the_code_declares(store: Any) -> None:
    with store.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    assert is_current(store)


def test_an_empty_database_is_not_current(store_settings: Settings) -> None:
    assert not is_current(connect(store_settings))


def test_several_processes_may_open_a_new_database_at_once(store_settings: Settings) -> None:
    with ThreadPoolExecutor(4) as pool:
        engines = list(pool.map(open_store, [store_settings] * 4))
    assert all(is_current(engine) for engine in engines)
    for engine in engines:
        engine.dispose()


def test_a_moment_comes_back_aware_and_the_same(store: Any) -> None:
    with store.begin() as connection:
        connection.execute(attempts.insert().values(id="1", kind="login", at=NOON))
        assert connection.execute(sa.select(attempts.c.at)).scalar_one() == NOON


def test_a_moment_without_a_zone_is_refused(store: Any) -> None:
    with pytest.raises(sa.exc.StatementError, match="time zone"), store.begin() as connection:
        connection.execute(attempts.insert().values(id="1", kind="login", at=NOON.replace(tzinfo=None)))


def test_the_sqlite_file_is_for_nobody_else_and_overwrites_what_it_deletes(tmp_path: Path) -> None:
    engine = open_store(Settings(var_dir=tmp_path))
    file = tmp_path / "distanslotsen.db"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with engine.connect() as connection:
        pragmas = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("secure_delete", "journal_mode")]
    assert pragmas == [1, "wal"]
    engine.dispose()


@pytest.mark.parametrize("url", ["mysql://a:hush@b/c", "sqlite://", "not a url"])
def test_another_database_is_refused_without_its_password(url: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="LOTS_DATABASE_URL") as refused:
        database_url(Settings(var_dir=tmp_path, database_url=url))
    assert "hush" not in str(refused.value)


def test_the_key_made_up_at_the_first_start_is_the_same_at_the_next(tmp_path: Path) -> None:
    settings = Settings(var_dir=tmp_path)
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(server_secret, [settings] * 8))) == 1
    key = tmp_path / "handover.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert [p.name for p in tmp_path.iterdir()] == ["handover.key"]


def test_keys_of_two_purposes_differ() -> None:
    assert derive(b"secret", "one") != derive(b"secret", "two")
