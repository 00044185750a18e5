"""Questions."""

from __future__ import annotations

from actions.base import Reply
from bot.dialogue.message import Message
from bot.dialogue.state import State
from bot.understanding.reading import Reading


class AnswerAction(Reply):
    """Answers what was asked and picks the thread up."""

    rasa_name = "action_answer"

    async def reply(self, state: State, reading: Reading, quotes: list[str]) -> list[Message]:
        """Return the answers, then the contact or the question that stands."""
        return self.assistant.answers(state, reading)
