"""The cards of the contract as plain HTML, for the page without JavaScript."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from babel.dates import format_date, format_datetime, format_skeleton
from babel.numbers import format_currency

from bot.settings import STOCKHOLM
from bot.web.markup import Markup, call_link, join, secure_link, tag

Card = Mapping[str, Any]
Say = Callable[..., str]
"""A string of the widget by its name, with the arguments it needs."""


def card_html(card: Card | None, say: Say, language: str) -> Markup:
    """Return a card, or nothing for none and for a type that is not known."""
    drawn = _DRAWN.get(str(card["type"])) if card else None
    return drawn(card, say, language) if drawn and card else Markup("")


def _alert(card: Card, say: Say, language: str) -> Markup:
    calls = [_call(card["call"], say, "button button-main"), *(_call(also["number"], say) for also in card["also"])]
    others = [tag("li", f"{also['label']}: {also['number']}") for also in card["also"]]
    labels = tag("ul", others) if others else ""
    crisis = tag("p", say("leave-help")) if card["level"] == "crisis" else ""
    return join([tag("div", calls, class_="calls"), labels, crisis])


def _contact(card: Card, say: Say, language: str) -> Markup:
    lead = card["service"]
    fee = _pair(say("cost"), _fee(card["fee"], say, language)) if card["fee"] else ""
    others = [_service(other, "", say, language) for other in card["alternatives"]]
    return join(
        [
            tag("p", card["region_name"], class_="who") if card["region_name"] else "",
            _service(lead, fee, say, language) if lead else "",
            *([_heading(say("alternatives")), *others] if others else ()),
            _heading(say("or-phone") if lead else say("phone-first")),
            _numbers(card["phone"], say, language),
            tag("dl", fee) if fee and not lead else "",
            _sources(card["sources"], say),
        ]
    )


def _heading(words: str) -> Markup:
    return tag("p", tag("strong", words), class_="part")


def _service(service: Card, fee: str, say: Say, language: str) -> Markup:
    rows = [
        _pair(say("hours"), join([_state(service, say, language), " ", service["hours"] or ""])),
        fee,
        _pair(say("login"), service["login"]),
        _pair(say("ages"), service["ages"]),
        _pair(say("handles"), service["handles"]),
        _pair(say("channels"), ", ".join(say(channel) for channel in service["channels"])),
    ]
    go = secure_link(service["url"], say("go", name=service["name"]), class_="button") if service["url"] else ""
    title = tag("p", tag("strong", service["name"]))
    return join([title, tag("dl", rows), go, tag("p", _as_of(service["as_of"], say, language))])


def _fee(fee: Card, say: Say, language: str) -> Markup:
    sum_ = fee["note"] or say("cost-unsure") if fee["sek"] is None else _money(fee["sek"], say, language)
    note = fee["note"] if fee["sek"] is not None and fee["note"] else ""
    when = _as_of(fee["as_of"], say, language) if fee["sek"] is not None and fee["as_of"] else ""
    page = secure_link(fee["url"], say("cost-page")) if fee["url"] else ""
    return join(tag("div", part) for part in (sum_, note, when, page) if part)


def _answer(card: Card, say: Say, language: str) -> Markup:
    status = ""
    if card["status"]:
        words = say(card["status"].replace("_", "-"))
        since = "from" if card["status"] == "proposed" else "since"
        when = say(since, when=spoken_date(card["valid_from"], language)) if card["valid_from"] else ""
        status = tag("p", [tag("strong", words), " ", when])
    rows = [
        _pair(
            a["item"],
            f"{say('cost-unsure') if a['sek'] is None else _money(a['sek'], say, language)}. "
            f"{_as_of(a['as_of'], say, language)}.",
        )
        for a in card["amounts"]
    ]
    listed = _numbers(card.get("numbers") or [], say, language)
    return join([status, tag("dl", rows) if rows else "", listed, _sources(card["sources"], say)])


def _phone(card: Card, say: Say, language: str) -> Markup:
    return _numbers(card["numbers"], say, language)


def _handover(card: Card, say: Say, language: str) -> Markup:
    summary = card["summary"] if isinstance(card["summary"], str) else "\n".join(map(str, card["summary"].values()))
    return join(
        [
            tag("p", [say("code"), ": ", tag("strong", card["code"])]),
            tag("p", [call_link(card["call"], say("code-say", number=card["call"]), class_="button button-main")]),
            tag("p", say("expires", when=_moment(card["expires"], language))),
            tag("p", [tag("strong", say("summary")), ": ", summary], dir="auto"),
        ]
    )


def _numbers(numbers: Iterable[Card], say: Say, language: str) -> Markup:
    rows = [
        _pair(
            n["label"],
            join(
                [
                    _call(n["number"], say),
                    tag("br"),
                    _state(n, say, language),
                    " ",
                    n["hours"] or "",
                    " ",
                    "" if n["open_now"] and not n["opens"] else _as_of(n["as_of"], say, language),
                ]
            ),
        )
        for n in numbers
    ]
    return tag("dl", rows) if rows else Markup("")


def _call(number: str, say: Say, kind: str = "button") -> Markup:
    return call_link(number, say("call", number=number), class_=kind)


def _state(entry: Card, say: Say, language: str) -> str:
    if entry["open_now"] is None:
        return f"{say('hours-unsure')}."
    if entry["open_now"]:
        return f"{say('open')}."
    opens = f" {say('opens', when=_moment(entry['opens'], language))}." if entry["opens"] else ""
    return f"{say('closed')}.{opens}"


def _pair(name: str, value: str | None) -> Markup:
    return tag("div", [tag("dt", name), tag("dd", value)]) if value else Markup("")


def _money(sek: int, say: Say, language: str) -> str:
    if sek == 0:
        return say("free")
    shape = "¤ #,##0" if language == "en" else "#,##0 ¤"
    return format_currency(sek, "SEK", shape, language, currency_digits=False)


def _as_of(value: str | None, say: Say, language: str) -> str:
    return say("as-of", when=spoken_date(value, language)) if value else say("undated")


def spoken_date(value: str, language: str) -> str:
    """Return "2024", "2024-05" or "2024-05-17" in words, no more exact than it is known."""
    shapes = {1: ("%Y", "y"), 2: ("%Y-%m", "yMMMM"), 3: ("%Y-%m-%d", "")}
    form, skeleton = shapes[value.count("-") + 1]
    when = datetime.strptime(value, form)
    return format_skeleton(skeleton, when, locale=language) if skeleton else format_date(when, "long", language)


def _moment(value: str, language: str) -> str:
    return format_datetime(datetime.fromisoformat(value), "EEEE d MMMM HH:mm", tzinfo=STOCKHOLM, locale=language)


def _sources(urls: Iterable[str], say: Say) -> Markup:
    links = [secure_link(url, say("source", name=urlsplit(url).netloc.removeprefix("www."))) for url in urls]
    return tag("p", join(join([link, " "]) for link in links)) if links else Markup("")


_DRAWN: Mapping[str, Callable[[Card, Say, str], Markup]] = {
    "alert": _alert,
    "contact": _contact,
    "answer": _answer,
    "phone": _phone,
    "handover": _handover,
}
