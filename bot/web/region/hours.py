"""Which hours of the week the region's own service is open."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from bot.knowledge.hours import STOCKHOLM, schedule
from bot.knowledge.models import Region, Service

HOURS = 168


def main_service(region: Region | None) -> Service | None:
    """Return the service that leads: the first running one for the whole region."""
    services = region.services if region else []
    return next((s for s in services if s.status == "current" and s.scope == "region"), None)


def open_hours(service: Service | None, today: date) -> frozenset[int]:
    """Return the hours of the week (0 is Monday 00–01) in which a service is open; none when not known."""
    if service is None or service.hours is None or service.hours.osm is None:
        return frozenset()
    table, monday = schedule(service.hours.osm), plain_monday(today)
    halves = (datetime.combine(monday, time(), STOCKHOLM) + timedelta(hours=h, minutes=30) for h in range(HOURS))
    return frozenset(hour for hour, moment in enumerate(halves) if table.is_open(moment))


def plain_monday(today: date) -> date:
    """Return the Monday of a week in September: there is no Swedish holiday in it, nor a change of the clocks."""
    september = date(today.year, 9, 8)
    return september - timedelta(days=september.weekday())
