"""The page: what the figures say, in the order in which a manager asks."""

from __future__ import annotations

from bot.knowledge.hours import known_on
from bot.statistics.export import value_key
from bot.statistics.outcome import UNANSWERED
from bot.statistics.report import Breakdown, Figure
from bot.web.markup import Markup, join, tag
from bot.web.region import charts
from bot.web.region.cost import led_to_own
from bot.web.region.cost_view import cost
from bot.web.region.hours import main_service, open_hours
from bot.web.region.kit import Words
from bot.web.region.look import Look


def content(words: Words, look: Look) -> Markup:
    """Return everything under the heading."""
    if not look.shown.split.total.count:
        return tag("p", [tag("strong", words.say("empty")), " ", words.say("demo-hint")], class_="note")
    parts = [going_on, keys, over_time, reasons, initiative, needs_and_ages, openness, hours, costs, rest, safe, export]
    return join(part(words, look) for part in parts)


def going_on(words: Words, look: Look) -> Markup:
    """Return that the period has not ended, and how much of it is counted."""
    counted, months = len(look.shown.months), len(look.shown.period.months)
    return (
        tag("p", words.say("going-on", counted=counted, months=months), class_="note") if counted < months else join([])
    )


def section(title: str, *parts: str, note: str = "") -> Markup:
    """Return a part of the page."""
    return tag("section", [tag("h2", title), *([tag("p", note)] if note else []), *parts])


def keys(words: Words, look: Look) -> Markup:
    """Return the four numbers at the top."""
    shown, before = look.shown, look.before
    total, yes = shown.split.total, shown.split.parts["yes"]
    own = led_to_own(shown.considered["channel"])
    closed = shown.considered["open"].parts["closed"]
    tiles = [
        tile(words, look, "key-total", total, None, before.split.total if before else None),
        tile(words, look, "key-considered", yes, total, before.split.parts["yes"] if before else None),
    ]
    if yes.count:
        tiles += [tile(words, look, "key-own", own, yes, None), tile(words, look, "key-closed", closed, yes, None)]
    return tag("ul", join(tiles), class_="keys")


def tile(words: Words, look: Look, key: str, figure: Figure, whole: Figure | None, before: Figure | None) -> Markup:
    """Return one number with what it is a part of, and what it was before."""
    big = words.share(figure.count, whole.count) if whole and whole.count and figure.count else words.figure(figure)
    parts = [tag("strong", big), tag("span", words.say(key))]
    if whole and figure.count:
        of = words.say("key-of", share=words.figure(figure), whole=words.number(whole.count or 0))
        parts.append(tag("span", of, class_="small"))
    if before and before.count:
        than, change = words.say(f"than-{look.asked.compare}"), words.change(figure, before) if look.comparable else ""
        said = words.say("key-before", count=words.figure(before), than=than)
        parts.append(tag("span", f"{said} ({change})" if change else said, class_="small"))
    return tag("li", parts)


def over_time(words: Words, look: Look) -> Markup:
    """Return the months up to the end of the period."""
    title = words.say("time-title")
    return section(
        title,
        charts.legend(words),
        charts.months(words, title, *look.year, look.shown.period),
        note=words.say("time-text"),
    )


def reasons(words: Words, look: Look) -> Markup:
    """Return why care elsewhere was thought of."""
    found, title = look.shown.reasons, words.say("reasons-title")
    parts = charts.breakdown(words, title, found, look.against(lambda before: before.reasons))
    return section(title, *most_common(words, found), parts, note=words.say("reasons-text"))


def most_common(words: Words, found: Breakdown) -> list[Markup]:
    """Return the commonest reason in words, among those who gave one; nothing where that is not known for sure."""
    silent, first = found.parts[UNANSWERED], found.parts[charts.ordered(found)[0]]
    said = (found.total.count or 0) - (silent.count or 0)
    if silent.count is None or not (silent.exact and first.exact and first.count):
        return []
    reason = words.say(value_key("reason", charts.ordered(found)[0]))
    share = words.share(first.count, said)
    text = words.say("reasons-most", reason=reason, share=share, count=words.number(said))
    return [tag("p", text, class_="note")]


def initiative(words: Words, look: Look) -> Markup:
    """Return own choice against referral, among those who thought of care elsewhere."""
    title = words.say("initiative-title")
    before = look.against(lambda before: before.considered["initiative"])
    parts = charts.breakdown(words, title, look.shown.considered["initiative"], before)
    return section(title, parts, note=words.say("initiative-text"))


def both(words: Words, look: Look, dimension: str, key: str, note: str = "") -> Markup:
    """Return all beside those who thought of care elsewhere."""
    shown, title = look.shown, words.say(key)
    before = look.against(lambda before: before.everyone[dimension])
    found = charts.breakdown(words, title, shown.everyone[dimension], before, shown.considered[dimension])
    return section(title, charts.legend(words), found, note=note)


def needs_and_ages(words: Words, look: Look) -> Markup:
    """Return what they need and how old they are."""
    return join([both(words, look, "need", "needs-title"), both(words, look, "age", "ages-title")])


def costs(words: Words, look: Look) -> Markup:
    """Return the cost picture."""
    return cost(words, look.asked, look.shown)


def openness(words: Words, look: Look) -> Markup:
    """Return what share came when the own service was closed."""
    return both(words, look, "open", "open-title", words.say("open-text"))


def hours(words: Words, look: Look) -> Markup:
    """Return the hours of the week against the opening hours."""
    title, service = words.say("week-title"), main_service(look.region)
    frames = open_hours(service, look.today)
    since = words.day(look.week.since) if look.week.since else "–"
    if not service or not frames:
        note = words.say("week-no-hours", since=since)
        return section(title, charts.week(words, title, look.week, frames), note=note)
    if not service.hours or not known_on(service.hours, look.today):
        note = words.say("week-part", since=since, service=service.name)
        return section(title, charts.week(words, title, look.week, frames), note=note)
    total = sum(look.week.hours)
    closed = sum(count for hour, count in enumerate(look.week.hours) if hour not in frames)
    share = tag("p", words.say("week-closed", share=words.share(closed, total)), class_="note")
    note = words.say("week-text", since=since, service=service.name)
    return section(title, share, charts.week(words, title, look.week, frames), note=note)


def rest(words: Words, look: Look) -> Markup:
    """Return the smaller tables side by side."""
    parts = []
    for name in ("channel", "language", "questions"):
        title = words.say(f"{name}-title")
        before = look.against(lambda before, name=name: before.everyone[name])
        parts.append(section(title, charts.breakdown(words, title, look.shown.everyone[name], before)))
    return tag("div", join(parts), class_="beside")


def safe(words: Words, look: Look) -> Markup:
    """Return how those who wrote are protected."""
    return section(words.say("safe-title"), note=words.say("safe-text"))


def export(words: Words, look: Look) -> Markup:
    """Return the files to take along, and the way to the facts."""
    links = [("export-csv", "region/export.csv"), ("export-xlsx", "region/export.xlsx")]
    items = [tag("li", tag("a", words.say(key), href=look.asked.link(path))) for key, path in links]
    if look.region:
        facts = f"facts/{look.region.code}?language={words.language}"
        items.append(tag("li", tag("a", words.say("facts"), href=facts)))
    hint = tag("p", words.say("print"), class_="small")
    return tag("section", [tag("h2", words.say("export-title")), tag("ul", join(items)), hint], class_="no-print")
