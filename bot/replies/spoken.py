"""Times and dates in words of the patient's language (babel); the words around them are in `data/replies`."""

from __future__ import annotations

import re
from datetime import date, datetime

from babel.dates import format_date, format_datetime, format_time, get_day_names

from bot.replies.texts import Texts

_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_RULE = re.compile(r"^(?P<days>(?:(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)[-,]?\s?)+)?(?P<times>[0-9:,\-\s+]+|off|24/7)$")


def hours_in_words(osm: str | None, language: str, texts: Texts) -> str | None:
    """Return opening hours of OpenStreetMap's notation as words, or None for what has no simple words."""
    if osm is None:
        return None
    if osm.strip() == "24/7":
        return texts.render("hours-always", language)
    parts = []
    for rule in osm.split(";"):
        words = _rule_in_words(rule.strip(), language, texts)
        if words is None:
            return None
        if words:
            parts.append(words)
    return ", ".join(parts)


def _rule_in_words(rule: str, language: str, texts: Texts) -> str | None:
    found = _RULE.match(rule)
    if not found:
        return None
    days, times = (found["days"] or "").strip(), found["times"].strip()
    names = get_day_names("abbreviated", locale=language)
    for number, short in enumerate(_DAYS):
        days = re.sub(rf"\b{short}\b", names[number].rstrip("."), days)
    days = re.sub(r"\bPH\b", texts.render("hours-holidays", language), days)
    days = days.replace("-", "–").replace(",", ", ").replace("  ", " ")
    if times == "off":
        return texts.render("hours-closed-on", language, days=days) if days else None
    clock = times.replace(" ", "").replace(",", ", ").replace("-", "–")
    if language in ("sv", "fi"):
        clock = clock.replace(":", ".")
    return f"{days} {clock}".strip()


def opens_in_words(opens: datetime, now: datetime, language: str, texts: Texts) -> str:
    """Return when something opens, seen from `now`: today, tomorrow, a day of the week, or a date."""
    local = opens.astimezone(now.tzinfo)
    time = format_time(local, "HH.mm" if language in ("sv", "fi") else "HH:mm", locale=language)
    days = (local.date() - now.date()).days
    if days == 0:
        return texts.render("opens-today", language, time=time)
    if days == 1:
        return texts.render("opens-tomorrow", language, time=time)
    day = format_datetime(local, "EEEE" if days < 7 else "EEEE d MMMM", locale=language)
    return texts.render("opens-on", language, day=day, time=time)


def date_in_words(as_of: str | date | None, language: str, texts: Texts) -> str:
    """Return a full or partial ISO date as words; a text of its own when there is none."""
    if as_of is None:
        return texts.render("date-unknown", language)
    text = as_of.isoformat() if isinstance(as_of, date) else as_of
    if len(text) == 4:
        return text
    if len(text) == 7:
        return format_date(date.fromisoformat(f"{text}-01"), "MMMM y", locale=language)
    return format_date(date.fromisoformat(text), "d MMMM y", locale=language)


def clock_in_words(moment: datetime, language: str) -> str:
    """Return the time of day."""
    return format_time(moment, "HH.mm" if language in ("sv", "fi") else "HH:mm", locale=language)
