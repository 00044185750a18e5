"""Composes the reply to one message. Each function takes the state and what was read, changes the state, and returns
the messages in order."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue.absorb import absorb
from bot.dialogue.contact import contact_message, find_outcome, fingerprint
from bot.dialogue.desk import Desk
from bot.dialogue.message import Choice, Message, in_order, payload
from bot.dialogue.questions import ask, stands_again
from bot.dialogue.state import State
from bot.knowledge.route import Outcome
from bot.knowledge.topics import Answer, Asked, answer, inform
from bot.replies import cards
from bot.understanding.reading import Reading

TIMES_ASKED = 2
TWICE = 2
MOST_ANSWERS = 2
TALK = ("smalltalk", "out_of_scope")
# Details of a question about fees, as the answers name them.
ITEMS = {"no_show": "no_show", "emergency_department": "emergency", "phone": "phone", "digital": "digital"}
# Answers that already lead to the phone: the contact beside them is said in one line.
LEAD_TO_PHONE = ("phone", "no_digital", "rule.physical", "phone.language", "phone.hearing_speech")


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
    danger = reading.danger or {}
    absorb(state, reading)
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
    return [Message(text, card=card, choices=choices, language=language)]


def answers(desk: Desk, state: State, reading: Reading) -> list[Message]:
    """Questions: an answer each, then the thread is picked up."""
    absorb(state, reading)
    state.unsure = 0
    topics = reading.topics[:MOST_ANSWERS]
    said = [_answer_message(desk, state, topic, reading) for topic in topics]
    only_talk = all(topic in TALK for topic in topics)
    return in_order(said + _go_on(desk, state, reading, quiet=not only_talk or bool(state.shown)))


def answers_only(desk: Desk, state: State, reading: Reading) -> list[Message]:
    """The answers to the questions asked, without picking the thread up."""
    absorb(state, reading)
    state.unsure = 0
    return [_answer_message(desk, state, topic, reading) for topic in reading.topics[:MOST_ANSWERS]]


def guide(desk: Desk, state: State, reading: Reading) -> list[Message]:
    """An errand, a place, a detail, or the answer to a question."""
    absorb(state, reading)
    if reading.act == "not_acute":
        state.calm, state.alert = True, None
    if reading.says_something and reading.act not in ("deny", "none_of_these"):
        state.unsure = 0
    if reading.topics:
        return answers(desk, state, Reading(topics=reading.topics))
    if reading.act == "repeat":
        state.shown = None
    return in_order(_go_on(desk, state, reading, quiet=False))


def unsure(desk: Desk, state: State, reading: Reading) -> list[Message]:
    """Not understood: up to three guesses to choose among; the second time running, the phone."""
    absorb(state, reading)
    state.unsure += 1
    if state.unsure >= TWICE:
        state.unsure, state.pending = 0, None
        return [_phone(desk, state, "not-understood-twice")]
    if state.pending in ("home_region", "place_choice"):
        return in_order(_go_on(desk, state, reading, quiet=False, key="ask-home-region-again"))
    state.options = reading.unsure
    if not state.options:
        return [ask(desk, state, "need", key="not-understood")]
    return [ask(desk, state, "did_you_mean")]


def end(desk: Desk, state: State) -> list[Message]:
    """The friendly end of a conversation that has gone on long enough."""
    return [_phone(desk, state, "end-of-turns")]


def failed(desk: Desk, state: State) -> list[Message]:
    """What is said when something went wrong here."""
    return [_phone(desk, state, "action-failed")]


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


def go_on(desk: Desk, state: State) -> list[Message]:
    """Pick the thread up where it was, after something beside it."""
    if state.need is None and state.pending in (None, "need"):
        return [ask(desk, state, "need")] if state.pending else []
    return in_order(_go_on(desk, state, Reading(), quiet=True))


def _go_on(desk: Desk, state: State, reading: Reading, *, quiet: bool, key: str | None = None) -> list[Message]:
    """Pick the thread up: waiting answers, the contact, or the next question. `quiet`: ask nothing new."""
    messages = _circumstances(desk, state)
    messages += _waiting(desk, state)
    outcome = find_outcome(desk, state)
    if outcome.lead == "phone" and outcome.id not in ("phone_no_region", "phone_no_need"):
        return messages + _show(desk, state, reading, outcome, quiet)
    if state.need is None and reading.act == "skip":
        return [*messages, _phone(desk, state, "phone-instead")]
    if state.need is None:
        return messages + _ask_need(desk, state, quiet, reading)
    where = "place_choice" if state.home_options else None if state.home or state.no_home else "home_region"
    if where and quiet and state.pending == where and where in state.asked:
        # Interrupted, not left unanswered: it stands again and does not count as asked once more.
        again = stands_again(desk, state)
        return [*messages, again] if again else messages
    if where:
        return messages + [_ask_or_phone(desk, state, where, outcome, key if where == "home_region" else None)]
    return messages + _show(desk, state, reading, outcome, quiet)


def _show(desk: Desk, state: State, reading: Reading, outcome: Outcome, quiet: bool) -> list[Message]:
    """Show the contact if it is new; say that it is the same if it was asked for again."""
    if state.pending in ("need", "home_region", "place_choice"):
        state.pending = None
    if fingerprint(outcome) != state.shown:
        brief = any(topic in LEAD_TO_PHONE for topic in reading.topics)
        shown = [contact_message(desk, state, outcome, brief=brief)]
        return shown + _reason(desk, state)
    again = stands_again(desk, state)
    if quiet or again:
        return [again] if again else []
    name = outcome.service.name if outcome.service else desk.number("1177").label.said_in(state.language)
    key = "same-contact" if reading.need or reading.region else "anything-else"
    return [Message(desk.say(key, state.language, service=name), language=state.language)]


def _ask_need(desk: Desk, state: State, quiet: bool, reading: Reading) -> list[Message]:
    if quiet and state.pending != "home_region":
        again = stands_again(desk, state) if state.pending not in (None, "need") else None
        return [again] if again else []
    if state.home_options:
        return [_ask_or_phone(desk, state, "place_choice", None, None)]
    if state.pending == "home_region" and not state.home and not state.no_home:
        again = stands_again(desk, state)
        return [again] if again else []
    if state.pending == "need" and reading.act in ("skip", "deny", "none_of_these"):
        return [_phone(desk, state, "phone-instead")]
    known = desk.region(state.home)
    if known and reading.region:
        text = desk.say("ask-need-there", state.language, region=known.name)
        question = ask(desk, state, "need")
        question.text = text
        return [question]
    return [ask(desk, state, "need")]


def _ask_or_phone(desk: Desk, state: State, what: str, outcome: Outcome | None, key: str | None) -> Message:
    """Ask, but not a third time: then the phone."""
    if state.asked.count(what) >= TIMES_ASKED and state.unsure == 0 and key is None and state.pending == what:
        state.no_home, state.home_options, state.pending = True, [], None
        return _phone(desk, state, "phone-instead")
    return ask(desk, state, what, key=key)


def _answer_message(desk: Desk, state: State, topic: str, reading: Reading) -> Message:
    found = _found(desk, state, topic, reading)
    if topic not in state.topics:
        state.topics = [*state.topics, topic]
    if found.asks_region and not state.no_home and state.pending in (None, "need", "home_region"):
        state.waiting = [*state.waiting, topic] if topic not in state.waiting else state.waiting
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


def _waiting(desk: Desk, state: State) -> list[Message]:
    """Answers that waited for the home region."""
    if not state.waiting or state.home is None:
        return []
    topics, state.waiting = state.waiting, []
    nowhere = replace(state, home=None)
    told = {say_answer(desk, _found(desk, nowhere, topic, Reading()), state.language) for topic in topics}
    messages = [_answer_message(desk, state, topic, Reading()) for topic in topics[:MOST_ANSWERS]]
    return [message for message in messages if message.text not in told]


def _circumstances(desk: Desk, state: State) -> list[Message]:
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


def _reason(desk: Desk, state: State) -> list[Message]:
    """After the help, once: why the patient thought of a provider elsewhere."""
    if not state.out_of_county or state.reason_asked:
        return []
    state.reason_asked = True
    questions = state.questions
    message = ask(desk, state, "reason_out_of_county")
    state.questions = questions
    return [message]


def _phone(desk: Desk, state: State, key: str) -> Message:
    state.outcome, state.channel = "phone_no_need", "phone"
    card = cards.phone_card([desk.number("1177"), desk.number("112")], desk.now, state.language, desk.texts)
    handover = Choice(desk.say("choice-handover", state.language), payload("handover", topics=["handover"]))
    return Message(desk.say(key, state.language), card=card, choices=[handover], language=state.language)
