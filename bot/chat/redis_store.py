"""Conversations in Redis: its expiry forgets them, its locks keep turns in order across processes and machines."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import LockError, RedisError

from bot.chat.conversation import Conversation
from bot.chat.stores import StoreAway

PREFIX = "lots:conversation:"
# A turn takes milliseconds; a worker that died holds its lock no longer than this.
_LOCK_SECONDS = 10
_WAIT_SECONDS = 20


class RedisStore:
    """One key a conversation, JSON, living as long as the conversation."""

    def __init__(self, redis: Redis, idle_seconds: int) -> None:
        self._redis, self._idle = redis, idle_seconds

    async def create(self, conversation: Conversation) -> None:
        """Keep a new conversation. Raises StoreAway."""
        await self._keep(conversation)

    @asynccontextmanager
    async def turn(self, name: str) -> AsyncIterator[Conversation | None]:
        """Hold the conversation alone; kept when the block ends well, untouched when it fails. Raises StoreAway."""
        lock = self._redis.lock(
            f"{PREFIX}lock:{name}", timeout=_LOCK_SECONDS, blocking_timeout=_WAIT_SECONDS, sleep=0.005
        )
        try:
            if not await lock.acquire():
                raise StoreAway("the conversation is held by another turn")
        except RedisError as error:
            raise StoreAway(type(error).__name__) from error
        try:
            conversation = await self.peek(name)
            yield conversation
            if conversation is not None and await self._exists(name):
                await self._keep(conversation)
        finally:
            await self._release(lock)

    async def peek(self, name: str) -> Conversation | None:
        """Return the conversation if it lives. Raises StoreAway."""
        try:
            kept = await self._redis.get(PREFIX + name)
        except RedisError as error:
            raise StoreAway(type(error).__name__) from error
        if kept is None:
            return None
        conversation = Conversation(**json.loads(kept))
        return conversation if conversation.expires_in(self._idle) > 0 else None

    async def delete(self, name: str) -> None:
        """Forget the conversation. Raises StoreAway."""
        try:
            await self._redis.delete(PREFIX + name)
        except RedisError as error:
            raise StoreAway(type(error).__name__) from error

    async def ready(self) -> bool:
        """Return whether Redis answers."""
        try:
            return bool(await self._redis.ping())
        except RedisError:
            return False

    async def _exists(self, name: str) -> bool:
        return bool(await self._redis.exists(PREFIX + name))

    async def _keep(self, conversation: Conversation) -> None:
        seconds = conversation.expires_in(self._idle)
        try:
            await self._redis.set(
                PREFIX + conversation.id, json.dumps(conversation.as_dict(), ensure_ascii=False), ex=max(1, seconds)
            )
        except RedisError as error:
            raise StoreAway(type(error).__name__) from error

    @staticmethod
    async def _release(lock: Any) -> None:
        try:
            await lock.release()
        except (LockError, RedisError):
            # It ran out or Redis went away: the lock frees itself, and what the turn kept is kept.
            return
