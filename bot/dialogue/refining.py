"""The question after the help: one whose answer could change where this patient is led, or why elsewhere came to mind.

Nothing waits for these; each is asked once, and the contact stands already.
"""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue.absorb import ADULT
from bot.dialogue.contact import find_outcome
from bot.dialogue.desk import Desk
from bot.dialogue.message import Message
from bot.dialogue.questions import ask
from bot.dialogue.state import State
from bot.knowledge.route import Outcome


def refine(desk: Desk, state: State, outcome: Outcome) -> list[Message]:
    """Return the one question to ask beside the contact, or none."""
    for what, matters in _QUESTIONS.items():
        if what not in state.asked and matters(desk, state, outcome):
            # Not a question on the way to the contact: it does not count as one.
            before = state.questions
            message = ask(desk, state, what)
            state.questions = before
            return [message]
    return []


def _age(desk: Desk, state: State, outcome: Outcome) -> bool:
    if state.age is not None or outcome.service is None or "child" not in (state.for_whom, state.need):
        return False
    return len({_way(desk, state, age=age, for_whom="child") for age in range(ADULT)}) > 1


def _whom(desk: Desk, state: State, outcome: Outcome) -> bool:
    if state.for_whom is not None or state.age is None or state.age >= ADULT or outcome.service is None:
        return False
    return _way(desk, state, for_whom="self") != _way(desk, state, for_whom="child")


def _digital_id(desk: Desk, state: State, outcome: Outcome) -> bool:
    wonders = state.digital_id is None and "no_digital" in state.topics and outcome.service is not None
    return wonders and _way(desk, state, digital_id=False) != (outcome.id, outcome.child_logs_in)


def _wish(desk: Desk, state: State, outcome: Outcome) -> bool:
    # Who asked about ringing or about meeting somebody, without saying that they want to, may want to.
    wonders = {"phone", "rule.physical"} & set(state.topics)
    return bool(wonders) and state.wish is None and outcome.service is not None


def _reason(desk: Desk, state: State, outcome: Outcome) -> bool:
    return state.out_of_county


def _way(desk: Desk, state: State, **known: object) -> tuple[str, bool]:
    found = find_outcome(desk, replace(state, **known))  # type: ignore[arg-type]
    return found.id, found.child_logs_in


_QUESTIONS = {
    "age": _age,
    "for_whom": _whom,
    "digital_id": _digital_id,
    "contact_wish": _wish,
    "reason_out_of_county": _reason,
}
