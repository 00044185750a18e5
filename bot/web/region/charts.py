"""Charts that are tables: the bars stand in the cells, so that nothing is lost to a screen reader or on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from babel.dates import get_day_names, get_month_names

from bot.statistics.export import value_key
from bot.statistics.months import Month, Period
from bot.statistics.outcome import UNANSWERED, UNKNOWN
from bot.statistics.report import Breakdown, Figure, Week
from bot.web.markup import Markup, join, tag
from bot.web.region.kit import Words

LEVELS = 5
HIDDEN = Figure(None, False)
# Those without an order of their own: the largest first.
BY_SIZE = ("need", "reason", "channel", "language", "initiative")
# Their share is told in figures; a bar of them would make all others small.
WITHOUT_BAR = (UNKNOWN, UNANSWERED)
Before = tuple[Period, Breakdown]
"""The same breakdown in the period that is compared with."""


def bar(count: int | None, most: int, kind: str) -> Markup:
    """Return a bar as wide as its share of the longest."""
    width = f"{100 * (count or 0) / most if most else 0:.1f}"
    inside = tag("rect", "", width=width, height="10", class_=kind)
    frame = {"viewBox": "0 0 100 10", "preserveAspectRatio": "none", "aria_hidden": "true", "focusable": "false"}
    return tag("svg", inside, class_="bar", **frame)


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], kind: str = "") -> Markup:
    """Return a table; the first cell of each row is its head. Cells that are Markup stand as they are."""
    head = tag("tr", join(tag("th", name, scope="col") for name in heads))
    body = (tag("tr", join([tag("th", row[0], scope="row"), *(tag("td", cell) for cell in row[1:])])) for row in rows)
    inner = [tag("caption", caption), tag("thead", head), tag("tbody", join(body))]
    return scrolled(tag("table", inner, class_=f"figures {kind}".strip()), caption)


def scrolled(inside: Markup, label: str) -> Markup:
    """Return a box that scrolls sideways on a narrow screen, also by keyboard."""
    return tag("div", inside, class_="scroll", tabindex="0", role="region", aria_label=label)


def breakdown(
    words: Words, caption: str, everyone: Breakdown, before: Before | None, considered: Breakdown | None = None
) -> Markup:
    """Return a table of a breakdown: bars, counts, shares, and the same counts of another period."""
    most = max((f.count or 0 for name, f in everyone.parts.items() if name not in WITHOUT_BAR), default=0)
    heads = [words.say("value"), words.say("share"), words.say("all" if considered else "count")]
    heads += [words.say("considered")] if considered else []
    heads += [words.period(before[0])] if before else []
    rows = []
    for name in ordered(everyone):
        figure = everyone.parts[name]
        if not figure.count and figure.exact and not (before and before[1].parts[name].count):
            continue
        other = considered.parts[name] if considered else None
        longest = 0 if name in WITHOUT_BAR else most
        rows.append(_row(words, value_key(everyone.dimension, name), figure, everyone.total, longest, other))
        rows[-1] += [words.figure(before[1].parts[name])] if before else []
    found = table(caption, heads, rows)
    hidden = words.say("hidden-people", count=words.number(everyone.hidden)) if everyone.hidden else ""
    return join([found, tag("p", hidden, class_="small")]) if hidden else found


def ordered(table: Breakdown) -> list[str]:
    """Return the values as they are shown: by size where they have no order of their own, what is not known last."""
    names = list(table.parts)
    if table.dimension in BY_SIZE:
        names.sort(key=lambda name: -(table.parts[name].count or 0))
    return sorted(names, key=lambda name: name in WITHOUT_BAR)


def _row(words: Words, key: str, figure: Figure, total: Figure, most: int, other: Figure | None) -> list[str]:
    bars = [bar(figure.count, most, "all")] + ([bar(other.count, most, "some")] if other else []) if most else []
    share = words.share_of(figure, total.count) if total.count else ""
    # A box of its own: a cell laid out as a grid would no longer be a cell to a screen reader.
    inside = tag("div", [tag("span", share, class_="share"), *bars], class_="bars")
    cells = [words.say(key), inside, words.figure(figure)]
    return cells + ([words.figure(other)] if other else [])


def months(
    words: Words, caption: str, everyone: dict[Month, Figure], considered: dict[Month, Figure], chosen: Period
) -> Markup:
    """Return columns by month with their table beside them; those outside the chosen period are paler."""
    most = max((figure.count or 0 for figure in everyone.values()), default=0) or 1
    step = 100 / max(len(everyone), 1)
    columns = []
    for index, month in enumerate(everyone):
        for kind, figures in (("all", everyone), ("some", considered)):
            height = 38 * (figures[month].count or 0) / most
            where = {"x": f"{index * step + step * 0.15:.2f}", "y": f"{40 - height:.2f}"}
            look = kind if month in chosen.months else f"{kind} pale"
            columns.append(tag("rect", "", **where, width=f"{step * 0.7:.2f}", height=f"{height:.2f}", class_=look))
    frame = {"viewBox": "0 0 100 40", "preserveAspectRatio": "none", "aria_hidden": "true", "focusable": "false"}
    chart = tag("svg", join(columns), class_="columns", **frame)
    names = get_month_names("abbreviated", locale=words.language)
    labels = tag("p", join(tag("span", names[month.month]) for month in everyone), class_="labels", aria_hidden="true")
    heads = [words.say("month"), words.say("all"), words.say("considered")]
    rows = [
        [words.period(Period(month)), words.figure(figure), words.figure(considered[month])]
        for month, figure in everyone.items()
    ]
    drawn = tag("div", [chart, labels], class_="drawn")
    return tag("div", [drawn, table(caption, heads, rows, "narrow-table")], class_="chart-and-table")


def legend(words: Words) -> Markup:
    """Return what the two colours mean."""
    kinds = {"all": "all", "considered": "some"}
    parts = [tag("span", words.say(name), class_=f"key {kind}") for name, kind in kinds.items()]
    return tag("p", join(parts), class_="legend", aria_hidden="true")


def week(words: Words, caption: str, counted: Week, open_hours: frozenset[int]) -> Markup:
    """Return the hours of the week as a table of shaded cells; a frame shows that the service is open."""
    hours = counted.hours
    most = max(hours) or 1
    days = get_day_names("abbreviated", locale=words.language)
    head = [tag("th", words.say("week-hour"), scope="col"), *(tag("th", f"{h:02d}", scope="col") for h in range(24))]
    rows = [tag("tr", join(head))]
    for day in range(7):
        cells = [tag("th", days[day], scope="row")]
        for hour in range(day * 24, day * 24 + 24):
            level = -(-LEVELS * hours[hour] // most)
            inside, kind = [words.number(hours[hour])], f"h{level}"
            if hour in open_hours:
                # The frame is for the eye; a screen reader hears the same.
                inside, kind = [*inside, tag("span", f" {words.say('open-open')}", class_="sr")], f"{kind} open"
            cells.append(tag("td", inside, class_=kind))
        rows.append(tag("tr", join(cells)))
    inner = [tag("caption", caption, class_="sr"), tag("thead", rows[0]), tag("tbody", join(rows[1:]))]
    return scrolled(tag("table", inner, class_="week"), caption)
