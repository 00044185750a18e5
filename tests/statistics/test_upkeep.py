from collections import Counter
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from bot.statistics.outcome import STOCKHOLM, OutcomeCount, day_keys, hour_key, reason_key
from bot.statistics.tables import DAYS, HOURS, REASONS
from bot.statistics.upkeep import moves, tend
from bot.statistics.write import Key, add

TODAY = date(2026, 11, 23)


def put(engine: Any, people: list[OutcomeCount], since: date = TODAY) -> None:
    counts: Counter[Key] = Counter()
    for one in people:
        counts.update([*day_keys(one), hour_key(one), reason_key("25", "habit", one.when)])
    with engine.begin() as connection:
        add(connection, counts, since)


def totals(engine: Any) -> dict[date, int]:
    with engine.connect() as connection:
        rows = connection.execute(select(DAYS.c.day, DAYS.c.count).where(DAYS.c.dimension == "total"))
        return {row[0]: row[1] for row in rows}


def at(day: int) -> datetime:
    return datetime(2026, 11, day, 10, tzinfo=STOCKHOLM)


def test_a_day_of_one_person_is_joined_to_the_next(engine: Any, outcome: Any) -> None:
    put(engine, [outcome(when=at(1))] + [outcome(when=at(2))] * 2 + [outcome(when=at(5))] * 6)
    tend(engine, TODAY, 730)
    assert totals(engine) == {date(2026, 11, 5): 9}


def test_nobody_is_lost_or_counted_twice(engine: Any, outcome: Any) -> None:
    put(engine, [outcome(when=at(day)) for day in range(1, 23)])
    for _ in range(3):
        tend(engine, TODAY, 730)
    assert sum(totals(engine).values()) == 22
    assert all(count >= 5 for count in list(totals(engine).values())[:-1])


def test_a_month_that_is_over_keeps_its_number_of_people(engine: Any, outcome: Any) -> None:
    october = [datetime(2026, 10, day, 10, tzinfo=STOCKHOLM) for day in (3, 3, 3, 3, 3, 30, 31)]
    put(engine, [outcome(when=when) for when in october] + [outcome(when=at(day)) for day in (1, 2, 9, 9, 9, 9)])
    tend(engine, TODAY, 730)
    assert totals(engine) == {date(2026, 10, 3): 7, date(2026, 11, 9): 6}


def test_the_oldest_month_goes_whole(engine: Any, outcome: Any) -> None:
    put(engine, [outcome(when=datetime(2026, 10, day, 10, tzinfo=STOCKHOLM)) for day in range(1, 32)])
    tend(engine, TODAY, 40)
    assert totals(engine) == {}


def test_the_day_that_goes_on_is_left_alone() -> None:
    assert moves({date(2026, 11, 22): 2, TODAY: 1}, TODAY) == [(date(2026, 11, 22), TODAY)]
    assert moves({TODAY: 1}, TODAY) == []


def test_old_counts_are_removed(engine: Any, outcome: Any) -> None:
    old = datetime(2024, 1, 7, 10, tzinfo=STOCKHOLM)
    put(engine, [outcome(when=old)] * 6 + [outcome(when=at(2))] * 6, since=date(2024, 1, 7))
    tend(engine, TODAY, 730)
    assert list(totals(engine)) == [date(2026, 11, 2)]
    with engine.connect() as connection:
        assert connection.execute(select(HOURS)).all() == []
        assert {row.day for row in connection.execute(select(REASONS))} == {date(2026, 11, 2)}
