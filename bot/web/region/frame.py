"""The frame of the page: heading, the choice of period, and the log-in."""

from __future__ import annotations

from datetime import date

from bot.knowledge.models import Region
from bot.statistics.months import offered
from bot.web.markup import Markup, join, tag
from bot.web.region.kit import Asked, Words


def whole(words: Words, title: str, body: Markup) -> Markup:
    """Return a whole page."""
    head = [
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'),
        Markup('<meta name="robots" content="noindex">'),
        tag("title", f"{title} – {words.say('name')}"),
        Markup('<link rel="stylesheet" href="/region/style.css"><link rel="icon" href="data:,">'),
    ]
    inside = [tag("head", join(head)), tag("body", body)]
    return Markup("<!doctype html>") + tag("html", inside, lang=words.language)  # type: ignore[return-value]


def top(words: Words, other: str, csrf: str | None) -> Markup:
    """Return the bar at the top: name, the other language, and the way out."""
    link = {"hreflang": words.say("language-code"), "lang": words.say("language-code")}
    parts = [tag("span", words.say("name"), class_="brand"), tag("a", words.say("language"), href=other, **link)]
    if csrf:
        inputs = [
            tag("input", type="hidden", name="csrf", value=csrf),
            tag("input", type="hidden", name="language", value=words.language),
            tag("button", words.say("logout"), type="submit", class_="quiet"),
        ]
        parts.append(tag("form", join(inputs), action="/staff/logout", method="post"))
    skip = tag("a", words.say("skip"), href="#content", class_="skip")
    return join([skip, tag("header", tag("div", join(parts), class_="wide bar-top"), class_="no-print")])


def page(words: Words, title: str, inside: Markup, other: str, csrf: str | None = None) -> Markup:
    """Return a page with its heading."""
    main = tag("main", [tag("h1", title), inside], id="content", class_="wide")
    return whole(words, title, join([top(words, other, csrf), main]))


def chooser(words: Words, asked: Asked, known: dict[str, Region | None], today: date) -> Markup:
    """Return the form that chooses region, period and comparison."""
    periods = [(str(period), words.period(period)) for period in offered(today)]
    if str(asked.period) not in dict(periods):
        periods.append((str(asked.period), words.period(asked.period)))
    compare = [(name, words.say(f"compare-{name}")) for name in ("before", "year", "none")]
    parts = [tag("input", type="hidden", name="language", value=words.language)]
    if len(known) > 1:
        names = [(code, name_of(words, region)) for code, region in known.items()]
        parts.append(_select("region", words.say("choose-region"), names, asked.region))
    parts.append(_select("period", words.say("choose-period"), periods, str(asked.period)))
    parts.append(_select("compare", words.say("choose-compare"), compare, asked.compare))
    parts.append(tag("button", words.say("show"), type="submit"))
    form = {"action": "/region", "method": "get", "class_": "fields no-print", "aria_label": words.say("choose")}
    return tag("form", join(parts), **form)


def name_of(words: Words, region: Region | None) -> str:
    """Return a region's name."""
    return region.name if region else words.say("unknown-region")


def _select(name: str, label: str, options: list[tuple[str, str]], chosen: str) -> Markup:
    items = [
        tag("option", text, value=value, **({"selected": "selected"} if value == chosen else {}))
        for value, text in options
    ]
    inside = [tag("label", label, for_=f"c-{name}"), tag("select", join(items), name=name, id=f"c-{name}")]
    return tag("div", inside, class_="field")
