"""How fast a conversation and an address may write (the `limits` library; in memory or Redis)."""

from __future__ import annotations

import logging
import math
import time
from contextlib import suppress
from typing import Any

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter

logger = logging.getLogger(__name__)
# A message of danger is answered past the limit, up to this many times of it.
FLOOD = 5


class Rates:
    """Limits a minute; 0 turns one off."""

    def __init__(self, conversation: int, address: int, redis_url: str | None = None) -> None:
        storage = _shared(redis_url) if redis_url else MemoryStorage()
        self._limiter = MovingWindowRateLimiter(storage)
        self._limits = {"conversation": conversation, "address": address}

    async def wait(self, kind: str, name: str, times: int = 1) -> int:
        """Count one message and return 0, or the seconds to wait when there have been too many.

        `times` multiplies the limit. A store that is away lets the message through: the turn itself will say so.
        """
        most = self._limits[kind] * times
        if most <= 0:
            return 0
        item = RateLimitItemPerMinute(most)
        try:
            if await self._limiter.hit(item, kind, str(times), name):
                return 0
            reset, _ = await self._limiter.get_window_stats(item, kind, str(times), name)
        except Exception as error:  # the storage raises whatever its client raises
            logger.warning("rates are not counted: %s", type(error).__name__)
            return 0
        return max(1, math.ceil(float(reset) - time.time()))

    async def forget(self, kind: str, name: str) -> None:
        """Forget the times of `name`'s messages."""
        for times in (1, FLOOD):
            most = self._limits[kind] * times
            with suppress(Exception):  # the storage raises whatever its client raises; the times go within a minute
                if most > 0:
                    await self._limiter.clear(RateLimitItemPerMinute(most), kind, str(times), name)


def _shared(redis_url: str) -> Any:
    # Its client is left out of a process that has no Redis (bot/engine/absent.py).
    from limits.aio.storage import RedisStorage
    from redis.asyncio.retry import Retry
    from redis.backoff import NoBackoff

    return RedisStorage(
        f"async+{redis_url}", implementation="redispy", socket_connect_timeout=1, socket_timeout=2,
        retry=Retry(NoBackoff(), 1),
    )  # fmt: skip
