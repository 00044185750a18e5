"""The real facts and texts, on a day that stands still."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from dialogue.kit import Talk

from bot.dialogue.desk import Desk
from bot.settings import Settings


@pytest.fixture(scope="session")
def desk() -> Desk:
    return Desk.load(Settings(today="2026-11-23"))


@pytest.fixture
def talk(desk: Desk) -> Callable[..., Talk]:
    """Starts a conversation: `talk(language="en")`; the words given are what is remembered before."""

    def start(handovers: Any = None, **state: Any) -> Talk:
        return Talk(desk, handovers, **state)

    return start
