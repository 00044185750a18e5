"""A chat service without a model: the engine is one that a test tells what to do."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from bot.chat.rates import Rates
from bot.chat.service import Chat
from bot.chat.stores import MemoryStore, Store
from bot.chat.tokens import Tokens
from bot.dialogue.desk import Desk
from bot.engine.engine import Turn
from bot.settings import Settings
from bot.understanding.danger import DangerReader

SECRET = "a secret of the tests, long enough"
_desk: Desk | None = None
_danger: DangerReader | None = None


class Parrot:
    """Says what it was told. "fail" raises, "slow" takes a while, "forget" is the wish to forget, "tack" says
    nothing of the errand."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.quotes: list[str] = []
        self.running = self.most_running = 0

    async def turn(self, said: str, slots: Mapping[str, Any], hints: Mapping[str, Any] | None = None) -> Turn:
        self.running += 1
        self.most_running = max(self.most_running, self.running)
        try:
            if said.startswith("slow"):
                await asyncio.sleep(0.05)
            if said.startswith("fail"):
                raise ValueError(f"it was said: {said}")
            self.heard.append(said)
            self.quotes = list((hints or {}).get("quotes", []))
            choices = [{"title": "Ja", "payload": f"/affirm{len(self.heard)}"}]
            message = {"text": f"you said {said}", "language": "sv", "asks": None, "choices": choices, "card": None}
            ran = ("action_forget",) if said == "forget" else ("action_guide",)
            return Turn([message], {**slots, "turns": len(self.heard), "quotable": said != "tack"}, ran)
        finally:
            self.running -= 1


def settings(**more: Any) -> Settings:
    return Settings.model_validate({"secret": SECRET, "rate_limit": 0, "address_rate_limit": 0, **more})


def chat_of(store: Store | None = None, **more: Any) -> Chat:
    """Return a chat with a parrot for an engine. Facts and lists of danger are the real ones, read once."""
    global _desk, _danger
    given = settings(**more)
    _desk = _desk or Desk.load(given)
    _danger = _danger or DangerReader.load(given.data_dir / "danger")
    rates = Rates(given.rate_limit, given.address_rate_limit)
    kept = store or MemoryStore(given.idle_minutes * 60, given.max_conversations)
    return Chat(given, kept, Tokens(SECRET), rates, _desk, _danger, engine=Parrot())  # type: ignore[arg-type]


async def started(chat: Chat) -> str:
    """Return the token of a new conversation."""
    return str((await chat.start(None, None, "1.2.3.4"))["token"])


def heard(chat: Chat) -> list[str]:
    """Return what the parrot has heard but for greetings."""
    return [said for said in chat.engine.heard if not said.startswith("/greet")]  # type: ignore[union-attr]
