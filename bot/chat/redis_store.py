"""Conversations in Redis: its expiry forgets them, its locks keep turns in order across processes and machines."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import LockError, RedisError

from bot.chat.conversation import Conversation
from bot.chat.stores import Queues, StoreAway

PREFIX = "lots:conversation:"
# A turn takes milliseconds; a worker that died holds its lock no longer than this.
_LOCK_SECONDS = 10
_WAIT_SECONDS = 20
# Kept only by the turn that still holds the conversation, and only where it has not been forgotten meanwhile.
_KEEP = """
if redis.call('get', KEYS[1]) ~= ARGV[1] then return -1 end
if redis.call('exists', KEYS[2]) == 0 then return 0 end
redis.call('set', KEYS[2], ARGV[2], 'EX', ARGV[3])
return 1
"""


def client_of(url: str) -> Redis:
    """Return a client that gives up on a Redis that is away or hangs, instead of keeping patients waiting."""
    return Redis.from_url(
        url, decode_responses=True, socket_connect_timeout=2, socket_timeout=3, retry=Retry(NoBackoff(), 1)
    )


class RedisStore:
    """One key a conversation, JSON, living as long as the conversation."""

    def __init__(self, redis: Redis, idle_seconds: int) -> None:
        self._redis, self._idle = redis, idle_seconds
        self._queues = Queues()

    async def create(self, conversation: Conversation) -> None:
        """Keep a new conversation. Raises StoreAway."""
        try:
            await self._redis.set(PREFIX + conversation.id, _written(conversation), ex=self._seconds(conversation))
        except RedisError as error:
            raise StoreAway(type(error).__name__) from error

    @asynccontextmanager
    async def turn(self, name: str) -> AsyncIterator[Conversation | None]:
        """Hold the conversation alone; kept when the block ends well, untouched when it fails. Raises StoreAway."""
        # Waiting in this process first keeps the order, and only one turn of a conversation asks Redis over and over.
        async with self._queues.alone(name):
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
                if conversation is not None:
                    await self._keep(conversation, lock)
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
        conversation = Conversation.from_dict(json.loads(kept))
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

    def sweep(self) -> None:
        """Redis forgets by itself."""

    def living(self) -> None:
        """Only Redis knows, and counting would cost a walk through all its keys."""

    def _seconds(self, conversation: Conversation) -> int:
        return max(1, conversation.expires_in(self._idle))

    async def _keep(self, conversation: Conversation, lock: Any) -> None:
        keys = (lock.name, PREFIX + conversation.id)
        values = (lock.local.token, _written(conversation), self._seconds(conversation))
        try:
            kept = await self._redis.eval(_KEEP, len(keys), *keys, *values)
        except RedisError as error:
            raise StoreAway(type(error).__name__) from error
        if kept == -1:
            raise StoreAway("the turn took longer than its lock")

    @staticmethod
    async def _release(lock: Any) -> None:
        try:
            await lock.release()
        except (LockError, RedisError):
            # It ran out or Redis went away: the lock frees itself, and what the turn kept is kept.
            return


def _written(conversation: Conversation) -> str:
    return json.dumps(conversation.as_dict(), ensure_ascii=False)
