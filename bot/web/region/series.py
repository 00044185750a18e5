"""The twelve months that end with a period, each shown as it is by itself."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.statistics.months import Month, Period, latest_shown
from bot.statistics.report import Figure, by_month

YEAR = 12


def twelve_months(
    engine: Any, region: str, period: Period, today: date
) -> tuple[dict[Month, Figure], dict[Month, Figure]]:
    """Return the months that are settled: all, and those who thought of care elsewhere."""
    last = min(period.months[-1], latest_shown(today))
    return by_month(engine, region, [last.plus(-n) for n in range(YEAR - 1, -1, -1)])
