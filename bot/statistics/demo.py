"""Made-up counts, so that the region's page can be looked at before there are any. Never mixed with real ones."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import func, select

from bot.statistics.outcome import STOCKHOLM, OutcomeCount, day_keys, hour_key, reason_key
from bot.statistics.tables import DAYS
from bot.statistics.write import Key, add

# Weights only: roughly how contacts by age were spread in Norrbotten in 2020, busier by day than by night.
AGES = ((3, 6), (12, 13), (27, 50), (50, 26), (69, 4), (79, 1), (None, 12))
NEEDS = (
    ("symptoms", 40), ("child", 14), ("prescription", 13), ("mental_health", 9), ("booking", 8), ("sexual_health", 4),
    ("test_results", 4), ("certificate", 3), ("vaccination", 2), ("rehab", 2), ("pregnancy", 2), ("chronic", 2),
)  # fmt: skip
BY_HOUR = (1, 1, 1, 1, 1, 2, 4, 8, 10, 10, 9, 8, 8, 8, 8, 8, 9, 10, 12, 13, 12, 9, 5, 2)
REASON_WEIGHTS = (
    ("waiting_time", 30), ("opening_hours", 22), ("did_not_know", 20), ("habit", 12), ("not_through", 9),
    ("quality", 4), ("other", 3),
)  # fmt: skip
OPEN_HOURS = range(8, 20)
PER_DAY = 24


def any_counts(engine: Any) -> bool:
    """Whether the table already holds counts, which demo data must not be mixed with."""
    with engine.connect() as connection:
        return bool(connection.execute(select(func.count()).select_from(DAYS)).scalar())


def fill(engine: Any, region: str, today: date, days: int = 460, seed: int = 1) -> int:
    """Write made-up counts of a region for the `days` before `today`; returns how many outcomes.

    ValueError when there are counts already.
    """
    if any_counts(engine):
        raise ValueError("there are counts already; demo data is only for an empty database")
    counts: Counter[Key] = Counter()
    chance, people = random.Random(seed), 0
    for number in range(days):
        day = today - timedelta(days=days - number)
        for outcome in outcomes(region, day, PER_DAY * (0.7 + 0.5 * number / days), chance):
            people += 1
            counts.update([*day_keys(outcome), hour_key(outcome)])
            if outcome.considered and chance.random() < 0.55:
                counts[reason_key(region, pick(chance, REASON_WEIGHTS), outcome.when)] += 1
    with engine.begin() as connection:
        add(connection, counts, today - timedelta(days=days))
    return people


def outcomes(region: str, day: date, mean: float, chance: random.Random) -> Iterator[OutcomeCount]:
    """Yield a made-up day's outcomes; fewer at weekends."""
    for _ in range(max(0, round(chance.gauss(mean * (0.6 if day.weekday() > 4 else 1.1), 4)))):
        hour = chance.choices(range(24), BY_HOUR)[0]
        open_now = day.weekday() < 5 and hour in OPEN_HOURS
        considered = chance.random() < (0.22 if open_now else 0.38)
        yield OutcomeCount(
            region=region,
            need=pick(chance, NEEDS),
            age=pick(chance, AGES),
            language=pick(chance, (("sv", 92), ("en", 6), ("ar", 2))),
            channel=pick(chance, (("own_chat", 68 if open_now else 52), ("phone", 26), ("none", 6))),
            considered=considered,
            initiative=pick(chance, (("own", 50), ("referred", 8), (None, 42))) if considered else None,
            open_now=open_now if chance.random() < 0.94 else None,
            questions=chance.choices(range(4), (20, 50, 22, 8))[0],
            when=datetime.combine(day, time(hour), STOCKHOLM),
        )


def pick(chance: random.Random, weighted: tuple[tuple[Any, int], ...]) -> Any:
    """Return one of the values, by weight."""
    values, weights = zip(*weighted, strict=True)
    return chance.choices(values, weights)[0]
