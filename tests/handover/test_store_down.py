"""A database that is away: nothing half saved, said as it is, well again when it comes back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from databases import SECRET, Postgres

from bot.accounts.tables import audit
from bot.handover.errors import HandoverDown
from bot.handover.service import Handovers
from bot.handover.summary import Summary
from bot.handover.tables import handovers as table
from bot.settings import Settings
from bot.store.engine import connect, open_store, prepare
from bot.store.migrate import is_current


@pytest.fixture
def settings(postgres: Postgres, tmp_path: Path) -> Settings:
    return Settings(var_dir=tmp_path, handover_secret=SECRET, database_url=postgres.new_database())


@pytest.fixture
def engine(settings: Settings) -> Iterator[Any]:
    made = open_store(settings)
    yield made
    made.dispose()


def kept(engine: Any) -> list[int]:
    with engine.connect() as connection:
        return [connection.execute(sa.select(sa.func.count()).select_from(t)).scalar_one() for t in (table, audit)]


@pytest.mark.postgres
def test_while_the_server_is_away_nothing_is_saved_and_afterwards_it_works(
    engine: Any, settings: Settings, summary: Summary, postgres: Postgres, caplog: pytest.LogCaptureFixture
) -> None:
    handovers = Handovers(engine, settings)
    left = asyncio.run(handovers.leave(summary, {}))
    postgres.stop()
    try:
        with caplog.at_level(logging.ERROR):
            for call in (
                handovers.leave(summary, {}),
                handovers.open(left.code, "anna", "10.0.0.1"),
                handovers.withdraw(left.handle),
                handovers.purge(),
            ):
                with pytest.raises(HandoverDown):
                    asyncio.run(call)
        assert "the database is away" in caplog.text
        assert not [word for word in ("Pollen", "lots@", left.code) if word in caplog.text]
    finally:
        postgres.start()
    assert kept(engine) == [1, 1]
    assert asyncio.run(handovers.open(left.code, "anna", "10.0.0.1")).summary == summary


@pytest.mark.postgres
def test_an_application_that_starts_while_it_is_away_gets_its_schema_later(
    settings: Settings, postgres: Postgres
) -> None:
    late = connect(settings)
    postgres.stop()

    async def start() -> None:
        waiting = asyncio.create_task(prepare(late, every=0.05))
        await asyncio.sleep(0.2)
        assert not waiting.done()
        await asyncio.to_thread(postgres.start)
        await asyncio.wait_for(waiting, 20)

    asyncio.run(start())
    assert is_current(late)
    late.dispose()


def test_a_row_and_its_line_in_the_log_stand_or_fall_together(
    store: Any, store_settings: Settings, summary: Summary
) -> None:
    with store.begin() as connection:
        connection.execute(sa.text("ALTER TABLE audit RENAME TO away"))
    with pytest.raises(HandoverDown):
        asyncio.run(Handovers(store, store_settings).leave(summary, {}))
    with store.begin() as connection:
        connection.execute(sa.text("ALTER TABLE away RENAME TO audit"))
    assert kept(store) == [0, 0]
