"""Refusals as RFC 9457 problem documents, in the conversation's language, always with 112 and 1177."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

CONTENT_TYPE = "application/problem+json"


@dataclass(eq=False)
class Refusal(Exception):
    """Why a call is refused. `kind` names the text `problem-<kind>`; `danger`: the refused text spoke of danger."""

    status: int
    kind: str
    danger: bool = False
    retry_after: int | None = None
    language: str | None = None
    args_: dict[str, Any] = field(default_factory=dict)


def bad_shape(kind: str = "shape", language: str | None = None) -> Refusal:
    """Not JSON, or not the shape the contract says."""
    return Refusal(400, kind, language=language)


def no_token() -> Refusal:
    """No token, a forged one, or one whose conversation is over."""
    return Refusal(401, "token")
