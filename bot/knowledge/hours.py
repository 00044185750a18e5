"""Whether a service is staffed at a moment, and when it opens. Unsure is said as unsure."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours

from bot.knowledge.dated import Freshness, freshness
from bot.knowledge.models import Hours

STOCKHOLM = ZoneInfo("Europe/Stockholm")
ALWAYS = "24/7"


@dataclass(frozen=True)
class OpenState:
    """`open_now` None: not known for sure. `opens`: when it next opens, while closed and known (Europe/Stockholm)."""

    open_now: bool | None
    opens: datetime | None


UNSURE = OpenState(None, None)


@lru_cache(maxsize=512)
def schedule(osm: str) -> OpeningHours:
    return OpeningHours(osm, timezone=STOCKHOLM, country="SE")


# The library's Swedish holidays include the eves of midsummer, Christmas and the new year, when much is closed too.
HOLIDAYS = schedule("PH")


def local(when: datetime) -> datetime:
    """A moment in Swedish time; one without a zone is taken as Swedish."""
    return when.replace(tzinfo=STOCKHOLM) if when.tzinfo is None else when.astimezone(STOCKHOLM)


def open_state(hours: Hours | None, when: datetime) -> OpenState:
    """Open, closed or unsure: unsure when undated, in part, older than 24 months, or on a holiday not spoken of."""
    when = local(when)
    if hours is None or hours.osm is None or not known_on(hours, when.date()) or not sure_of(hours.osm, when):
        return UNSURE
    table = schedule(hours.osm)
    if table.is_unknown(when):
        return UNSURE
    return OpenState(True, None) if table.is_open(when) else OpenState(False, next_opening(hours.osm, when))


def known_on(hours: Hours | None, day: date) -> bool:
    """Whether hours are whole and young enough to be said on a day."""
    if hours is None or not hours.complete:
        return False
    return freshness(hours.as_of, day) is not Freshness.STALE


def sure_of(osm: str, when: datetime) -> bool:
    """False on a public holiday or its eve when the hours say nothing of holidays."""
    return osm == ALWAYS or "PH" in osm or not HOLIDAYS.is_open(datetime.combine(when.date(), time(12), STOCKHOLM))


def next_opening(osm: str, when: datetime) -> datetime | None:
    """The first change to open within four weeks; None when there is none or it falls on an unsure holiday."""
    table, last = schedule(osm), when + timedelta(weeks=4)
    change = table.next_change(when)
    while change is not None and change < last:
        if table.is_open(change):
            return local(change) if sure_of(osm, change) else None
        change = table.next_change(change)
    return None
