"""All that one look at the page needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.knowledge.models import Region
from bot.statistics.months import Month
from bot.statistics.report import Breakdown, Figure, Report, Week
from bot.web.region.charts import Before
from bot.web.region.kit import Asked


@dataclass(frozen=True)
class Look:
    """What was asked for and what may be shown. `year`: twelve months, all and those who thought of care elsewhere."""

    asked: Asked
    region: Region | None
    shown: Report
    before: Report | None
    year: tuple[dict[Month, Figure], dict[Month, Figure]]
    week: Week
    today: date

    def against(self, pick: Callable[[Report], Breakdown]) -> Before | None:
        """Return what `pick` takes of the period compared with."""
        return (self.before.period, pick(self.before)) if self.before else None

    @property
    def comparable(self) -> bool:
        """Whether both periods are whole and counted from their first month, so that a change means something."""
        both = [self.shown, *([self.before] if self.before else [])]
        return all(len(one.months) == len(one.period.months) for one in both) and all(
            figure.count for one in both for figure in one.months.values()
        )
