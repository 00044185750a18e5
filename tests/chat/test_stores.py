"""What both stores of conversations promise, and what each does in its own way."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from running import RedisServer

from bot.chat.conversation import LONGEST_LIFE, Conversation
from bot.chat.redis_store import PREFIX, RedisStore, client_of
from bot.chat.said import Said
from bot.chat.stores import MemoryStore, Store, StoreAway
from bot.settings import ROOT

IDLE = 1800


@pytest.fixture(params=["memory", pytest.param("redis", marks=pytest.mark.redis)])
async def store(request: pytest.FixtureRequest) -> AsyncIterator[Store]:
    if request.param == "memory":
        yield MemoryStore(IDLE, 100)
        return
    client = client_of(request.getfixturevalue("redis_url"))
    yield RedisStore(client, IDLE)
    await client.aclose()


async def living(store: Store, name: str = "a") -> Conversation:
    conversation = Conversation(name, "sv")
    await store.create(conversation)
    return conversation


async def test_what_a_turn_changes_is_kept(store: Store) -> None:
    await living(store)
    async with store.turn("a") as conversation:
        conversation.slots["home"] = "25"
        conversation.said.append({"from": "patient", "text": "å"})
    kept = await store.peek("a")
    assert kept is not None
    assert kept.slots == {"home": "25"}
    assert kept.said == [{"from": "patient", "text": "å"}]


async def test_a_turn_that_fails_leaves_no_trace(store: Store) -> None:
    await living(store)
    with pytest.raises(ValueError, match="broken"):
        async with store.turn("a") as conversation:
            conversation.slots["home"] = "25"
            conversation.said.append({"from": "patient", "text": "x"})
            raise ValueError("broken")
    kept = await store.peek("a")
    assert kept is not None
    assert (kept.slots, kept.said) == ({}, [])


async def test_a_turn_that_is_broken_off_leaves_no_trace_and_no_lock(store: Store) -> None:
    await living(store)

    async def turn() -> None:
        async with store.turn("a") as conversation:
            conversation.slots["home"] = "25"
            await asyncio.sleep(10)

    task = asyncio.create_task(turn())
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with asyncio.timeout(2), store.turn("a") as conversation:
        assert conversation.slots == {}


async def test_turns_are_taken_in_the_order_they_came(store: Store) -> None:
    await living(store)
    order: list[int] = []

    async def turn(number: int) -> None:
        async with store.turn("a") as conversation:
            before = list(conversation.said)
            await asyncio.sleep(0.002)
            conversation.said = Said([*before, {"from": "patient", "text": str(number)}])
            order.append(number)

    await asyncio.gather(*(turn(number) for number in range(12)))
    kept = await store.peek("a")
    assert kept is not None
    assert order == list(range(12))
    assert [said["text"] for said in kept.said] == [str(number) for number in range(12)]


async def test_what_is_forgotten_in_a_turn_does_not_come_back(store: Store) -> None:
    await living(store)
    async with store.turn("a") as conversation:
        conversation.said.append({"from": "patient", "text": "x"})
        await store.delete("a")
    assert await store.peek("a") is None


async def test_an_unknown_conversation_is_none(store: Store) -> None:
    assert await store.peek("nobody") is None
    async with store.turn("nobody") as conversation:
        assert conversation is None


async def test_a_conversation_ends_half_an_hour_after_its_last_message(store: Store) -> None:
    conversation = Conversation("a", "sv", touched=time.time() - IDLE + 2)
    await store.create(conversation)
    assert await store.peek("a") is not None
    over = Conversation("b", "sv", touched=time.time() - IDLE - 2)
    await store.create(over)
    assert await store.peek("b") is None


async def test_a_conversation_ends_after_a_day_however_busy(store: Store) -> None:
    await store.create(Conversation("a", "sv", born=time.time() - LONGEST_LIFE - 1))
    assert await store.peek("a") is None
    assert Conversation("b", "sv", born=time.time() - LONGEST_LIFE + 60).expires_in(IDLE) <= 60


async def test_memory_forgets_what_is_over_without_being_asked() -> None:
    store = MemoryStore(IDLE, 100)
    await store.create(Conversation("a", "sv", touched=time.time() - IDLE + 0.1))
    await living(store, "b")
    await asyncio.sleep(0.2)
    store.sweep()
    assert store.living() == 1


async def test_a_full_memory_lets_the_oldest_idle_one_go() -> None:
    store = MemoryStore(IDLE, 3)
    for name in "abc":
        await living(store, name)
    async with store.turn("a"):
        pass
    await living(store, "d")
    assert [name for name in "abcd" if await store.peek(name)] == ["a", "c", "d"]


async def test_a_full_memory_never_lets_one_in_use_go() -> None:
    store = MemoryStore(IDLE, 2)
    await living(store, "a")
    await living(store, "b")
    async with store.turn("a"):
        await living(store, "c")
        assert [name for name in "abc" if await store.peek(name)] == ["a", "c"]
        async with store.turn("c"):
            with pytest.raises(StoreAway):
                await living(store, "d")


async def test_memory_holds_no_lock_of_what_is_gone() -> None:
    store = MemoryStore(IDLE, 10)
    for number in range(50):
        async with store.turn(f"nobody-{number}"):
            pass
    assert not store._queues._locks


@pytest.mark.redis
async def test_redis_forgets_by_itself(redis_url: str) -> None:
    client = client_of(redis_url)
    store = RedisStore(client, 1)
    await living(store)
    assert await client.ttl(f"{PREFIX}a") == 1
    await asyncio.sleep(1.2)
    assert await client.keys("*") == []
    await client.aclose()


@pytest.mark.redis
async def test_nothing_is_left_in_redis_after_a_delete(redis_url: str) -> None:
    client = client_of(redis_url)
    store = RedisStore(client, IDLE)
    await living(store)
    async with store.turn("a") as conversation:
        conversation.said.append({"from": "patient", "text": "x"})
    await store.delete("a")
    assert await client.keys("*") == []
    await client.aclose()


@pytest.mark.redis
async def test_a_turn_that_lost_its_lock_keeps_nothing(redis_url: str) -> None:
    """A worker that stood still for long must not write over what another has done meanwhile."""
    client = client_of(redis_url)
    slow, quick = RedisStore(client, IDLE), RedisStore(client, IDLE)
    await living(slow)
    with pytest.raises(StoreAway):
        async with slow.turn("a") as late:
            await client.delete(f"{PREFIX}lock:a")  # as when it runs out
            async with quick.turn("a") as conversation:
                conversation.slots["home"] = "25"
            late.slots["home"] = "12"
    kept = json.loads(await client.get(f"{PREFIX}a"))
    assert kept["slots"] == {"home": "25"}
    await client.aclose()


@pytest.mark.redis
@pytest.mark.parametrize("how", ["stopped", "frozen"])
async def test_redis_away_is_told_soon(redis_server: RedisServer, redis_url: str, how: str) -> None:
    client = client_of(redis_url)
    store = RedisStore(client, IDLE)
    await living(store)
    redis_server.stop() if how == "stopped" else redis_server.freeze(True)
    try:
        async with asyncio.timeout(20):
            calls: list[Any] = [store.peek("a"), store.create(Conversation("b", "sv"))]
            for call in calls:
                with pytest.raises(StoreAway):
                    await call
            assert not await store.ready()
    finally:
        redis_server.start() if how == "stopped" else redis_server.freeze(False)
    assert await store.ready()
    await client.aclose()


@pytest.mark.redis
async def test_a_full_redis_lets_go_of_idle_conversations_and_never_of_one_in_use(tmp_path: Path) -> None:
    """With the policy of `deploy/redis.conf` and three times what there is room for. Redis counts time in seconds."""
    policy = dict(
        line.split(maxsplit=1) for line in (ROOT / "deploy/redis.conf").read_text().splitlines() if line[:1] == "m"
    )
    server = RedisServer(tmp_path).start()
    client = client_of(server.url)
    try:
        for name in ("maxmemory-policy", "maxmemory-samples"):
            await client.config_set(name, policy[name])
        used = (await client.info("memory"))["used_memory"]
        await client.config_set("maxmemory", used + 2_000_000)
        store = RedisStore(client, IDLE)
        await living(store, "in use")
        for number in range(360):
            idle = Conversation(f"idle {number}", "sv")
            idle.said.append({"from": "patient", "text": random.Random(number).randbytes(8_000).hex()})
            await store.create(idle)
            if number % 10 == 0:
                async with store.turn("in use") as conversation:
                    assert conversation is not None
                    conversation.slots["turns"] = number
            if number % 60 == 59:
                await asyncio.sleep(1.1)
        kept = await store.peek("in use")
        assert kept is not None
        assert kept.slots == {"turns": 350}
        assert await store.peek("idle 0") is None
        assert await store.peek("idle 359") is not None
    finally:
        await client.aclose()
        server.stop()
