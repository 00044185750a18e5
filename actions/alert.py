"""Danger."""

from __future__ import annotations

from actions.base import Reply
from bot.dialogue.message import Message
from bot.dialogue.state import State
from bot.understanding.reading import Reading


class AlertAction(Reply):
    """Meets danger before anything else."""

    rasa_name = "action_alert"

    async def reply(self, state: State, reading: Reading, quotes: list[str]) -> list[Message]:
        """Return the alert alone."""
        return self.assistant.alert(state, reading)
