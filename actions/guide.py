"""Errands: the way to the home region's contact."""

from __future__ import annotations

from actions.base import Reply
from bot.dialogue.message import Message
from bot.dialogue.state import State
from bot.understanding.reading import Reading


class GuideAction(Reply):
    """Takes a need, a place, a detail or an answer, and leads on."""

    rasa_name = "action_guide"

    async def reply(self, state: State, reading: Reading, quotes: list[str]) -> list[Message]:
        """Return the contact, or the next question; a yes or a no may be the answer about the handover."""
        if state.pending == "handover_consent" and reading.act in ("affirm", "deny", "skip"):
            reading.step = "yes" if reading.act == "affirm" else "no"
            return await self.assistant.handover(state, reading, quotes)
        if state.pending == "handover_correct" and reading.act in ("affirm", "deny", "skip", "none_of_these"):
            # Nothing to add after all: the text is shown as it was.
            reading.step = "offer"
            return await self.assistant.handover(state, reading, quotes)
        return self.assistant.guide(state, reading)


class UnsureAction(Reply):
    """Asks back when nothing was sure."""

    rasa_name = "action_unsure"

    async def reply(self, state: State, reading: Reading, quotes: list[str]) -> list[Message]:
        """Return guesses to choose among; the second time, the phone."""
        return self.assistant.unsure(state, reading)
