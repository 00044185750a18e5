"""How a conversation opens: the greeting first, what the region has pinned next, the question last."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.chat.opening import greeting_payload, with_notices
from bot.notices.board import Board

NOW = datetime(2026, 11, 23, 12, tzinfo=ZoneInfo("Europe/Stockholm"))
NOTICE = """
- id: n{number}
  from: 2026-11-23
  to: 2026-11-24
  regions: ["25"]
  texts: {{sv: Det är lång kö {number}., en: The queue is long {number}.}}
"""


def said(text: str, asks: str | None = None) -> dict[str, Any]:
    return {"text": text, "asks": asks}


@pytest.fixture
def board(tmp_path: Path) -> Board:
    file = tmp_path / "notices.yml"
    file.write_text("".join(NOTICE.format(number=number) for number in range(5)), encoding="utf-8")
    return Board([file])


@pytest.mark.parametrize(("language", "begins"), [("sv", "Det är lång kö"), ("en", "The queue is long")])
def test_notices_stand_between_greeting_and_question(board: Board, language: str, begins: str) -> None:
    first = [said("hej"), said("vad?", "need")]
    messages = with_notices(first, {"home": "25", "language": language}, board, NOW)
    assert [messages[0], messages[-1]] == first
    assert [m["text"] for m in messages[1:-1]] == [f"{begins} 0.", f"{begins} 1."]


def test_another_regions_notices_are_not_said(board: Board) -> None:
    assert len(with_notices([said("hej"), said("vad?", "need")], {"home": "12"}, board, NOW)) == 2


def test_the_greeting_carries_region_and_a_language_in_part() -> None:
    assert greeting_payload(None, None) == "/greet"
    assert greeting_payload("25", "ar") == '/greet{"region": ["25"], "language_wish": "ar"}'
