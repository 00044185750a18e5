"""Loading the engine, when it fails."""

from __future__ import annotations

import asyncio
import gc
import weakref
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot import reloading
from bot.engine.engine import EngineAway
from bot.settings import Settings


class Part:
    """Something that a try has made, and that points at itself, as what Rasa makes does."""

    def __init__(self) -> None:
        self.me = self


def test_tries_that_fail_leave_nothing_behind_and_the_engine_comes_with_the_model(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made: list[weakref.ref[Part]] = []
    left: list[object] = []

    def load(chat: Any, settings: Settings) -> str:
        if len(made) == 3:
            left.extend(part for part in made if part())
            return "engine"
        made.append(weakref.ref(Part()))
        raise EngineAway("no model yet")

    monkeypatch.setattr(reloading, "load_engine", load)
    monkeypatch.setattr(reloading, "AGAIN", 0)
    monkeypatch.setattr(reloading, "settle", lambda: None)
    chat: Any = SimpleNamespace(engine=None, desk=SimpleNamespace(texts=None))
    gc.disable()
    try:
        asyncio.run(reloading.Reloader(chat, Settings(var_dir=tmp_path)).first())
    finally:
        gc.enable()
    assert (chat.engine, len(made), left) == ("engine", 3, [])
