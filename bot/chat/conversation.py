"""One conversation: what was said on both sides, what is remembered, and which shortcuts were offered."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from typing import Any

from bot.chat.said import Said, pack, unpack

MOST_ANSWERED = 32
# Ten times what a conversation holds that ends when it should; the bound is for one that is kept going on purpose.
MOST_SAID = 1_000
MOST_CHOICES = 3_000
MOST_QUOTES = 100
LONGEST_LIFE = 24 * 3600


@dataclass
class Conversation:
    """JSON-able, so that it can live in Redis. Times are seconds since the epoch."""

    id: str
    language: str
    slots: dict[str, Any] = field(default_factory=dict)
    said: Said = field(default_factory=Said)
    """Every message of both sides, as `GET /api/conversation` gives them."""
    quotes: list[str] = field(default_factory=list)
    """What the patient has written about the errand: a summary for the nurse may quote it."""
    choices: dict[str, str] = field(default_factory=dict)
    """Value → payload of each shortcut ever offered here."""
    answered: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """A mark of the client's own name of a message → its answer, for messages sent again."""
    offered: int = 0
    turns: int = 0
    born: float = field(default_factory=time.time)
    touched: float = field(default_factory=time.time)

    @classmethod
    def from_dict(cls, stored: dict[str, Any]) -> Conversation:
        """Return what `as_dict` gave."""
        return cls(**(stored | {"said": Said(stored["said"])}))

    def as_dict(self) -> dict[str, Any]:
        """Return what is stored."""
        return asdict(replace(self, said=Said())) | {"said": list(self.said)}

    def expires_in(self, idle_seconds: int, now: float | None = None) -> int:
        """Return the seconds left."""
        return seconds_left(self.born, self.touched, idle_seconds, now)

    def publish(self, messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Give each shortcut its value, remember the messages, and return them as the contract has them."""
        sent = []
        for message in messages:
            choices = []
            for choice in message["choices"]:
                self.offered += 1
                value = f"c{self.offered}"
                self.choices[value] = choice["payload"]
                choices.append({"title": choice["title"], "value": value})
            sent.append(
                {
                    "from": "assistant",
                    "text": message["text"],
                    "language": message["language"],
                    "asks": message["asks"],
                    "choices": choices,
                    "card": message["card"],
                }
            )
        self.said.extend(sent)
        self.said.forget_beyond(MOST_SAID)
        while len(self.choices) > MOST_CHOICES:
            del self.choices[next(iter(self.choices))]
        return sent

    def quote(self, text: str) -> None:
        """Keep words about the errand; the oldest go when there are many."""
        self.quotes = [*self.quotes, text][-MOST_QUOTES:]

    def remember_answer(self, name: str | None, messages: list[dict[str, Any]]) -> None:
        """Keep the answer to the client's message `name`; the oldest goes when there are many."""
        if name is None:
            return
        self.answered[_mark(name)] = messages
        while len(self.answered) > MOST_ANSWERED:
            del self.answered[next(iter(self.answered))]

    def answer_to(self, name: str) -> list[dict[str, Any]] | None:
        """Return the answer to the client's message `name`, if it was answered."""
        return self.answered.get(_mark(name))

    def title_of(self, value: str) -> str:
        """Return what a shortcut said."""
        for message in reversed(self.said):
            for choice in message.get("choices", ()):
                if choice["value"] == value:
                    return str(choice["title"])
        return ""

    def erase(self) -> None:
        """Forget everything said; the conversation goes on empty. Values of shortcuts are never used again."""
        self.said, self.quotes, self.choices, self.answered = Said(), [], {}, {}


@dataclass(frozen=True, slots=True)
class Packed:
    """A conversation between two turns, as memory keeps it: a quarter of what it takes as Python's own objects."""

    born: float
    touched: float
    said: tuple[bytes, ...]
    rest: bytes

    @classmethod
    def of(cls, conversation: Conversation) -> Packed:
        """Pack a conversation. What is remembered may be anything that JSON has."""
        fields = vars(conversation) | {"said": None}
        return cls(conversation.born, conversation.touched, conversation.said.settled(), pack(fields))

    def conversation(self) -> Conversation:
        """Return the conversation anew."""
        return Conversation(**(unpack(self.rest) | {"said": Said(parts=self.said)}))

    def expires_in(self, idle_seconds: int, now: float | None = None) -> int:
        """Return the seconds left, as the conversation does."""
        return seconds_left(self.born, self.touched, idle_seconds, now)


def seconds_left(born: float, touched: float, idle_seconds: int, now: float | None = None) -> int:
    """Return the seconds a conversation has left: from its last message, and at most a day from its first."""
    now = time.time() if now is None else now
    return max(0, int(min(touched + idle_seconds, born + LONGEST_LIFE) - now))


def named_language(slots: dict[str, Any], named: str | None) -> dict[str, Any]:
    """Return the slots that change when the caller names the language of a message: it wins over what the words are in.

    A patient's own wish stands while the caller goes on naming the same.
    """
    if named not in ("sv", "en"):
        return {"language_pinned": False}
    pinned = {"language_pinned": True, "caller_language": named}
    if slots.get("language_wished") and slots.get("caller_language") == named:
        return pinned
    return pinned | {"language": named, "language_settled": True, "language_wished": False}


def _mark(name: str) -> str:
    # The name is the client's to choose, and might be made of what was typed: it is not kept as it is.
    return sha256(name.encode()).hexdigest()[:32]
