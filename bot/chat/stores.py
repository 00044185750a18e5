"""Where conversations live between turns: this process's memory, or Redis. Both forget by themselves."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Protocol

from bot.chat.conversation import Conversation, Packed


class StoreAway(Exception):
    """The store can't be reached; nothing was changed."""


class Store(Protocol):
    """What both stores do."""

    async def create(self, conversation: Conversation) -> None:
        """Keep a new conversation."""

    def turn(self, name: str) -> Any:
        """Return an async context manager: the conversation, or None, held alone until the block ends, then kept."""

    async def peek(self, name: str) -> Conversation | None:
        """Return the conversation without holding it or making it live longer."""

    async def delete(self, name: str) -> None:
        """Forget the conversation."""

    async def ready(self) -> bool:
        """Return whether the store answers."""

    def sweep(self) -> None:
        """Forget what is over, where nothing else does it."""

    def living(self) -> int | None:
        """Return how many conversations live here; None where only the store knows."""


class Queues:
    """One lock a conversation within this process, gone when nobody waits for it; first come, first served."""

    def __init__(self) -> None:
        self._locks: dict[str, asyncio.Lock] = {}

    def __contains__(self, name: object) -> bool:
        return name in self._locks

    @asynccontextmanager
    async def alone(self, name: str) -> AsyncIterator[None]:
        """Wait for one's turn and hold the conversation until the block ends."""
        lock = self._locks.setdefault(name, asyncio.Lock())
        try:
            async with lock:
                yield
        finally:
            if not lock.locked() and not getattr(lock, "_waiters", None):
                self._locks.pop(name, None)


class MemoryStore:
    """Bounded: when full, the conversation idle for longest goes, never one in use."""

    def __init__(self, idle_seconds: int, most: int) -> None:
        self._idle, self._most = idle_seconds, most
        self._kept: OrderedDict[str, Packed] = OrderedDict()
        self._queues = Queues()

    def living(self) -> int:
        """Return how many conversations are kept."""
        return len(self._kept)

    async def create(self, conversation: Conversation) -> None:
        """Keep a new conversation, making room first."""
        self.sweep()
        while len(self._kept) >= self._most:
            oldest = next((name for name in self._kept if name not in self._queues), None)
            if oldest is None:
                raise StoreAway("every conversation is in use")
            del self._kept[oldest]
        self._kept[conversation.id] = Packed.of(conversation)

    @asynccontextmanager
    async def turn(self, name: str) -> AsyncIterator[Conversation | None]:
        """Hold the conversation alone; others wait in order."""
        async with self._queues.alone(name):
            conversation = self._alive(name)
            # A turn that fails leaves no trace: what is kept was not touched.
            yield conversation
            if conversation and name in self._kept:
                self._kept[name] = Packed.of(conversation)
                self._kept.move_to_end(name)

    async def peek(self, name: str) -> Conversation | None:
        """Return the conversation if it lives."""
        return self._alive(name)

    async def delete(self, name: str) -> None:
        """Forget the conversation."""
        self._kept.pop(name, None)

    async def ready(self) -> bool:
        """Memory always answers."""
        return True

    def sweep(self) -> None:
        """Forget what is over. The conversations stand in the order of their last message."""
        now = time.time()
        while self._kept:
            name, kept = next(iter(self._kept.items()))
            if kept.expires_in(self._idle, now) > 0 or name in self._queues:
                break
            del self._kept[name]

    def _alive(self, name: str) -> Conversation | None:
        kept = self._kept.get(name)
        if kept is None:
            return None
        if kept.expires_in(self._idle) <= 0:
            del self._kept[name]
            return None
        return kept.conversation()
