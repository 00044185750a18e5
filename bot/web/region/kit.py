"""What the region's page is made with, and what somebody asked to see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal, format_percent
from sanic import Request

from bot.knowledge.load import Facts
from bot.knowledge.models import Region
from bot.replies.texts import Texts
from bot.settings import Clock, Settings
from bot.statistics.months import Period, offered, parse_period, shown_on
from bot.statistics.report import Figure
from bot.web.staff.gate import Gate

SHARED = ("need-", "reason-")
UNKNOWN = "unknown"


@dataclass(frozen=True)
class RegionKit:
    """`engine`: the database of the counts. `facts`: called at each look, so that reloaded facts are seen."""

    texts: Texts
    settings: Settings
    clock: Clock
    facts: Callable[[], Facts]
    engine: Any
    gate: Gate


class Words:
    """Texts and numbers in the reader's language."""

    def __init__(self, texts: Texts, language: str) -> None:
        self._texts, self.language = texts, language

    def say(self, key: str, /, **args: str | int) -> str:
        """Return a text of the page; names of needs and reasons are those that patients see."""
        return self._texts.render(key if key.startswith(SHARED) else f"region-{key}", self.language, **args)

    def number(self, count: int) -> str:
        """Return a whole number with thousands apart."""
        return str(format_decimal(count, locale=self.language))

    def figure(self, figure: Figure) -> str:
        """Return a count, at least so many, or that it is hidden."""
        if figure.count is None:
            return self.say("hidden")
        return self.number(figure.count) if figure.exact else f"≥ {self.number(figure.count)}"

    def share(self, part: int, whole: int) -> str:
        """Return a share in whole per cent."""
        return str(format_percent(part / whole if whole else 0, locale=self.language, format="#,##0 %"))

    def share_of(self, figure: Figure, whole: int) -> str:
        """Return what share a figure is of a whole, as sure as the figure; less than one per cent with a decimal."""
        if figure.count is None:
            return ""
        part = figure.count / whole
        form = "#,##0.0 %" if 0 < part < 0.01 else "#,##0 %"
        share = format_percent(part, locale=self.language, format=form)
        return f"{share}" if figure.exact else f"≥ {share}"

    def change(self, now: Figure, before: Figure) -> str:
        """Return by how much a figure has changed, with its sign; nothing where one of them is not known for sure."""
        if not (now.exact and before.exact and now.count and before.count):
            return ""
        return str(format_percent(now.count / before.count - 1, locale=self.language, format="+#,##0 %;-#,##0 %"))

    def day(self, day: date) -> str:
        """Return a date in words."""
        return str(format_date(day, "d MMMM y", locale=self.language))

    def period(self, period: Period) -> str:
        """Return a period in words."""
        if period.step == "year":
            return str(period.first.year)
        if period.step == "quarter":
            number = (period.first.month + 2) // 3
            return self.say("quarter", number=str(number), year=str(period.first.year))
        return f"{get_month_names('wide', locale=self.language)[period.first.month]} {period.first.year}"


@dataclass(frozen=True)
class Asked:
    """What a reader chose. `region` is a county code or unknown; prices are kept as they were written."""

    region: str
    period: Period
    compare: str
    price: str
    own: str
    share: str
    language: str

    def link(self, path: str, **changes: str) -> str:
        """Return an address of the page, or a file, for the same choice."""
        values = {
            "region": self.region, "period": str(self.period), "compare": self.compare, "price": self.price,
            "own": self.own, "share": self.share, "language": self.language, **changes,
        }  # fmt: skip
        return f"{path}?{urlencode({name: value for name, value in values.items() if value})}"

    @property
    def against(self) -> Period | None:
        """The period to compare with."""
        return {"before": self.period.before(), "year": self.period.year_before()}.get(self.compare)


def regions(kit: RegionKit) -> dict[str, Region | None]:
    """Return the regions whose figures may be seen: the assistant's own, or all of them and the unknown."""
    found = kit.facts().regions
    if kit.settings.region:
        return {kit.settings.region: found[kit.settings.region]}
    return {**found, UNKNOWN: None}


def asked(request: Request, kit: RegionKit) -> Asked:
    """Return what the address asks for; whatever is not understood becomes what is shown first."""
    today, known, given = kit.clock.now().date(), regions(kit), request.args
    try:
        period = parse_period(given.get("period", ""))
        period = period if shown_on(period, today) else offered(today)[0]
    except ValueError:
        period = offered(today)[0]
    region, compare = given.get("region", ""), given.get("compare", "before")
    return Asked(
        region if region in known else next(iter(known)),
        period,
        compare if compare in ("before", "year", "none") else "before",
        *(given.get(name, "").strip()[:7] for name in ("price", "own", "share")),
        language=language_of(request, kit),
    )


def language_of(request: Request, kit: RegionKit) -> str:
    """Return the language of the page."""
    wished = str(request.args.get("language", "sv"))
    return wished if kit.texts.has("region-title", wished) else "sv"
