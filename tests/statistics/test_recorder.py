import asyncio
import logging
from collections import Counter
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError

from bot.settings import STOCKHOLM, Clock
from bot.statistics.months import Month, Period
from bot.statistics.outcome import day_keys
from bot.statistics.recorder import Recorder
from bot.statistics.report import report
from bot.statistics.tables import DAYS, HOURS, REASONS
from bot.statistics.write import add


class Broken:
    """A database that is away, and says what it was asked."""

    def begin(self) -> Any:
        raise OperationalError("insert of pregnancy", {}, Exception("pregnancy"))


def rows(engine: Any, table: Any) -> list[dict[str, Any]]:
    with engine.connect() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]


def test_two_like_outcomes_are_one_row_with_two(engine: Any, outcome: Any) -> None:
    async def go() -> None:
        recorder = Recorder(engine)
        await recorder.record(outcome())
        await recorder.flush()
        await recorder.record(outcome())
        await recorder.close()

    asyncio.run(go())
    found = {(row["dimension"], row["value"]): row["count"] for row in rows(engine, DAYS)}
    assert found[("total", "total")] == 2
    assert found[("age", "19-39")] == 2
    assert rows(engine, HOURS) == [{"region": "25", "hour": 10, "state": "open", "count": 2}]


def test_a_reason_is_a_count_of_its_own(engine: Any) -> None:
    async def go() -> None:
        recorder = Recorder(engine)
        await recorder.record_reason("25", "waiting_time")
        await recorder.close()

    asyncio.run(go())
    assert [row["value"] for row in rows(engine, REASONS)] == ["waiting_time"]
    assert rows(engine, DAYS) == []


def test_a_lost_write_is_logged_without_content_and_tried_again(outcome: Any, caplog: pytest.LogCaptureFixture) -> None:
    async def go() -> tuple[bool, int]:
        recorder = Recorder(Broken())
        await recorder.record(outcome(need="pregnancy"))
        done = await recorder.flush()
        return done, len(recorder._waiting)

    with caplog.at_level(logging.DEBUG):
        done, waiting = asyncio.run(go())
    assert not done
    assert waiting > 0
    assert "not written" in caplog.text
    assert "pregnancy" not in caplog.text


def test_a_reason_that_is_not_on_the_list_disturbs_nobody(engine: Any, caplog: pytest.LogCaptureFixture) -> None:
    async def go() -> None:
        recorder = Recorder(engine)
        await recorder.record_reason("25", "min granne sa det")
        await recorder.close()

    asyncio.run(go())
    assert rows(engine, REASONS) == []
    assert "granne" not in caplog.text


def test_no_table_has_an_id_or_keeps_the_order_of_arrival(engine: Any) -> None:
    if engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL has no row ids to be kept out")
    with engine.connect() as connection:
        for name in ("statistics_days", "statistics_hours", "statistics_reasons"):
            made = connection.execute(text("select sql from sqlite_master where name = :n"), {"n": name}).scalar()
            assert "WITHOUT ROWID" in made
            assert " id " not in made


def test_what_waits_is_written_by_itself(engine: Any, outcome: Any) -> None:
    async def go() -> None:
        recorder = Recorder(engine, every=0.0)
        await recorder.record(outcome())
        assert recorder._task is not None
        await recorder._task

    asyncio.run(go())
    assert rows(engine, HOURS)


def test_counts_that_waited_for_the_database_into_next_month_change_no_month_that_was_shown(
    engine: Any, outcome: Any
) -> None:
    """Away from the 31st of October to the 3rd of November: what is shown of October before stays as it was."""
    october, third = Period(Month(2026, 10)), datetime(2026, 11, 3, 9, tzinfo=STOCKHOLM)
    with engine.begin() as connection:
        add(connection, Counter(day_keys(outcome(when=datetime(2026, 10, 7, tzinfo=STOCKHOLM))) * 20), third.date())
    shown = report(engine, "25", october, third.date())

    async def go() -> None:
        recorder = Recorder(Broken(), Clock(third))
        await recorder.record(outcome(when=datetime(2026, 10, 31, 23, tzinfo=STOCKHOLM)))
        await recorder.record_reason("25", "habit", datetime(2026, 10, 31, 23, tzinfo=STOCKHOLM))
        assert not await recorder.flush()
        recorder._engine = engine
        await recorder.close()

    asyncio.run(go())
    assert report(engine, "25", october, third.date()) == shown
    late = [row["count"] for row in rows(engine, DAYS) if row["dimension"] == "total" and row["day"] == third.date()]
    assert late == [1]
    assert [row["day"] for row in rows(engine, REASONS)] == [third.date()]


def test_counts_of_the_month_that_just_ended_still_belong_to_it(engine: Any, outcome: Any) -> None:
    async def go() -> None:
        recorder = Recorder(engine, Clock(datetime(2026, 11, 1, 0, 0, 10, tzinfo=STOCKHOLM)))
        await recorder.record(outcome(when=datetime(2026, 10, 31, 23, 59, tzinfo=STOCKHOLM)))
        await recorder.close()

    asyncio.run(go())
    assert {row["day"] for row in rows(engine, DAYS)} == {date(2026, 10, 31)}
