"""Which language the assistant answers in.

The caller's choice wins; else the first message of two words or more; later by wish, or two messages running. Swedish
and English are whole. Arabic, Somali and Finnish are met with a fixed list of texts and then Swedish or English. Any
other language: one line with 112 and 1177.
"""

from __future__ import annotations

from bot.dialogue.absorb import absorb
from bot.dialogue.desk import Desk
from bot.dialogue.message import Choice, Message, payload
from bot.dialogue.questions import MOST_GUESSES, stands_again
from bot.dialogue.replies import answers, go_on
from bot.dialogue.state import State
from bot.replies import cards
from bot.understanding.reading import Reading

WHOLE = ("sv", "en")
PART = ("ar", "so", "fi")


def settle(desk: Desk, state: State, reading: Reading) -> None:
    """Change `state.language` when the message decides it."""
    found = reading.language
    if found not in WHOLE or state.language_pinned:
        return
    if not state.language_settled:
        state.language_settled = True
        state.language_changed = found != state.language
        state.language = found
    elif found == state.language:
        state.language_run = None
    elif state.language_run == found:
        state.language, state.language_run, state.language_changed = found, None, True
    else:
        state.language_run = found


def framed(desk: Desk, state: State, reading: Reading, messages: list[Message]) -> list[Message]:
    """Offer the way back once, on the last message, when the language has just changed by itself."""
    if state.language_changed and messages:
        state.language_changed = False
        other = "sv" if state.language == "en" else "en"
        key = "choice-swedish" if other == "sv" else "choice-english"
        if messages[-1].asks == "did_you_mean":
            del messages[-1].choices[MOST_GUESSES - 1 :]
        messages[-1].choices.append(Choice(desk.say(key, other), payload("switch_language", language_wish=other)))
    return messages


def switch(desk: Desk, state: State, reading: Reading) -> list[Message]:
    """Return the reply to a wish for a language, or to a message in one that is not spoken whole."""
    wanted = reading.language_wish or reading.language or "other"
    absorb(state, reading)
    if wanted in WHOLE:
        state.language, state.language_settled, state.language_run = wanted, True, None
        state.language_wished, state.language_changed = True, False
        switched = Message(desk.say("language-switched", wanted), language=wanted)
        told = answers(desk, state, Reading(topics=reading.topics)) if reading.topics else go_on(desk, state)
        return [switched, *told]
    if state.pending in (None, "need"):
        return [fixed_text(desk, state, wanted)]
    again = stands_again(desk, state)
    return [fixed_text(desk, state, wanted), *([again] if again else [])]


def fixed_text(desk: Desk, state: State, wanted: str) -> Message:
    """Return what is said in a language in part, or to somebody whose language is not spoken at all."""
    choices = [
        Choice(desk.say("choice-swedish", "sv"), payload("switch_language", language_wish="sv")),
        Choice(desk.say("choice-english", "en"), payload("switch_language", language_wish="en")),
    ]
    if wanted in PART:
        region = state.home
        lines = [n for n in desk.numbers.by_purpose("language", region) if n.id == f"language_{wanted}"]
        numbers = [desk.number("112"), desk.number("1177"), *lines]
        text = desk.say("part-language", wanted)
        language = wanted
    else:
        numbers = [desk.number("112"), desk.number("1177")]
        text = " ".join(desk.say("other-language", each) for each in WHOLE)
        language = state.language
    card = cards.phone_card(numbers, desk.now, language, desk.texts)
    return Message(text, card=card, choices=choices, language=language)
