"""The message that leads somewhere: to the region's own service, or to the phone."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

from bot.dialogue.desk import Desk
from bot.dialogue.message import Choice, Message, payload
from bot.dialogue.state import State
from bot.knowledge.fees import DigitalFee, digital_fee
from bot.knowledge.models import Phone, Service
from bot.knowledge.numbers import NumberEntry
from bot.knowledge.route import Outcome, Patient, route
from bot.replies import cards
from bot.replies.spoken import hours_in_words


def find_outcome(desk: Desk, state: State) -> Outcome:
    """Return where the patient is led by what is known."""
    patient = Patient(age=state.age, digital_id=state.digital_id, for_whom=state.for_whom)
    region = None if state.no_home and not state.home else desk.region(state.home)
    return route(state.need, region, state.wish, desk.now, patient)  # type: ignore[arg-type]


def contact_message(desk: Desk, state: State, outcome: Outcome, *, brief: bool = False) -> Message:
    """Return the message of an outcome; remembers it as shown. `brief`: an answer beside it says the rest."""
    language = state.language
    phones = phones_for(desk, state, outcome)
    fee = fee_of(desk, state, outcome)
    note = fee_words(desk, fee, outcome.service, language) if fee else None
    if outcome.region is None or outcome.need is None:
        card: Any = cards.phone_card(phones, desk.now, language, desk.texts)
    else:
        card = cards.contact_card(outcome, fee, note, phones, desk.now, language, desk.texts)
    state.outcome, state.channel = outcome.id, outcome.channel
    state.shown = fingerprint(desk, state, outcome)
    parts = _parts(desk, state, outcome, note)
    if brief and outcome.service is None:
        parts = [desk.say("outcome-phone-beside-answer", language, advice=phones[0].number)]
    text = " ".join(part for part in parts if part)
    return Message(text, card=card, choices=_shortcuts(desk, state, outcome), language=language)


def fingerprint(desk: Desk, state: State, outcome: Outcome) -> str:
    """Return what makes one contact another: why, where, for which need; and what it costs, who logs in, whom to ring.

    Of a phone card nothing but the numbers and the reason is seen.
    """
    numbers = [phone.number for phone in phones_for(desk, state, outcome)]
    if outcome.region is None or outcome.need is None:
        return json.dumps([outcome.id, None, None, None, numbers])
    service = outcome.service.id if outcome.service else None
    fee = fee_of(desk, state, outcome)
    costs = [fee.exempt, fee.sek] if fee else None
    beside = [other.id for other in outcome.alternatives]
    where = [outcome.id, outcome.region.code, outcome.need, service]
    return json.dumps([*where, numbers, costs, beside, outcome.child_logs_in])


def _parts(desk: Desk, state: State, outcome: Outcome, fee_note: str | None) -> list[str]:
    language, service = state.language, outcome.service
    region = outcome.region
    named = {"region": region.name if region else "", "service": service.name if service else ""}
    named["advice"] = phones_for(desk, state, outcome)[0].number
    opens = cards.opens_text(outcome, desk.now, language, desk.texts)
    need = f"contact-need-{(outcome.need or 'other').replace('_', '-')}"
    if need == "contact-need-child" and state.for_whom == "self":
        need = "contact-need-symptoms"
    parts = [desk.say(need, language) if desk.texts.has(need, language) else ""]
    hours = hours_in_words(service.hours.osm if service and service.hours else None, language, desk.texts)
    parts.append(desk.say(outcome.text_key, language, opens=opens, hours=hours or "none", **named))
    parts += _listening(desk, state, outcome)
    if service is None:
        return parts
    parts.append(desk.say("contact-site", language, site=site_of(service)))
    if service.login:
        parts.append(
            desk.say("contact-login", language, login=desk.say(f"login-{service.login.replace('_', '-')}", language))
        )
    if outcome.child_logs_in:
        parts.append(desk.say("contact-child-logs-in", language))
    parts.append(cards.ages_in_words(service, language, desk.texts) or "")
    parts.append(fee_note or "")
    if outcome.alternatives:
        others = ", ".join(f"{other.name} ({site_of(other)})" for other in outcome.alternatives)
        parts.append(desk.say("contact-beside", language, others=others))
    parts.append(desk.say("contact-or-phone", language, advice=named["advice"]))
    return parts


def _lines(desk: Desk, state: State, outcome: Outcome) -> list[NumberEntry]:
    """The lines beside the need; from abroad nobody knows whether they answer."""
    return [] if "abroad" in state.person else desk.numbers.beside(outcome.need)


def _listening(desk: Desk, state: State, outcome: Outcome) -> list[str]:
    """The lines beside the need, in words: who hears the text alone has no card."""
    language = state.language
    named = [
        desk.say("contact-line", language, label=line.label.said_in(language), number=line.number)
        for line in _lines(desk, state, outcome)
    ]
    return [desk.say("contact-listening", language), *named] if named else []


def site_of(service: Service) -> str:
    """Return the site a service is found on, as one says it: without `www.` and the path."""
    return (urlsplit(service.url).hostname or service.url).removeprefix("www.")


def phones_for(desk: Desk, state: State, outcome: Outcome) -> list[NumberEntry | Phone]:
    """Return the numbers beside an outcome: 1177 first, or its number from abroad."""
    numbers: list[NumberEntry | Phone] = []
    if "abroad" in state.person:
        numbers.append(desk.number("1177_abroad"))
    numbers.append(desk.number("1177"))
    numbers += _lines(desk, state, outcome)
    if outcome.need == "dental" and outcome.region:
        numbers += [p for p in outcome.region.phones if p.purpose == "dental" and not p.secondary]
    return numbers


def fee_of(desk: Desk, state: State, outcome: Outcome) -> DigitalFee | None:
    """Return what the service costs this patient; None where no service is shown."""
    if outcome.service is None or outcome.region is None:
        return None
    channels = [c for c in outcome.service.channels if c in ("chat", "video")]
    free_from = desk.law.free_from_age(desk.now.date())
    return digital_fee(outcome.region, desk.now.date(), channels, state.age, free_from)


def fee_words(desk: Desk, fee: DigitalFee, service: Service | None, language: str) -> str:
    """Return one sentence or two on what it costs."""
    if fee.exempt:
        return desk.say("contact-fee-exempt", language)
    if fee.sek is not None:
        return desk.say("contact-fee-sure", language, sek=fee.sek, **_dated(fee.as_of, fee.with_year))
    known = {c: f for c, f in fee.by_channel.items() if f.sek is not None}
    if len(known) == len(fee.by_channel) > 1:
        return " ".join(
            desk.say(f"contact-fee-{channel}", language, sek=f.sek, **_dated(f.as_of, f.with_year))
            for channel, f in known.items()
        )
    return desk.say("contact-fee-unsure", language)


def _dated(as_of: str | None, with_year: bool) -> dict[str, str]:
    return {"dated": "yes" if with_year and as_of else "no", "year": (as_of or "")[:4]}


def _shortcuts(desk: Desk, state: State, outcome: Outcome) -> list[Choice]:
    language = state.language
    choices = []
    if outcome.service is not None:
        choices.append(Choice(desk.say("choice-wish-phone", language), payload("inform", wish="phone")))
        if outcome.service.login and state.digital_id is None:
            choices.append(Choice(desk.say("choice-no-eid", language), payload("inform", digital_id=False)))
        choices.append(Choice(desk.say("choice-fee", language), payload("fee.home", topics=["fee.home"])))
    else:
        choices.append(Choice(desk.say("choice-handover", language), payload("handover", topics=["handover"])))
    return choices
