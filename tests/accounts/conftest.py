"""Staff over both databases, with passwords hashed cheaply."""

from __future__ import annotations

from typing import Any

import pytest
from hands import Hands

from bot.accounts import passwords
from bot.accounts.staff import Staff
from bot.settings import Settings

PASSWORD = "correct horse battery staple"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash cheaply: what these tests promise does not rest on how long it takes."""
    monkeypatch.setattr(passwords, "_hasher", passwords.PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
    monkeypatch.setattr(passwords, "_made", [])


@pytest.fixture
def staff(store: Any, store_settings: Settings, hands: Hands) -> Staff:
    made = Staff(store, store_settings, hands)
    made.accounts.add("Anna", "nurse", PASSWORD)
    return made
