"""How a conversation opens: what makes the assistant greet, and what the region has pinned beside the greeting."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.dialogue.message import MOST_MESSAGES, Message, payload
from bot.notices.board import Board

Messages = list[dict[str, Any]]


def greeting_payload(region: str | None, part: str | None) -> str:
    """Return the payload that opens; `part`: a language that is spoken in part, met with its fixed text first."""
    known = {"region": [region]} if region else {}
    return payload("greet", **known, **({"language_wish": part} if part else {}))


def with_notices(messages: Messages, slots: dict[str, Any], board: Board | None, now: datetime) -> Messages:
    """Return the first messages with the pinned notices before the question, as many as a reply has room for."""
    if board is None:
        return messages
    language = str(slots.get("language") or "sv")
    texts = [notice["text"] for notice in board.active(now, slots.get("home"), language)]
    notices = [Message(text, language=language).as_dict() for text in texts[: MOST_MESSAGES - len(messages)]]
    return [*messages[:-1], *notices, *messages[-1:]]
