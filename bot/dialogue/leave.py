"""Leaving a summary for the nurse: shown first, saved only with consent, and always readable aloud without saving."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Protocol

from bot.dialogue.desk import Desk
from bot.dialogue.message import Choice, Message, payload
from bot.dialogue.questions import ask
from bot.dialogue.state import State
from bot.handover.errors import HandoverDown
from bot.handover.summary import Summary, labels, meta_of, summarise
from bot.replies import cards
from bot.replies.spoken import clock_in_words
from bot.understanding.reading import Reading

SWEDISH = "sv"
NOTES = 5


class Handovers(Protocol):
    """The part of bot.handover.service that a conversation uses."""

    async def leave(self, summary: Summary, meta: dict[str, Any]) -> Any:
        """Save and return code, expiry and handle."""

    async def withdraw(self, handle: str) -> bool:
        """Remove if no nurse has opened it."""


async def step(
    desk: Desk, state: State, reading: Reading, quotes: list[str], handovers: Handovers | None
) -> list[Message]:
    """Return the next step: `reading.step` is offer, yes, no, correct, note or drop."""
    name = reading.step or "offer"
    if _over(state):
        state.handover = {}
    if name == "yes" and handovers is not None and not state.handover.get("handle"):
        agreed = quotes[: state.handover.get("quotes", 0)]
        if state.handover.get("shown") == _mark(desk, state, agreed):
            return await _save(desk, state, agreed, handovers)
        # What has been said since changes the text: only what was seen is saved.
        return _offer(desk, state, quotes, added=False)
    if name == "drop" and handovers is not None and state.handover.get("handle"):
        return await _withdraw(desk, state, handovers)
    if state.handover.get("handle"):
        # A shortcut from before it was left: it can neither be changed nor called unsaved.
        return _again(desk, state)
    if name in ("no", "drop"):
        return _aloud(desk, state, quotes, "handover-not-saved")
    if name == "correct":
        state.pending = "handover_correct"
        return [Message(desk.say("handover-correct", state.language), language=state.language)]
    if handovers is None:
        return _aloud(desk, state, quotes, "handover-aloud-kept-nowhere")
    return _offer(desk, state, quotes, added=name == "note")


def _offer(desk: Desk, state: State, quotes: list[str], *, added: bool) -> list[Message]:
    language = state.language
    state.handover = {"shown": _mark(desk, state, quotes), "quotes": len(quotes)}
    heading = desk.say("handover-added", language) + " " if added else ""
    shown = Message(
        f"{heading}{desk.say('handover-shown', language)}\n{_text(desk, state, quotes, language)}", language=language
    )
    question = ask(desk, state, "handover_consent", key="handover-consent", hours=_hours(desk))
    return [shown, question]


async def _save(desk: Desk, state: State, quotes: list[str], handovers: Handovers) -> list[Message]:
    state.pending = None
    summary = summarise(state, quotes, desk.texts, desk.facts, SWEDISH)
    try:
        left = await handovers.leave(summary, meta_of(state, desk.facts))
    except HandoverDown:
        return _aloud(desk, state, quotes, "handover-down")
    state.handover = {"stage": "left", "handle": left.handle, "expires": left.expires.isoformat()}
    language = state.language
    until = clock_in_words(left.expires.astimezone(desk.now.tzinfo), language)
    own = desk.region(desk.settings.region)
    where = (
        desk.say("handover-where", language, region=own.name) if own else desk.say("handover-where-unknown", language)
    )
    text = f"{desk.say('handover-left', language, code=left.code, until=until)} {where}"
    drop = Choice(desk.say("choice-handover-drop", language), payload("handover_step", step="drop"))
    card = _card(desk, left.code, left.expires, _text(desk, state, quotes, language))
    return [Message(text, card=card, choices=[drop], language=language)]


def _mark(desk: Desk, state: State, quotes: list[str]) -> str:
    """Return what tells one text from another without holding it."""
    return sha256(_text(desk, state, quotes, SWEDISH).encode()).hexdigest()


def _over(state: State) -> bool:
    """Whether what was left has been removed by now: its code works no longer, and a new one can be given."""
    expires = state.handover.get("expires")
    return expires is not None and datetime.fromisoformat(expires) <= datetime.now(UTC)


async def _withdraw(desk: Desk, state: State, handovers: Handovers) -> list[Message]:
    try:
        gone = await handovers.withdraw(state.handover["handle"])
    except HandoverDown:
        gone = False
    if gone:
        state.handover = {}
    key = "handover-withdrawn" if gone else "handover-withdraw-late"
    return [Message(desk.say(key, state.language), language=state.language)]


def _aloud(desk: Desk, state: State, quotes: list[str], key: str) -> list[Message]:
    """Return the summary to read aloud; kept nowhere."""
    state.pending, state.handover = None, {}
    language = state.language
    text = _text(desk, state, quotes, language)
    card = cards.phone_card([desk.number("1177")], desk.now, language, desk.texts)
    return [
        Message(f"{desk.say(key, language)}\n{desk.say('handover-aloud', language)}\n{text}", card, language=language)
    ]


def _again(desk: Desk, state: State) -> list[Message]:
    language = state.language
    drop = Choice(desk.say("choice-handover-drop", language), payload("handover_step", step="drop"))
    return [Message(desk.say("handover-again", language), choices=[drop], language=language)]


def _card(desk: Desk, code: str, expires: datetime, summary: str) -> dict[str, Any]:
    return {
        "type": "handover",
        "code": code,
        "call": desk.number("1177").number,
        "expires": expires.isoformat(),
        "summary": summary,
    }


def _text(desk: Desk, state: State, quotes: list[str], language: str) -> str:
    return summarise(state, quotes, desk.texts, desk.facts, language).text(labels(desk.texts, language))


def _hours(desk: Desk) -> int:
    return max(1, desk.settings.handover_minutes // 60)
