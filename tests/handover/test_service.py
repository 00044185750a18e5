"""A handover from being left to being gone, on both databases."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from hands import Hands

from bot.accounts import audit
from bot.handover.errors import Claimed, Expired, HandoverError, Malformed, Taken, Unknown
from bot.handover.service import Handovers, Left
from bot.handover.summary import Summary
from bot.handover.tables import handovers as table
from bot.settings import Settings
from bot.store.engine import open_store

META = {"age": 34, "home": "25"}


def leave(handovers: Handovers, summary: Summary) -> Left:
    return asyncio.run(handovers.leave(summary, META))


def open_as(handovers: Handovers, code: str, account: str) -> Any:
    return asyncio.run(handovers.open(code, account, "10.0.0.1"))


def rows(store: Any) -> list[Any]:
    with store.connect() as connection:
        return list(connection.execute(sa.select(table)).all())


def test_the_nurse_reads_what_the_patient_left(handovers: Handovers, summary: Summary, hands: Hands) -> None:
    left = leave(handovers, summary)
    opened = open_as(handovers, left.code.lower().replace(" ", "-"), "anna")
    assert (opened.summary, opened.meta, opened.handle) == (summary, META, left.handle)
    assert left.expires == opened.expires == hands() + timedelta(minutes=120)
    assert opened.claimed_until == hands() + timedelta(minutes=10)


def test_the_database_holds_nothing_that_can_be_read(handovers: Handovers, summary: Summary, store: Any) -> None:
    left = leave(handovers, summary)
    kept = repr(rows(store)) + repr(audit.read(store))
    code = left.code.replace(" ", "")
    assert not [word for word in ("Pollen", "Norrbotten", "Recept", code, left.code) if word in kept]


def test_a_restart_between_leaving_and_opening_loses_nothing(
    handovers: Handovers, summary: Summary, store: Any, store_settings: Settings, hands: Hands
) -> None:
    left = leave(handovers, summary)
    store.dispose()
    again = open_store(store_settings)
    assert open_as(Handovers(again, store_settings, hands), left.code, "anna").summary == summary
    again.dispose()


def test_an_unknown_and_a_malformed_code_open_nothing(handovers: Handovers) -> None:
    with pytest.raises(Unknown):
        open_as(handovers, "AB2C D3EF", "anna")
    with pytest.raises(Malformed):
        open_as(handovers, "AB2C", "anna")


def test_an_expired_code_opens_nothing_before_and_after_the_purge(
    handovers: Handovers, summary: Summary, hands: Hands, store: Any
) -> None:
    left = leave(handovers, summary)
    hands.turn(minutes=120)
    for _ in range(2):
        with pytest.raises(Expired):
            open_as(handovers, left.code, "anna")
        asyncio.run(handovers.purge())
    assert [(row.body, row.salt, row.nonce) for row in rows(store)] == [(None, None, None)]
    hands.turn(minutes=120)
    asyncio.run(handovers.purge())
    assert rows(store) == []


def test_the_purge_leaves_what_still_holds(handovers: Handovers, summary: Summary, hands: Hands) -> None:
    left = leave(handovers, summary)
    hands.turn(minutes=119)
    assert asyncio.run(handovers.purge()) == 0
    assert open_as(handovers, left.code, "anna").summary == summary


def test_the_purge_runs_at_start(handovers: Handovers, summary: Summary, hands: Hands, store: Any) -> None:
    leave(handovers, summary)
    hands.turn(hours=3)

    async def start() -> None:
        task = asyncio.create_task(handovers.purge_forever(3600))
        while rows(store)[0].body is not None:
            await asyncio.sleep(0.01)
        task.cancel()

    asyncio.run(asyncio.wait_for(start(), 20))


def test_of_two_nurses_at_once_one_gets_it(handovers: Handovers, summary: Summary) -> None:
    left = leave(handovers, summary)

    async def both() -> list[Any]:
        names = ("anna", "bo", "cecilia")
        opening = (handovers.open(left.code, name, "10.0.0.1") for name in names)
        return await asyncio.gather(*opening, return_exceptions=True)

    got = asyncio.run(both())
    assert sorted(type(one).__name__ for one in got) == ["Claimed", "Claimed", "Opened"]


def test_an_opened_one_is_free_again_after_ten_minutes_or_when_released(
    handovers: Handovers, summary: Summary, hands: Hands
) -> None:
    left = leave(handovers, summary)
    open_as(handovers, left.code, "anna")
    with pytest.raises(Claimed) as held:
        open_as(handovers, left.code, "bo")
    assert held.value.until == hands() + timedelta(minutes=10)
    hands.turn(minutes=10)
    opened = open_as(handovers, left.code, "bo")
    asyncio.run(handovers.release(opened.handle, "bo"))
    assert open_as(handovers, left.code, "anna").handle == left.handle


def test_taken_it_can_not_be_opened_by_another_but_by_the_same(
    handovers: Handovers, summary: Summary, hands: Hands
) -> None:
    left = leave(handovers, summary)
    open_as(handovers, left.code, "anna")
    asyncio.run(handovers.take(left.handle, "anna"))
    hands.turn(minutes=30)
    with pytest.raises(Taken):
        open_as(handovers, left.code, "bo")
    assert open_as(handovers, left.code, "anna").taken


def test_who_does_not_hold_it_can_neither_take_nor_release(
    handovers: Handovers, summary: Summary, hands: Hands
) -> None:
    left = leave(handovers, summary)
    open_as(handovers, left.code, "anna")
    for act in (handovers.take, handovers.release):
        with pytest.raises(Claimed):
            asyncio.run(act(left.handle, "bo"))
    hands.turn(minutes=10)
    with pytest.raises(Claimed):
        asyncio.run(handovers.take(left.handle, "anna"))


def test_the_patient_takes_back_what_no_nurse_has(handovers: Handovers, summary: Summary, store: Any) -> None:
    left = leave(handovers, summary)
    assert asyncio.run(handovers.withdraw(left.handle))
    assert rows(store) == []
    assert not asyncio.run(handovers.withdraw(left.handle))
    with pytest.raises(Unknown):
        open_as(handovers, left.code, "anna")


def test_what_a_nurse_has_in_hand_is_not_taken_back(handovers: Handovers, summary: Summary) -> None:
    left = leave(handovers, summary)
    open_as(handovers, left.code, "anna")
    assert not asyncio.run(handovers.withdraw(left.handle))


def test_the_log_says_who_opened_what_and_when(
    handovers: Handovers, summary: Summary, store: Any, hands: Hands
) -> None:
    left = leave(handovers, summary)
    open_as(handovers, left.code, "anna")
    hands.turn(minutes=1)
    asyncio.run(handovers.take(left.handle, "anna"))
    lines = [(line.what, line.account, line.handover) for line in reversed(audit.read(store))]
    assert lines == [
        ("left", None, left.handle),
        ("opened", "anna", left.handle),
        ("taken", "anna", left.handle),
    ]
    assert audit.read(store)[0].at == hands()


def test_a_code_of_the_former_key_opens_for_one_lifetime(
    handovers: Handovers, summary: Summary, store: Any, store_settings: Settings, hands: Hands
) -> None:
    left = leave(handovers, summary)
    fresh = {"handover_secret": "a wholly new secret of the server"}
    rotated = store_settings.model_copy(update={**fresh, "handover_secret_previous": store_settings.handover_secret})
    assert open_as(Handovers(store, rotated, hands), left.code, "anna").summary == summary
    with pytest.raises(Unknown):
        open_as(Handovers(store, store_settings.model_copy(update=fresh), hands), left.code, "anna")


def test_a_row_that_was_changed_opens_nothing(handovers: Handovers, summary: Summary, store: Any) -> None:
    left = leave(handovers, summary)
    with store.begin() as connection:
        connection.execute(table.update().values(body=b"something else"))
    with pytest.raises(HandoverError):
        open_as(handovers, left.code, "anna")
