"""The cost picture: the region's own prices in, every step of the reckoning out."""

from __future__ import annotations

from bot.statistics.report import Report
from bot.web.markup import Markup, join, tag
from bot.web.region.cost import Picture, WrongNumber, led_to_own, picture
from bot.web.region.kit import Asked, Words

FIELDS = (("price", "cost-price"), ("own", "cost-own"), ("share", "cost-share"))


def cost(words: Words, asked: Asked, shown: Report) -> Markup:
    """Return the part of the page with its form; the prices stand in the address and nowhere else."""
    people = led_to_own(shown.considered["channel"])
    parts = [tag("h2", words.say("cost-title"), id="cost"), tag("p", words.say("cost-text")), _form(words, asked)]
    try:
        found = picture(people.count or 0, asked.price, asked.own, asked.share)
    except WrongNumber:
        return tag("section", [*parts, tag("p", words.say("cost-wrong"), class_="note", role="alert")])
    if found is None:
        return tag("section", [*parts, tag("p", words.say("cost-missing"), class_="note")])
    parts.append(_steps(words, found, words.figure(people)))
    if not people.exact:
        parts.append(tag("p", words.say("cost-least"), class_="small"))
    return tag("section", [*parts, tag("p", words.say("cost-caution"), class_="small")])


def _form(words: Words, asked: Asked) -> Markup:
    kept = {"region": asked.region, "period": str(asked.period), "compare": asked.compare, "language": asked.language}
    inputs = [tag("input", type="hidden", name=name, value=value) for name, value in kept.items()]
    written = {"price": asked.price, "own": asked.own, "share": asked.share}
    for name, key in FIELDS:
        field = {"type": "text", "inputmode": "numeric", "name": name, "id": f"f-{name}", "value": written[name]}
        label = tag("label", words.say(key), for_=f"f-{name}")
        inputs.append(tag("div", [label, tag("input", **field, maxlength="6", autocomplete="off")], class_="field"))
    inputs.append(tag("button", words.say("cost-count"), type="submit"))
    return tag("form", join(inputs), action="region#cost", method="get", class_="fields no-print")


def _steps(words: Words, found: Picture, people: str) -> Markup:
    number = words.number
    lines = [
        (words.say("cost-people"), people),
        (words.say("cost-kept", people=number(found.people), share=found.share), number(found.kept)),
        (words.say("cost-elsewhere", kept=number(found.kept), price=number(found.price)), _sek(words, found.elsewhere)),
        (words.say("cost-here", kept=number(found.kept), own=number(found.own)), _sek(words, found.here)),
        (words.say("cost-difference"), _sek(words, found.difference)),
    ]
    rows = [tag("tr", [tag("th", name, scope="row"), tag("td", value)]) for name, value in lines]
    caption = tag("caption", words.say("cost-title"), class_="sr")
    return tag("table", [caption, tag("tbody", join(rows))], class_="sum")


def _sek(words: Words, sek: int) -> str:
    return words.say("cost-sek", sek=words.number(sek))
