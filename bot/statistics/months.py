"""Periods: calendar months that are settled, and runs of them.

A month that goes on could be watched day by day, and one that grew after it was shown would tell who came late. So a
count of a month is written at the latest on the day after it, and the month is shown from the day after that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

Step = Literal["month", "quarter", "year"]
LENGTH: dict[Step, int] = {"month": 1, "quarter": 3, "year": 12}
LATE_DAYS = 1
# A day between the last write and the first look: a slow write, or a clock that is behind, changes nothing shown.
SETTLED_DAYS = 2


class Month(NamedTuple):
    """A calendar month."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month of a day."""
        return cls(day.year, day.month)

    def plus(self, months: int) -> Month:
        """Return the month so many later (or earlier)."""
        years, rest = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Month(years, rest + 1)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.plus(1).first - timedelta(days=1)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


def parse_month(text: str) -> Month:
    """Return the month of "2026-10". ValueError for anything else."""
    return Month.of(date.fromisoformat(f"{text}-01"))


@dataclass(frozen=True)
class Period:
    """A calendar month, quarter or year: `step`, from `first` on."""

    first: Month
    step: Step = "month"

    @property
    def months(self) -> tuple[Month, ...]:
        """The months it is made of."""
        return tuple(self.first.plus(n) for n in range(LENGTH[self.step]))

    def before(self) -> Period:
        """Return the period just before."""
        return Period(self.first.plus(-LENGTH[self.step]), self.step)

    def year_before(self) -> Period:
        """Return the same period a year before."""
        return Period(self.first.plus(-12), self.step)

    def __str__(self) -> str:
        if self.step == "month":
            return str(self.first)
        return str(self.first.year) if self.step == "year" else f"{self.first.year}-Q{(self.first.month + 2) // 3}"


def parse_period(text: str) -> Period:
    """Return the period of "2026-10", "2026-Q3" or "2026". ValueError for anything else."""
    if len(text) == 4 and text.isdecimal():
        return Period(Month(int(text), 1), "year")
    year, _, rest = text.partition("-Q")
    if rest in ("1", "2", "3", "4") and len(year) == 4 and year.isdecimal():
        return Period(Month(int(year), int(rest) * 3 - 2), "quarter")
    return Period(parse_month(text))


def latest_shown(today: date) -> Month:
    """Return the last month that nothing is added to any more."""
    return Month.of(today - timedelta(days=SETTLED_DAYS)).plus(-1)


def takes_counts(day: date, today: date) -> bool:
    """Whether a count of a past day may still be written on that day."""
    return Month.of(day) >= Month.of(today - timedelta(days=LATE_DAYS))


def shown_on(period: Period, today: date) -> bool:
    """Whether any month of the period is shown."""
    return period.first <= latest_shown(today)


def offered(today: date, back: int = 24) -> list[Period]:
    """Return the periods to choose among, the latest first: months that are shown, and quarters and years with one."""
    months = [latest_shown(today).plus(-n) for n in range(back)]
    quarters = [Period(m.plus(-((m.month - 1) % 3)), "quarter") for m in months]
    years = [Period(Month(m.year, 1), "year") for m in months]
    return list(dict.fromkeys([*(Period(m) for m in months), *quarters, *years]))
