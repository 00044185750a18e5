"""Handovers over both databases, with a clock that the test turns."""

from __future__ import annotations

from typing import Any

import pytest
from hands import Hands

from bot.handover.service import Handovers
from bot.handover.summary import Summary
from bot.settings import Settings


@pytest.fixture
def handovers(store: Any, store_settings: Settings, hands: Hands) -> Handovers:
    return Handovers(store, store_settings, hands)


@pytest.fixture
def summary() -> Summary:
    return Summary(
        situation="Det gäller: Recept.",
        background="Hemregion: Region Norrbotten.",
        current="Med egna ord: ”Pollenkliar i ögonen”",
        recommendation="Chatten visade till sjukvårdsrådgivningen på telefon.",
    )


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretch codes cheaply: what these tests promise does not rest on how long it takes."""
    monkeypatch.setattr("bot.handover.crypto.MEMORY_KIB", 64)
