"""A summary for the nurse who answers the phone."""

from __future__ import annotations

from actions.base import Reply
from bot.dialogue.message import Message
from bot.dialogue.state import State
from bot.understanding.reading import Reading


class HandoverAction(Reply):
    """Leads through summary, consent and code."""

    rasa_name = "action_handover"

    async def reply(self, state: State, reading: Reading, quotes: list[str]) -> list[Message]:
        """Return the next step of the handover."""
        return await self.assistant.handover(state, reading, quotes)
