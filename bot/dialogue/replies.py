"""Composes the reply to one message. Each function takes the state and what was read, changes the state, and returns
the messages in order."""

from __future__ import annotations

from bot.dialogue.absorb import REFINING, absorb
from bot.dialogue.answering import MOST_ANSWERS, answer_message, circumstances, waiting
from bot.dialogue.contact import contact_message, find_outcome, fingerprint
from bot.dialogue.desk import Desk
from bot.dialogue.fixed import only_phone
from bot.dialogue.message import Message, in_order
from bot.dialogue.questions import ask, stands_again
from bot.dialogue.refining import refine
from bot.dialogue.state import State
from bot.knowledge.route import Outcome
from bot.understanding.reading import Reading

TIMES_ASKED = 2
TWICE = 2
TALK = ("smalltalk", "out_of_scope")
HANDOVER = ("handover_consent", "handover_correct")
# Answers that already lead to the phone: the contact beside them is said in one line.
LEAD_TO_PHONE = ("phone", "no_digital", "rule.physical", "phone.language", "phone.hearing_speech")


def answers(desk: Desk, state: State, reading: Reading) -> list[Message]:
    """Questions: an answer each, then the thread is picked up."""
    absorb(state, reading)
    state.unsure = 0
    topics = reading.topics[:MOST_ANSWERS]
    if topics == ["smalltalk"] and reading.region and reading.talk is None:
        # What sounds like mere talk is not, when a place is said and neither greeting nor thanks.
        topics = []
    said = [answer_message(desk, state, topic, reading) for topic in topics]
    if reading.talk == "bye" and topics == ["smalltalk"] and state.pending in (None, "need"):
        # Who takes leave is not asked what they want.
        return said
    only_talk = all(topic in TALK for topic in topics)
    asks = only_talk and (not state.shown or bool(reading.region and state.need is None))
    return in_order(said + _go_on(desk, state, reading, quiet=not asks))


def answers_only(desk: Desk, state: State, reading: Reading) -> list[Message]:
    """The answers to the questions asked, and the contact for an errand told with them; nothing is asked."""
    absorb(state, reading)
    state.unsure = 0
    said = [answer_message(desk, state, topic, reading) for topic in reading.topics[:MOST_ANSWERS]]
    outcome = find_outcome(desk, state)
    if reading.need and not state.home_options and outcome.id != "phone_no_region":
        new = fingerprint(desk, state, outcome) != state.shown
        said += [contact_message(desk, state, outcome)] if new else []
    return said


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
        return [only_phone(desk, state, "not-understood-twice")]
    if state.pending in ("home_region", "place_choice"):
        return in_order(_go_on(desk, state, reading, quiet=False, key="ask-home-region-again"))
    again = stands_again(desk, state) if state.pending in (*HANDOVER, *REFINING) else None
    if again and (state.pending in HANDOVER or not reading.unsure):
        return [again]
    state.options = reading.unsure
    if not state.options:
        return [ask(desk, state, "need", key="not-understood")]
    return [ask(desk, state, "did_you_mean")]


def go_on(desk: Desk, state: State) -> list[Message]:
    """Pick the thread up where it was, after something beside it."""
    if state.need is None and state.pending in (None, "need"):
        return [ask(desk, state, "need")] if state.pending else []
    return in_order(_go_on(desk, state, Reading(), quiet=True))


def _go_on(desk: Desk, state: State, reading: Reading, *, quiet: bool, key: str | None = None) -> list[Message]:
    """Pick the thread up: waiting answers, the contact, or the next question. `quiet`: ask nothing new."""
    messages = circumstances(desk, state)
    messages += waiting(desk, state)
    outcome = find_outcome(desk, state)
    if outcome.lead == "phone" and outcome.id not in ("phone_no_region", "phone_no_need"):
        return messages + _show(desk, state, reading, outcome, quiet)
    if state.need is None and reading.act == "skip":
        return [*messages, only_phone(desk, state, "phone-instead")]
    if state.need is None:
        return messages + _ask_need(desk, state, quiet, reading)
    where = "place_choice" if state.home_options else None if state.home or state.no_home else "home_region"
    if where and (state.pending in HANDOVER or (quiet and state.pending == where and where in state.asked)):
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
    again = stands_again(desk, state)
    if fingerprint(desk, state, outcome) != state.shown:
        brief = any(topic in LEAD_TO_PHONE for topic in reading.topics)
        shown = contact_message(desk, state, outcome, brief=brief)
        return [shown, again] if again else [shown, *refine(desk, state, outcome)]
    if quiet or again:
        return [again] if again else []
    if outcome.need is None and reading.region:
        return _ask_need(desk, state, quiet, reading)
    more = refine(desk, state, outcome)
    if more:
        return more
    name = outcome.service.name if outcome.service else desk.number("1177").label.said_in(state.language)
    key = "anything-else"
    if reading.need or reading.region:
        key = "same-contact" if outcome.service else "same-phone"
    return [Message(desk.say(key, state.language, service=name), language=state.language)]


def _ask_need(desk: Desk, state: State, quiet: bool, reading: Reading) -> list[Message]:
    interrupted = stands_again(desk, state) if state.pending in (*HANDOVER, *REFINING) else None
    if interrupted:
        return [interrupted]
    if quiet and state.pending != "home_region":
        again = stands_again(desk, state)
        return [again] if again else []
    if state.home_options:
        return [_ask_or_phone(desk, state, "place_choice", None, None)]
    if state.pending == "home_region" and not state.home and not state.no_home:
        again = stands_again(desk, state)
        return [again] if again else []
    if state.pending == "need" and reading.act in ("skip", "deny", "none_of_these"):
        return [only_phone(desk, state, "phone-instead")]
    known = desk.region(state.home)
    if known and reading.region:
        text = desk.say("ask-need-there", state.language, region=known.name)
        question = ask(desk, state, "need")
        question.text = text
        return [question]
    # After an alert the bare question would sound as if nothing had been said.
    return [ask(desk, state, "need", key="ask-need-calm" if reading.act == "not_acute" else None)]


def _ask_or_phone(desk: Desk, state: State, what: str, outcome: Outcome | None, key: str | None) -> Message:
    """Ask, but not a third time: then the phone."""
    if state.asked.count(what) >= TIMES_ASKED and state.unsure == 0 and key is None and state.pending == what:
        state.no_home, state.home_options, state.pending = True, [], None
        return only_phone(desk, state, "phone-instead")
    return ask(desk, state, what, key=key)
