"""Answers to questions: a topic's text with its card, what waited for a place, and what circumstances call for."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue.desk import Desk
from bot.dialogue.message import Message
from bot.dialogue.state import State
from bot.knowledge.topics import Answer, Asked, answer, inform
from bot.replies import cards
from bot.understanding.reading import Reading

MOST_ANSWERS = 2
# Details of a question about fees, as the answers name them.
ITEMS = {"no_show": "no_show", "emergency_department": "emergency", "phone": "phone", "digital": "digital"}


def answer_message(desk: Desk, state: State, topic: str, reading: Reading) -> Message:
    """Return the answer to one topic; a fee that differs by region waits for the home region too."""
    found = _found(desk, state, topic, reading)
    if topic not in state.topics:
        state.topics = [*state.topics, topic]
    asks = found.asks_region and not state.no_home and state.pending in (None, "need", "home_region")
    if (asks or found.waits) and topic not in state.waiting:
        state.waiting = [*state.waiting, topic]
    if asks:
        state.pending = "home_region"
    return Message(
        say_answer(desk, found, state.language), card=_answer_card(desk, found, state), language=state.language
    )


def _found(desk: Desk, state: State, topic: str, reading: Reading) -> Answer:
    """The answer to a topic, with all the details that answers look at."""
    detail = {
        "forget_minutes": str(desk.settings.idle_minutes),
        "handover_hours": str(desk.settings.handover_minutes // 60),
        "item": ITEMS.get(reading.item or "", ""),
        "for_whom": {"child": "child", "other": "adult"}.get(reading.for_whom or state.for_whom or "", ""),
        "kind": reading.talk or "",
        "operator": desk.settings.operator or "",
        "group": "asylum" if "asylum" in state.person else "",
    }
    given = {name: value for name, value in detail.items() if value}
    asked = Asked(desk.region(state.home), desk.now, state.age, given)
    return answer(topic, asked, desk.facts, desk.law, desk.numbers)


def say_answer(desk: Desk, found: Answer, language: str) -> str:
    """Return an answer's text."""
    return desk.texts.render(found.text_key, language, **found.args)


def _answer_card(desk: Desk, found: Answer, state: State) -> dict[str, object]:
    card = cards.answer_card(found)
    numbers = [desk.number(n) if isinstance(n, str) else n for n in found.numbers]
    card["numbers"] = [cards.number_card(n, desk.now, state.language, desk.texts) for n in numbers]
    return card


def waiting(desk: Desk, state: State) -> list[Message]:
    """Return the answers that waited for the home region."""
    if not state.waiting or state.home is None:
        return []
    topics, state.waiting = state.waiting, []
    nowhere = replace(state, home=None)
    told = {say_answer(desk, _found(desk, nowhere, topic, Reading()), state.language) for topic in topics}
    messages = [answer_message(desk, state, topic, Reading()) for topic in topics[:MOST_ANSWERS]]
    return [message for message in messages if message.text not in told]


def circumstances(desk: Desk, state: State) -> list[Message]:
    """What somebody abroad, unregistered or protected should know, once."""
    new = [p for p in state.person if p not in state.told]
    if state.present and state.present != state.home and "away" not in state.told and state.home:
        new.append("away")
    state.told = [*state.told, *new]
    messages = []
    for person in new[:1]:
        found = inform(person, Asked(desk.region(state.home), desk.now, state.age), desk.facts, desk.law, desk.numbers)
        messages.append(Message(say_answer(desk, found, state.language), language=state.language))
    return messages
