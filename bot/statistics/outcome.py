"""What is counted of an outcome: closed words and bands; no text, no address, nothing that ties rows together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from bot.knowledge.load import COUNTY_CODES
from bot.understanding.classes import NEEDS

STOCKHOLM = ZoneInfo("Europe/Stockholm")
UNKNOWN = "unknown"
# The age groups that Region Norrbotten counts distance contacts by.
BANDS = ((6, "0-6"), (18, "7-18"), (39, "19-39"), (64, "40-64"), (74, "65-74"), (84, "75-84"), (150, "85+"))
REASONS = ("waiting_time", "opening_hours", "did_not_know", "habit", "not_through", "quality", "other")
# Shown beside the reasons, never stored: those who thought of care elsewhere and were asked nothing or did not say.
UNANSWERED = "unanswered"
MOST_QUESTIONS = 5
VALUES: dict[str, tuple[str, ...]] = {
    "need": (*NEEDS, UNKNOWN),
    "age": (*(name for _, name in BANDS), UNKNOWN),
    "language": ("sv", "en", "ar", "so", "fi", UNKNOWN),
    "channel": ("own_chat", "own_video", "own_form", "own_other", "phone", "none", UNKNOWN),
    "initiative": ("own", "referred", UNKNOWN),
    "open": ("open", "closed", UNKNOWN),
    "questions": ("0", "1", "2", "3", "4", "5+"),
}
TOTAL = "total"


@dataclass(frozen=True)
class OutcomeCount:
    """One outcome of one conversation, as the dialogue hands it over.

    `region`: county code of the home region or None; `age`: whole years of the person the care is for or None;
    `channel`: the statistics label of the outcome; `considered`: care in another region was thought of;
    `open_now`: whether the region's own service was open, None when not sure; `questions`: questions asked so far.
    """

    region: str | None
    need: str | None
    age: int | None
    language: str
    channel: str
    considered: bool
    initiative: Literal["own", "referred"] | None
    open_now: bool | None
    questions: int
    when: datetime


class DayKey(NamedTuple):
    """A row of the daily counts: one property at a time, beside the only one it may be crossed with."""

    day: date
    region: str
    considered: str
    dimension: str
    value: str


class HourKey(NamedTuple):
    """A row of the hours of the week (0 is Monday 00–01, 167 Sunday 23–24). It carries no date."""

    region: str
    hour: int
    state: str


class ReasonKey(NamedTuple):
    """A row of the reasons."""

    day: date
    region: str
    value: str


def band(age: int | None) -> str:
    """Return the age band of whole years."""
    if age is None or age < 0:
        return UNKNOWN
    return next((name for last, name in BANDS if age <= last), UNKNOWN)


def day_keys(outcome: OutcomeCount) -> list[DayKey]:
    """Return the daily rows that an outcome adds one to: the total, and each property by itself."""
    day, region = local(outcome.when).date(), region_of(outcome.region)
    considered = "yes" if outcome.considered else "no"
    values = {
        "need": outcome.need,
        "age": band(outcome.age),
        "language": outcome.language,
        "channel": outcome.channel,
        "initiative": outcome.initiative,
        "open": state_of(outcome.open_now),
        "questions": questions_of(outcome.questions),
    }
    rows = [DayKey(day, region, considered, TOTAL, TOTAL)]
    return rows + [DayKey(day, region, considered, name, closed(name, value)) for name, value in values.items()]


def hour_key(outcome: OutcomeCount) -> HourKey:
    """Return the row of the hour of the week."""
    when = local(outcome.when)
    return HourKey(region_of(outcome.region), when.weekday() * 24 + when.hour, state_of(outcome.open_now))


def reason_key(region: str | None, reason: str, when: datetime) -> ReasonKey:
    """Return the row of a reason. ValueError for a reason that is not on the list."""
    if reason not in REASONS:
        raise ValueError("not a reason of the list")
    return ReasonKey(local(when).date(), region_of(region), reason)


def closed(dimension: str, value: str | None) -> str:
    """Return the value if it is one of the list's; free text can never become a row."""
    return value if value is not None and value in VALUES[dimension] else UNKNOWN


def region_of(code: str | None) -> str:
    """Return the county code, or unknown."""
    return code if code in COUNTY_CODES else UNKNOWN


def state_of(open_now: bool | None) -> str:
    """Return open, closed or unknown."""
    return {True: "open", False: "closed", None: UNKNOWN}[open_now]


def questions_of(number: int) -> str:
    """Return the number of questions, the largest together."""
    return str(max(number, 0)) if number < MOST_QUESTIONS else VALUES["questions"][-1]


def local(when: datetime) -> datetime:
    """Return a moment in Swedish time; one without a zone is taken as Swedish."""
    return when.replace(tzinfo=STOCKHOLM) if when.tzinfo is None else when.astimezone(STOCKHOLM)
