"""An empty store, and outcomes to count."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from bot.statistics.outcome import STOCKHOLM, OutcomeCount

Made = Callable[..., OutcomeCount]


@pytest.fixture
def engine(store: Any) -> Any:
    """An empty database with its schema, once for each kind."""
    return store


@pytest.fixture
def outcome() -> Made:
    def make(**changes: Any) -> OutcomeCount:
        plain: dict[str, Any] = {
            "region": "25", "need": "symptoms", "age": 34, "language": "sv", "channel": "own_chat", "considered": False,
            "initiative": None, "open_now": True, "questions": 1,
            "when": datetime(2026, 9, 7, 10, 30, tzinfo=STOCKHOLM),
        }  # fmt: skip
        return OutcomeCount(**{**plain, **changes})

    return make
