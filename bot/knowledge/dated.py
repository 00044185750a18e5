"""A fact with its source and the date it speaks for, and how old it may be before it is no longer said."""

import re
from calendar import monthrange
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
MONTHS_PLAIN = 12
MONTHS_WITH_YEAR = 24


class FactError(Exception):
    """A fact file that is refused. str() is "file: key: reason"."""

    def __init__(self, file: Path | str, key: str, reason: str) -> None:
        self.file, self.key, self.reason = shown_path(Path(file)), key, reason
        super().__init__(f"{self.file}: {key}: {reason}" if key else f"{self.file}: {reason}")

    @classmethod
    def of(cls, file: Path | str, error: ValidationError, below: str = "") -> "FactError":
        """The first complaint of pydantic, with `below` (such as "fees.3") put before its key."""
        first = error.errors(include_url=False)[0]
        key = ".".join([*([below] if below else []), *(str(part) for part in first["loc"])])
        reason = first["msg"].removeprefix("Value error, ")
        if error.error_count() > 1:
            reason += f" (and {error.error_count() - 1} more)"
        return cls(file, key, reason)


def shown_path(file: Path) -> str:
    """The path as an editor knows it: relative to where the command was given."""
    try:
        return file.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return "/".join(file.parts[-3:])


class Freshness(StrEnum):
    """How a dated amount may be said: plainly, with its year, or not at all."""

    PLAIN = "plain"
    WITH_YEAR = "with_year"
    STALE = "stale"


@lru_cache(maxsize=4096)
def first_day(as_of: str | None) -> date | None:
    """First day of "2024", "2024-05" or "2024-05-17"; None for None. ValueError for anything else."""
    if as_of is None:
        return None
    found = PARTIAL.fullmatch(as_of)
    if not found:
        raise ValueError(f"{as_of!r} is not a year, a month or a day (2024, 2024-05, 2024-05-17)")
    year, month, day = (int(part) if part else 1 for part in found.groups())
    return date(year, month, day)


def add_months(day: date, months: int) -> date:
    """The same day of the month `months` later, or the last one that month has."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=4096)
def freshness(as_of: str | None, when: date) -> Freshness:
    """Under 12 months plain, 12 to 24 months with its year, older or undated stale."""
    day = first_day(as_of)
    if day is None or when > add_months(day, MONTHS_WITH_YEAR):
        return Freshness.STALE
    return Freshness.PLAIN if when < add_months(day, MONTHS_PLAIN) else Freshness.WITH_YEAR


def written_date(value: object) -> object:
    """YAML reads an unquoted 2024-05-17 as a date and 2024 as a number; an editor need not know that."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def checked_date(value: str) -> str:
    first_day(value)
    return value


def checked_url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or "." not in parts.netloc:
        raise ValueError(f"{value!r} is not a web address")
    return value


PartialDate = Annotated[str, BeforeValidator(written_date), AfterValidator(checked_date)]
Url = Annotated[str, AfterValidator(checked_url)]


class Strict(BaseModel):
    """Every model of a fact file: no unknown key, nothing changed after it was read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Dated(Strict):
    """`source`: one or more web addresses. `as_of`: the date the value speaks for, or null when the source shows none.

    `checked`: the day somebody compared the value with the live page; it does not make an old value young.
    """

    source: Annotated[list[Url], Field(min_length=1)]
    as_of: PartialDate | None
    as_of_note: str | None = None
    checked: date | None = None
