"""A conversation that was deleted, looked for in Redis, in every table of either database, and in the folder it uses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import redis
import sqlalchemy as sa
from running import Launcher, Talk

from bot.settings import Settings
from bot.store.engine import open_store

pytestmark = [pytest.mark.model, pytest.mark.redis]
WORDS = "Jag har ont i halsen kvastmurgla och bor i Luleå"
LEAVE = "Jag vill lämna det jag har skrivit till sjuksköterskan"


def rows(settings: Settings) -> dict[str, list[str]]:
    """Return every row of every table, as text."""
    engine = open_store(settings)
    try:
        tables = sa.MetaData()
        tables.reflect(engine)
        with engine.connect() as connection:
            return {
                name: [repr(tuple(row)) for row in connection.execute(sa.select(table))]
                for name, table in tables.tables.items()
            }
    finally:
        engine.dispose()


def leave(conversation: Talk) -> str:
    """Leave what was written for the nurse; return the code."""
    asking = conversation.say(LEAVE)
    yes = next(message["choices"][0]["value"] for message in asking if message["asks"] == "handover_consent")
    cards: list[Any] = [message["card"] for message in conversation.choose(yes)]
    return str(next(card["code"] for card in cards if card and card["type"] == "handover"))


def test_a_delete_leaves_nothing_in_redis_in_the_database_or_on_the_disk(
    launch: Launcher, redis_url: str, store_settings: Settings, tmp_path: Path
) -> None:
    url = {"LOTS_DATABASE_URL": store_settings.database_url} if store_settings.database_url else {}
    running = launch(LOTS_REDIS_URL=redis_url, LOTS_HANDOVER_SECRET="h" * 32, LOTS_REGION="25", **url).start()
    settings = store_settings.model_copy(update={"var_dir": running.folder / "var"})
    conversation = Talk(running.client)
    conversation.say(WORDS)
    code = leave(conversation)
    with redis.Redis.from_url(redis_url, decode_responses=True) as client:
        kept = [client.get(key) or "" for key in client.keys("lots:conversation:*")]
        assert any("kvastmurgla" in value for value in kept), "nothing is found while it lives: the test shows nothing"
        assert len(rows(settings)["handovers"]) == 1

        assert conversation.delete().status_code == 204

        assert client.keys("lots:conversation:*") == []
    # What waited to be counted is written at the end; it is a count, with nothing of the patient's.
    running.stop()
    left = rows(settings)
    assert left["handovers"] == []
    assert not [row for found in left.values() for row in found if "kvastmurgla" in row or code in row]
    files = [file.read_bytes() for file in running.folder.rglob("*") if file.is_file()]
    assert files
    assert not [content for content in files if b"kvastmurgla" in content or code.encode() in content]
