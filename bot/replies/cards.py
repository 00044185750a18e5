"""The cards of the contract, made of outcomes and answers. Fields and their names are the contract's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from bot.knowledge.fees import DigitalFee
from bot.knowledge.hours import open_state
from bot.knowledge.models import Phone, Region, Service
from bot.knowledge.numbers import NumberEntry
from bot.knowledge.route import Outcome
from bot.knowledge.topics import Answer
from bot.replies.spoken import hours_in_words, opens_in_words
from bot.replies.texts import Texts

Card = dict[str, Any]


def number_card(entry: NumberEntry | Phone, when: datetime, language: str, texts: Texts) -> Card:
    """Return a `number`: a national one or a region's own."""
    if isinstance(entry, Phone):
        label = entry.label.sv if language == "sv" else entry.label.en
        hours, state = entry.hours, open_state(entry.hours, when)
    else:
        label, hours, state = entry.label.said_in(language), entry.dated_hours, entry.state(when)
    return {
        "label": label,
        "number": entry.number,
        "hours": hours_in_words(hours.osm if hours else None, language, texts),
        "open_now": state.open_now,
        "opens": _iso(state.opens),
        "purpose": _PURPOSES.get(entry.purpose, "support"),
        "as_of": entry.as_of,
    }


# The contract knows seven purposes; the rest of what is kept shows as the nearest.
_PURPOSES = {
    name: name for name in ("advice", "language", "hearing_speech", "guarantee", "complaint", "support", "crisis")
} | {"emergency": "crisis"}


def service_card(service: Service, when: datetime, language: str, texts: Texts) -> Card:
    """Return a `service`."""
    state = open_state(service.hours, when)
    return {
        "name": service.name,
        "url": service.url,
        "channels": list(service.channels),
        "hours": hours_in_words(service.hours.osm if service.hours else None, language, texts),
        "open_now": state.open_now,
        "opens": _iso(state.opens),
        "login": texts.render(f"login-{service.login.replace('_', '-')}", language) if service.login else None,
        "ages": ages_in_words(service, language, texts),
        "handles": texts.render("needs-taken", language, needs=", ".join(_need_names(service, language, texts))),
        "as_of": service.as_of,
    }


def ages_in_words(service: Service, language: str, texts: Texts) -> str | None:
    """Return who may use a service, or None when its source does not say."""
    ages = service.ages
    if ages is None:
        return None
    parts = []
    if ages.min is not None:
        parts.append(texts.render("ages-from", language, age=ages.min))
    if ages.max is not None:
        parts.append(texts.render("ages-to", language, age=ages.max))
    if ages.guardian_until is not None:
        parts.append(texts.render("ages-guardian", language, age=ages.guardian_until))
    return " ".join(parts) or None


def contact_card(
    outcome: Outcome,
    fee: DigitalFee | None,
    fee_note: str | None,
    phones: Iterable[NumberEntry | Phone],
    when: datetime,
    language: str,
    texts: Texts,
) -> Card:
    """Return a `contact`. Where the phone leads `service` is None."""
    region: Region | None = outcome.region
    services = [s for s in (outcome.service, *outcome.alternatives) if s]
    return {
        "type": "contact",
        "region": region.code if region else None,
        "region_name": region.name if region else None,
        "need": outcome.need,
        "service": service_card(outcome.service, when, language, texts) if outcome.service else None,
        "alternatives": [service_card(s, when, language, texts) for s in outcome.alternatives],
        "phone": [number_card(p, when, language, texts) for p in phones],
        "fee": {"sek": fee.sek, "note": fee_note, "as_of": fee.as_of, "url": fee.url} if fee else None,
        "sources": list(dict.fromkeys(url for s in services for url in s.source))
        or [texts.render("find-care-url", language), *_region_pages(region)],
    }


def answer_card(answer: Answer) -> Card:
    """Return an `answer`."""
    return {
        "type": "answer",
        "topic": answer.topic,
        "region": answer.region,
        "status": answer.status,
        "valid_from": answer.valid_from,
        "amounts": [{"item": a.item, "sek": a.sek, "as_of": a.as_of} for a in answer.amounts],
        "sources": list(answer.sources),
    }


def phone_card(numbers: Iterable[NumberEntry | Phone], when: datetime, language: str, texts: Texts) -> Card:
    """Return a `phone`."""
    return {"type": "phone", "numbers": [number_card(n, when, language, texts) for n in numbers]}


def alert_card(
    level: str, call: NumberEntry, category: str, also: Iterable[NumberEntry], language: str
) -> Mapping[str, Any]:
    """Return an `alert`."""
    return {
        "type": "alert",
        "level": level,
        "call": call.number,
        "category": category,
        "also": [{"label": n.label.said_in(language), "number": n.number} for n in also],
    }


def opens_text(outcome: Outcome, when: datetime, language: str, texts: Texts) -> str:
    """Return when the outcome's service opens, or an empty text."""
    if outcome.state is None or outcome.state.opens is None:
        return ""
    return opens_in_words(outcome.state.opens, when, language, texts)


def _need_names(service: Service, language: str, texts: Texts) -> list[str]:
    return [texts.render(f"need-{need.replace('_', '-')}", language) for need in service.needs]


def _region_pages(region: Region | None) -> list[str]:
    return [region.start_page] if region else []


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
