"""A conversation over the chat contract, as a page or a portal holds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Self

import httpx

Message = dict[str, Any]


@dataclass(frozen=True)
class Reply:
    """The messages of one answer."""

    messages: tuple[Message, ...]

    @property
    def text(self) -> str:
        """Everything said, one message a line."""
        return "\n".join(message["text"] for message in self.messages)

    @property
    def asks(self) -> str | None:
        """The question that stands last."""
        return next((m["asks"] for m in reversed(self.messages) if m["asks"]), None)

    @property
    def choices(self) -> dict[str, str]:
        """Titles of the shortcuts and their values."""
        return {choice["title"]: choice["value"] for m in self.messages for choice in m["choices"]}

    def cards(self, kind: str) -> list[dict[str, Any]]:
        """The cards of one type, in order."""
        return [m["card"] for m in self.messages if m["card"] and m["card"]["type"] == kind]

    @property
    def topics(self) -> list[str]:
        """The topics answered."""
        return [card["topic"] for card in self.cards("answer")]

    @property
    def contact(self) -> dict[str, Any] | None:
        """The contact shown, if any."""
        return next(iter(self.cards("contact")), None)

    @property
    def alert(self) -> dict[str, Any] | None:
        """The alert shown, if any."""
        return next(iter(self.cards("alert")), None)


class Talk:
    """One conversation from its start. Raises httpx.HTTPStatusError when a call is refused."""

    def __init__(self, client: httpx.Client, token: str, greeting: Iterable[Message]) -> None:
        self._client = client
        self._headers = {"Authorization": f"Bearer {token}"}
        self.greeting = Reply(tuple(greeting))

    @classmethod
    def begin(cls, client: httpx.Client, language: str | None = None, region: str | None = None) -> Self:
        """Start a conversation; `region` presets the home region."""
        body = {name: value for name, value in (("language", language), ("region", region)) if value}
        answer = client.post("/api/conversation", json=body).raise_for_status().json()
        return cls(client, answer["token"], answer["messages"])

    def say(self, text: str) -> Reply:
        """Type `text`."""
        return self._send({"text": text})

    def choose(self, value: str) -> Reply:
        """Press the shortcut with this value."""
        return self._send({"choice": value})

    def _send(self, body: dict[str, str]) -> Reply:
        answer = self._client.post("/api/conversation/messages", json=body, headers=self._headers)
        return Reply(tuple(answer.raise_for_status().json()["messages"]))


Begin = Callable[..., Talk]
"""Starts a conversation: `begin("sv", region="25")`."""
