"""The patient's text as the nurse sees it."""

from __future__ import annotations

from datetime import datetime, timedelta

from markupsafe import Markup

from bot.handover.service import Opened
from bot.handover.summary import PARTS, labels
from bot.replies.spoken import clock_in_words, date_in_words
from bot.replies.texts import Texts
from bot.settings import STOCKHOLM
from bot.web.staff.pages import LANGUAGE, Pages, reading


def view(pages: Pages, texts: Texts, opened: Opened, code: str, csrf: str) -> Markup:
    """Return the body of the page: SBAR, and what the nurse can do with it."""
    headings = labels(texts, reading())
    until = clock(opened.claimed_until)
    held = {"csrf": csrf, "code": code, "handle": opened.handle}
    return pages.part(
        "view",
        status=pages.say("is-taken") if opened.taken else pages.say("held", until=until),
        left=pages.say("left", day=day(pages, texts, opened.left), **times(opened)),
        parts=Markup().join(part(pages, headings[name], getattr(opened.summary, name)) for name in PARTS),
        hold=Markup() if opened.taken else pages.part("hold", **held),
        # For the record, which is kept in Swedish.
        text=opened.summary.text(labels(texts, LANGUAGE)),
        csrf=csrf,
        code=code,
    )


def times(opened: Opened) -> dict[str, str]:
    """Return when it was left and when it goes."""
    return {"time": clock(opened.left), "until": clock(opened.expires)}


def part(pages: Pages, heading: str, text: str) -> Markup:
    """Return one of the four parts, a paragraph a line."""
    lines = Markup("\n").join(Markup("<p>{}</p>").format(line) for line in text.split("\n"))
    return pages.part("part", heading=heading, lines=lines)


def clock(moment: datetime) -> str:
    """Return the time of day in Sweden."""
    return clock_in_words(moment.astimezone(STOCKHOLM), reading())


def day(pages: Pages, texts: Texts, moment: datetime) -> str:
    """Return the day in Sweden: today, yesterday, or its date."""
    when, today = moment.astimezone(STOCKHOLM).date(), datetime.now(STOCKHOLM).date()
    if when == today:
        return pages.say("day-today")
    return pages.say("day-yesterday") if when == today - timedelta(days=1) else date_in_words(when, reading(), texts)
