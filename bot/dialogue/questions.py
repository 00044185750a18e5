"""The questions the assistant asks: their words and shortcuts."""

from __future__ import annotations

from bot.dialogue.desk import Desk
from bot.dialogue.message import Choice, Message, payload
from bot.dialogue.state import State
from bot.understanding.classes import NEEDS

MOST_GUESSES = 3
"""The contract's: a question back has no more choices."""
# What most people come for; everything else can be typed.
COMMON_NEEDS = ("symptoms", "child", "prescription", "booking", "mental_health")


def ask(desk: Desk, state: State, what: str, key: str | None = None, **args: object) -> Message:
    """Return the question `what` (an `asks` of the contract) and let it stand."""
    state.pending = what
    state.asked = [*state.asked, what]
    state.questions += 1
    text = desk.say(key or f"ask-{_hyphened(what)}", state.language, place=state.place or "none", **args)
    return Message(text, asks=what, choices=_choices(desk, state, what), language=state.language)


def stands_again(desk: Desk, state: State) -> Message | None:
    """Return the question that was interrupted, as it was asked."""
    if state.pending is None:
        return None
    if state.pending == "handover_correct":
        # No question of the contract: what is written next is added to the summary.
        return Message(desk.say("handover-correct", state.language), language=state.language)
    text = desk.say(f"ask-{_hyphened(state.pending)}", state.language, place=state.place or "none")
    return Message(text, asks=state.pending, choices=_choices(desk, state, state.pending), language=state.language)


def label(desk: Desk, name: str, language: str) -> str:
    """Return the short name of a topic or need, as a patient would say it."""
    kind = "need" if name in NEEDS else "topic"
    return desk.say(f"{kind}-{_hyphened(name)}", language)


def class_payload(name: str) -> str:
    """Return the payload that says: it is about this."""
    return payload(name, need=name) if name in NEEDS else payload(name, topics=[name])


def _choices(desk: Desk, state: State, what: str) -> list[Choice]:
    language = state.language
    skip = Choice(desk.say("choice-skip", language), payload("skip", act="skip"))
    if what == "need":
        return [Choice(label(desk, need, language), class_payload(need)) for need in COMMON_NEEDS]
    if what == "home_region":
        # Most who say where they are live there; to be somewhere is not to be registered there, so it is offered.
        here = [desk.facts.regions[state.present]] if state.present else []
        rather_not = Choice(desk.say("choice-no-place", language), payload("skip", act="skip"))
        return [_home_choice(region.code, region.name, state) for region in here] + [rather_not]
    if what == "place_choice":
        regions = [desk.facts.regions[code] for code in state.home_options]
        return [_home_choice(region.code, region.name, state) for region in regions] + [skip]
    if what == "did_you_mean":
        return [Choice(label(desk, name, language), class_payload(name)) for name in state.options[:MOST_GUESSES]]
    if what == "for_whom":
        whom = ("self", "child", "other")
        return [Choice(desk.say(f"choice-for-{who}", language), payload("inform", for_whom=who)) for who in whom] + [
            skip
        ]
    if what == "digital_id":
        yes, no = desk.say("choice-yes", language), desk.say("choice-no", language)
        return [Choice(yes, payload("inform", digital_id=True)), Choice(no, payload("inform", digital_id=False)), skip]
    if what == "contact_wish":
        return [
            Choice(desk.say(f"choice-wish-{wish}", language), payload("inform", wish=wish))
            for wish in ("digital", "phone", "visit")
        ]
    if what == "handover_consent":
        steps = (("choice-consent", "yes"), ("choice-handover-correct", "correct"), ("choice-handover-aloud", "no"))
        return [Choice(desk.say(key, language), payload("handover_step", step=step)) for key, step in steps]
    if what == "reason_out_of_county":
        return [
            Choice(desk.say(f"reason-{_hyphened(reason)}", language), payload("give_reason", reason=reason))
            for reason in desk.reasons
        ] + [Choice(desk.say("choice-skip", language), payload("skip", act="skip"))]
    return [skip]


def _home_choice(code: str, name: str, state: State) -> Choice:
    return Choice(name, payload("inform", region=[code], place=state.place or ""))


def _hyphened(name: str) -> str:
    return name.replace("_", "-").replace(".", "-")
