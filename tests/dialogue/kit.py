"""A conversation through the actions that the rules choose, with readings in place of a model."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import yaml
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import every_action
from bot.dialogue.assistant import Assistant
from bot.dialogue.desk import Desk
from bot.dialogue.leave import Handovers
from bot.dialogue.state import State
from bot.understanding.intents import intent_of
from bot.understanding.reading import Reading

RULES = Path(__file__).parents[2] / "data" / "rules"


def _rules() -> dict[str, str]:
    files = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(RULES.glob("*.yml"))]
    steps = [rule["steps"] for file in files for rule in file["rules"]]
    return {said["intent"]: done["action"] for said, done in steps}


ACTION_OF = _rules()


class Reply:
    """The messages of one answer."""

    def __init__(self, messages: list[dict[str, Any]]) -> None:
        self.messages = messages

    @property
    def text(self) -> str:
        return "\n".join(message["text"] for message in self.messages)

    @property
    def asks(self) -> str | None:
        return next((m["asks"] for m in reversed(self.messages) if m["asks"]), None)

    @property
    def kinds(self) -> list[str | None]:
        return [m["card"]["type"] if m["card"] else None for m in self.messages]

    @property
    def topics(self) -> list[str]:
        return [m["card"]["topic"] for m in self.messages if m["card"] and m["card"]["type"] == "answer"]

    @property
    def titles(self) -> list[str]:
        return [choice["title"] for m in self.messages for choice in m["choices"]]

    def card(self, kind: str) -> dict[str, Any] | None:
        return next((m["card"] for m in self.messages if m["card"] and m["card"]["type"] == kind), None)

    @property
    def contact(self) -> dict[str, Any] | None:
        return self.card("contact")

    @property
    def phone(self) -> dict[str, Any] | None:
        return self.card("phone")

    @property
    def numbers(self) -> list[str]:
        """Every number on a card that leads to the phone."""
        held = (self.contact or {}).get("phone", []) or (self.phone or {}).get("numbers", [])
        return [number["number"] for number in held]


class Talk:
    """One conversation. What is remembered goes through slots, as in Rasa."""

    def __init__(self, desk: Desk, handovers: Handovers | None = None, **state: Any) -> None:
        self.assistant = Assistant(desk, handovers)
        self._actions = {action.name(): action for action in every_action(self.assistant)}
        self.slots: dict[str, Any] = State(**state).changed_since({})
        self.quotes: list[str] = []
        self._payloads: dict[str, str] = {}

    @property
    def state(self) -> State:
        return State.from_slots(self.slots)

    def begin(self, region: str | None = None) -> Reply:
        """Open the chat; `region` is what the page presets."""
        return self.take("greet", Reading(region=[region] if region else []))

    def say(self, **fields: Any) -> Reply:
        """Take a typed message with these fields of a reading."""
        reading = Reading(**fields)
        return self.take(intent_of(reading), reading)

    def tap(self, title: str) -> Reply:
        """Take a shortcut that was offered, latest first."""
        name, brace, rest = self._payloads[title].removeprefix("/").partition("{")
        values = json.loads(brace + rest) if brace else {}
        return self.take(name, Reading.from_entities([{"entity": k, "value": v} for k, v in values.items()]))

    def take(self, intent: str, reading: Reading) -> Reply:
        """Take a turn with the action that the rules have for `intent`."""
        latest = {"entities": reading.entities(), "metadata": {"hints": {"quotes": self.quotes}}}
        tracker = Tracker("t", dict(self.slots), latest, [], False, None, {}, "action_listen")
        dispatcher = CollectingDispatcher()
        events = asyncio.run(self._actions[ACTION_OF[intent]].run(dispatcher, tracker, {}))
        self.slots |= {event["name"]: event["value"] for event in events}
        messages = [message["custom"] for message in dispatcher.messages]
        self._payloads |= {c["title"]: c["payload"] for m in messages for c in m["choices"]}
        return Reply(messages)
