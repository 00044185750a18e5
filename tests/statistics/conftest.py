"""An empty store, and outcomes to count."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings
from bot.statistics.outcome import STOCKHOLM, OutcomeCount
from bot.store.engine import open_store

Made = Callable[..., OutcomeCount]


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Any]:
    store = open_store(Settings(var_dir=tmp_path))
    yield store
    store.dispose()


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
