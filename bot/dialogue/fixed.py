"""Messages of one wording: the greeting, the alert, the ends, and the phone when nothing else is left."""

from __future__ import annotations

from typing import Any

from bot.dialogue.absorb import ADULT, absorb
from bot.dialogue.desk import Desk
from bot.dialogue.message import Choice, Message, payload
from bot.dialogue.questions import ask
from bot.dialogue.state import State
from bot.replies import cards
from bot.understanding.reading import Reading


def greet(desk: Desk, state: State, region: str | None) -> list[Message]:
    """The first message: a machine, 112, when it forgets; then what the patient needs."""
    if region:
        state.home, state.preset = region, True
    known = desk.region(state.home)
    name = known.name if known else ""
    first = Message(
        desk.say(
            "greeting", state.language, known="yes" if name else "no", region=name, minutes=desk.settings.idle_minutes
        ),
        language=state.language,
    )
    question = ask(desk, state, "need")
    state.questions = 0
    return [first, question]


def alert(desk: Desk, state: State, reading: Reading) -> list[Message]:
    """Danger: the fixed text and its numbers, nothing else. What was said along the way is kept."""
    absorb(state, reading)
    danger = _with_age(reading.danger or {}, state, reading)
    way = desk.alerts.meeting(danger)
    state.alert = way.level
    language = state.language
    numbers = [desk.number(name) for name in way.also]
    card = cards.alert_card(way.level, desk.number(way.call), danger["category"], numbers, language)
    choices = []
    if way.level == "urgent":
        choices = [Choice(desk.say("choice-not-acute", language), payload("not_acute", act="not_acute"))]
    call = desk.number(way.call).number
    also = {f"also_{i}": n.number for i, n in enumerate(numbers)}
    text = desk.say(way.text, language, call=call, **also)
    if reading.language and desk.texts.has("part-alert", reading.language):
        text = f"{desk.say('part-alert', reading.language)} {text}"
    return [Message(text, card=card, choices=choices, language=language)]


def _with_age(danger: dict[str, Any], state: State, reading: Reading) -> dict[str, Any]:
    """`danger` with what the age tells: that a child writes, or that it is about one and anybody may be writing."""
    if state.age is None or state.age >= ADULT:
        return danger
    just_said = reading.age is not None
    if state.for_whom == "self" or (state.for_whom is None and not just_said):
        # Said some messages ago, it is still a child who writes.
        return danger | {"minor": True}
    if just_said and danger["minor"] is None and state.for_whom != "child":
        # "He hits her, she is 6": a sister or a neighbour. What a child needs leads, and the adult's number is beside.
        return danger | {"minor": True, "writer_unknown": True}
    return danger


def end(desk: Desk, state: State) -> list[Message]:
    """The friendly end of a conversation that has gone on long enough."""
    return [only_phone(desk, state, "end-of-turns")]


def failed(desk: Desk, state: State) -> list[Message]:
    """What is said when something went wrong here."""
    return [only_phone(desk, state, "action-failed")]


def start_over(desk: Desk, state: State) -> list[Message]:
    """The first question again."""
    return [Message(desk.say("greeting-again", state.language), language=state.language), ask(desk, state, "need")]


def forgotten(desk: Desk, state: State) -> list[Message]:
    """What was said is forgotten."""
    return [Message(desk.say("forget-confirmed", state.language), language=state.language)]


def reason_thanks(desk: Desk, state: State) -> list[Message]:
    """Thanks for a reason."""
    state.pending = None
    return [Message(desk.say("reason-thanks", state.language), language=state.language)]


def only_phone(desk: Desk, state: State, key: str) -> Message:
    """1177 and 112, with a summary for the nurse on offer."""
    state.outcome, state.channel = "phone_no_need", "phone"
    ring = desk.number("1177_abroad" if "abroad" in state.person else "1177")
    card = cards.phone_card([ring, desk.number("112")], desk.now, state.language, desk.texts)
    handover = Choice(desk.say("choice-handover", state.language), payload("handover", topics=["handover"]))
    text = desk.say(key, state.language, advice=ring.number)
    return Message(text, card=card, choices=[handover], language=state.language)
