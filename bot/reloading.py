"""Loads the engine when the server starts; loads facts, texts and model anew on SIGHUP, dropping no conversation."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.chat.service import Chat
from bot.dialogue.desk import Desk
from bot.engine.garbage import drop_what_failed, settle, settle_anew
from bot.settings import ROOT, Settings
from bot.understanding.danger import DangerReader

logger = logging.getLogger(__name__)
AGAIN = 3.0
"""Seconds between looks for a model that is missing."""
LOOK_SECONDS = 0.5
PARTS = ("*.yml", "regions/*.yml", "replies/*/*.ftl")


@dataclass(frozen=True)
class Loaded:
    """Everything that is replaced together."""

    desk: Desk
    danger: DangerReader
    assistant: Any
    engine: Any


def load_engine(chat: Chat, settings: Settings) -> Any:
    """Return the engine of the model of the present inputs, speaking for the chat's desk. Raises EngineAway."""
    chat.assistant, engine = _engine(chat.desk, settings, chat.handovers)
    return engine


def _engine(desk: Desk, settings: Settings, handovers: Any) -> tuple[Any, Any]:
    import bot.engine  # noqa: F401  (must run before Rasa is imported)
    from actions import every_action
    from bot.dialogue.assistant import Assistant
    from bot.engine.engine import Engine
    from bot.engine.training import model_path

    assistant = Assistant(desk, handovers)
    return assistant, Engine.load(model_path(ROOT, settings.model_dir), every_action(assistant))


def _load(settings: Settings, handovers: Any) -> Loaded:
    desk = Desk.load(settings)
    danger = DangerReader.load(settings.data_dir / "danger")
    return Loaded(desk, danger, *_engine(desk, settings, handovers))


def _stamps(settings: Settings) -> dict[str, int]:
    """Return when each file of facts and texts was written."""
    folders = [settings.data_dir, *([settings.override_dir] if settings.override_dir else [])]
    files = (f for folder in folders for part in PARTS for f in folder.glob(part))
    found = {}
    for file in files:
        # An editor's program may be in the middle of replacing it.
        with suppress(FileNotFoundError):
            found[str(file)] = file.stat().st_mtime_ns
    return found


class Reloader:
    """What is loaded, since when, and whether the latest reload was refused."""

    def __init__(self, chat: Chat, settings: Settings) -> None:
        self._chat, self._settings = chat, settings
        self._lock = asyncio.Lock()
        # The pages hold these texts from the start: they are given the new ones.
        self._texts = chat.desk.texts
        self.since = datetime.now(UTC)
        self.refused = False

    async def first(self) -> None:
        """Load the engine in a thread; the server says meanwhile that it is not ready. A missing model may come."""
        told = ""
        while self._chat.engine is None:
            try:
                self._chat.engine = await asyncio.to_thread(load_engine, self._chat, self._settings)
            except Exception as error:  # no patient has said anything: the cause can be told whole
                cause = f"{type(error).__name__}: {error}"
                if cause != told:
                    logger.error("the engine is away: %s", cause)
                told = cause
                drop_what_failed()
                await asyncio.sleep(AGAIN)
        settle()

    async def watch(self) -> None:
        """Load anew whenever a file of facts or texts changes: an editor sees at once what will be said."""
        before = _stamps(self._settings)
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            now = await asyncio.to_thread(_stamps, self._settings)
            if now != before:
                before = now
                await self.again()

    async def again(self) -> bool:
        """Replace facts, texts and engine; on any error all of the old stay, and `refused` is true."""
        async with self._lock:
            try:
                new = await asyncio.to_thread(_load, self._settings, self._chat.handovers)
            except Exception as error:  # it names file and key; nothing in it was said by a patient
                self.refused = True
                logger.error("reload refused, the old stay: %s: %s", type(error).__name__, error)
                return False
            chat = self._chat
            chat.desk, chat.danger, chat.assistant, chat.engine = new.desk, new.danger, new.assistant, new.engine
            self._texts.become(new.desk.texts)
            settle_anew()
            self.since, self.refused = datetime.now(UTC), False
            logger.info("facts, texts and model are loaded anew")
            return True
