"""The real facts and texts, on a day that stands still."""

from __future__ import annotations

import pytest

from bot.dialogue.desk import Desk
from bot.replies.texts import Texts
from bot.settings import Settings


@pytest.fixture(scope="session")
def desk() -> Desk:
    return Desk.load(Settings(today="2026-11-23"))


@pytest.fixture(scope="session")
def texts(desk: Desk) -> Texts:
    return desk.texts
