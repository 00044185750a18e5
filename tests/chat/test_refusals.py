"""Every refusal, in both languages, has both numbers and says what to do."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from kit import chat_of

import bot
from bot.chat.problems import Refusal
from bot.chat.routes import problem

KINDS = sorted(
    set(re.findall(r'Refusal\(\d+, "(\w+)"', "".join(p.read_text() for p in Path(bot.__path__[0]).rglob("*.py"))))
    | {"shape", "json", "language", "region", "token", "type", "size", "missing", "method"}
)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_refusal_has_a_text_and_numbers(kind: str, language: str) -> None:
    document = json.loads(problem(Refusal(400, kind, language=language), chat_of()).body or b"")
    assert document["numbers"] == ["112", "1177"]
    assert document["title"]
    assert "1177" in document["detail"]
    assert document["type"].endswith(kind)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_refusal_of_danger_leads_with_112(language: str) -> None:
    document = json.loads(problem(Refusal(422, "long", danger=True, language=language), chat_of()).body or b"")
    assert document["detail"].index("112") < document["detail"].index("1177")


def test_too_fast_says_when_to_come_back() -> None:
    answer = problem(Refusal(429, "fast", retry_after=17), chat_of())
    assert answer.headers["Retry-After"] == "17"
