"""What holds a conversation together: greeting, language, starting over, forgetting, the end."""

from __future__ import annotations

from actions.base import Reply
from bot.dialogue.message import Message
from bot.dialogue.state import State
from bot.understanding.reading import Reading


class GreetAction(Reply):
    """The first message."""

    rasa_name = "action_greet"

    async def reply(self, state: State, reading: Reading, quotes: list[str]) -> list[Message]:
        """Return that this is a machine, and the first question."""
        return self.assistant.greet(state, reading)


class LanguageAction(Reply):
    """A wish for another language, or a message in one that is spoken in part or not at all."""

    rasa_name = "action_language"

    async def reply(self, state: State, reading: Reading, quotes: list[str]) -> list[Message]:
        """Return the switch, or the fixed texts of a language in part."""
        return self.assistant.switch_language(state, reading)


class RestartAction(Reply):
    """Start over with an empty memory."""

    rasa_name = "action_restart"

    async def reply(self, state: State, reading: Reading, quotes: list[str]) -> list[Message]:
        """Return the first question again."""
        return self.assistant.restart(state)


class ForgetAction(Reply):
    """Forget what was said. The chat erases the transcript; here the memory is emptied."""

    rasa_name = "action_forget"

    async def reply(self, state: State, reading: Reading, quotes: list[str]) -> list[Message]:
        """Return that it is forgotten."""
        return self.assistant.forget(state)


class ReasonAction(Reply):
    """Why out-of-county care was considered: a count, nothing else."""

    rasa_name = "action_reason"

    async def reply(self, state: State, reading: Reading, quotes: list[str]) -> list[Message]:
        """Return thanks."""
        return self.assistant.reason(state, reading)


class EndAction(Reply):
    """The friendly end of a conversation that has gone on for long."""

    rasa_name = "action_end"

    async def reply(self, state: State, reading: Reading, quotes: list[str]) -> list[Message]:
        """Return the phone."""
        return self.assistant.end(state)
