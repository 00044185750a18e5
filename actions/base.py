"""What all actions share: tracker → reading and state → replies → events."""

from __future__ import annotations

import logging
import traceback
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.dialogue.assistant import Assistant
from bot.dialogue.message import Message
from bot.dialogue.state import State
from bot.understanding.reading import Reading
from bot.understanding.words import words

MUCH = 12
"""Words."""
logger = logging.getLogger(__name__)


class Reply(Action):
    """An action that replies. Subclasses say what in `reply`."""

    rasa_name: str

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant

    def name(self) -> str:
        """Return the name that rules call it by."""
        return self.rasa_name

    async def reply(self, state: State, reading: Reading, quotes: list[str]) -> list[Message]:
        """Change `state` and return the messages. `quotes`: what the patient has written, masked."""
        raise NotImplementedError

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Reply to the latest message. Whatever fails, the patient gets 1177, and 112 if there was danger."""
        state = State.from_slots(tracker.slots)
        reading = Reading.from_entities(tracker.latest_message.get("entities", []))
        state.turns += 1
        try:
            self.assistant.settle_language(state, reading)
            state.quotable = reading.of_the_errand or tells_much(tracker)
            messages = await self.reply(state, reading, quotes_of(tracker, state.quotable))
        except Exception as error:
            # The message of an exception may hold the patient's words: only its kind and place are logged.
            where = traceback.extract_tb(error.__traceback__)[-1]
            logger.error("%s failed: %s at %s:%s", self.rasa_name, type(error).__name__, where.filename, where.lineno)
            state = State.from_slots(tracker.slots)
            messages = self.assistant.failed(state, reading)
        for message in messages:
            dispatcher.utter_message(json_message=message.as_dict())
        return [SlotSet(name, value) for name, value in state.changed_since(tracker.slots).items()]


def tells_much(tracker: Tracker) -> bool:
    """Whether the message is so long that it tells more than the question or the wish that was found in it."""
    return len(words(tracker.latest_message.get("text") or "")) >= MUCH


def quotes_of(tracker: Tracker, with_latest: bool) -> list[str]:
    """Return what the patient has written of the errand so far: the chat hands over what went before."""
    hints = (tracker.latest_message.get("metadata") or {}).get("hints", {})
    latest = tracker.latest_message.get("text") or ""
    typed = with_latest and latest and not latest.startswith("/")
    return [*hints.get("quotes", []), *([latest] if typed else [])]
