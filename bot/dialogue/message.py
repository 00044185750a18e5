"""One message of a reply, before the chat gives its choices their values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

MOST_MESSAGES = 4


@dataclass
class Choice:
    """A shortcut: what it says, and the payload it stands for (`/intent{…}`). The patient never sees the payload."""

    title: str
    payload: str


@dataclass
class Message:
    """A text with at most one card, at most one question, and its shortcuts."""

    text: str
    card: Mapping[str, Any] | None = None
    asks: str | None = None
    choices: list[Choice] = field(default_factory=list)
    language: str = "sv"

    def as_dict(self) -> dict[str, Any]:
        """Return what Rasa carries to the chat."""
        return {
            "text": self.text,
            "language": self.language,
            "asks": self.asks,
            "choices": [{"title": c.title, "payload": c.payload} for c in self.choices],
            "card": dict(self.card) if self.card else None,
        }


def payload(intent: str, **entities: Any) -> str:
    """Return the payload of a choice in Rasa's own notation."""
    return f"/{intent}{json.dumps(entities, ensure_ascii=False)}" if entities else f"/{intent}"


def in_order(messages: list[Message]) -> list[Message]:
    """Return at most four messages and one question: alert; answers; contact, phone or handover; the question last."""
    ranks = {"alert": 0, "answer": 1, "contact": 2, "phone": 2, "handover": 2}

    def rank(message: Message) -> int:
        if message.asks:
            return 4
        return ranks.get(str(message.card["type"]), 3) if message.card else 3 if message.choices else 1

    ordered = sorted(_each_once(messages), key=rank)
    questions = [m for m in ordered if m.asks]
    rest = [m for m in ordered if not m.asks]
    room = MOST_MESSAGES - (1 if questions else 0)
    while len(rest) > room:
        # What is left out is an answer: the contact matters more, and the patient can ask again.
        answers = [m for m in rest if m.card and m.card["type"] == "answer"]
        rest.remove(answers[-1] if answers else rest[-1])
    return rest + questions[:1]


def _each_once(messages: list[Message]) -> list[Message]:
    """Leave out information that an answer beside it gives in the same words."""
    told = {message.text for message in messages if message.card}
    return [message for message in messages if message.card or message.text not in told]
