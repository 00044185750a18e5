"""Guessing codes: counted, limited, slowed, told."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import Any

import pytest
from hands import Hands

from bot.accounts import audit
from bot.handover import guard
from bot.handover.codes import BEST_ODDS, odds
from bot.handover.errors import Malformed, TooManyGuesses, Unknown
from bot.handover.service import Handovers
from bot.handover.summary import Summary
from bot.settings import Settings, SettingsError

WRONG = "AB2C D3EF"


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Keep the delays as numbers."""
    kept: list[float] = []

    async def sleep(seconds: float) -> None:
        kept.append(seconds)

    monkeypatch.setattr("bot.handover.service.asyncio.sleep", sleep)
    return kept


def guess(handovers: Handovers, account: str, address: str, code: str = WRONG) -> None:
    with pytest.raises(Unknown):
        asyncio.run(handovers.open(code, account, address))


def refused(handovers: Handovers, account: str, address: str, code: str = WRONG) -> int:
    with pytest.raises(TooManyGuesses) as found:
        asyncio.run(handovers.open(code, account, address))
    return found.value.seconds


def test_an_account_may_fail_ten_times_an_hour(handovers: Handovers, hands: Hands) -> None:
    for number in range(guard.ACCOUNT_LIMIT):
        guess(handovers, "anna", f"10.0.0.{number}")
    assert refused(handovers, "anna", "10.0.1.1") == 3600
    guess(handovers, "bo", "10.0.1.1")
    hands.turn(hours=1)
    guess(handovers, "anna", "10.0.1.1")


def test_an_address_may_fail_thirty_times_an_hour(handovers: Handovers) -> None:
    for number in range(guard.ADDRESS_LIMIT):
        guess(handovers, f"nurse{number // 5}", "10.0.0.1")
    refused(handovers, "another", "10.0.0.1")
    guess(handovers, "another", "10.0.0.2")


def test_all_together_may_fail_as_often_as_the_budget(handovers: Handovers, store_settings: Settings) -> None:
    for number in range(store_settings.handover_guess_budget):
        guess(handovers, f"nurse{number // 5}", f"10.0.{number // 5}.1")
    refused(handovers, "fresh", "10.9.9.9")


def test_a_right_code_is_no_guess(handovers: Handovers, summary: Summary) -> None:
    code = asyncio.run(handovers.leave(summary, {})).code
    for _ in range(guard.ACCOUNT_LIMIT * 2):
        asyncio.run(handovers.open(code, "anna", "10.0.0.1"))


def test_a_malformed_code_is_no_guess(handovers: Handovers) -> None:
    for _ in range(guard.ACCOUNT_LIMIT * 2):
        with pytest.raises(Malformed):
            asyncio.run(handovers.open("AB", "anna", "10.0.0.1"))
    guess(handovers, "anna", "10.0.0.1")


def test_a_burst_gets_no_more_tries_than_one_after_the_other(handovers: Handovers) -> None:
    async def burst() -> list[Any]:
        tries = (handovers.open(WRONG, "anna", "10.0.0.1") for _ in range(30))
        return await asyncio.gather(*tries, return_exceptions=True)

    kinds = [type(one) for one in asyncio.run(burst())]
    assert kinds.count(Unknown) == guard.ACCOUNT_LIMIT
    assert kinds.count(TooManyGuesses) == 30 - guard.ACCOUNT_LIMIT


def test_answers_are_slowed_past_half_the_budget(handovers: Handovers, no_waiting: list[float]) -> None:
    for number in range(45):
        guess(handovers, f"nurse{number // 5}", f"10.0.{number // 5}.1")
    assert set(no_waiting[:31]) == {0.0}
    assert (no_waiting[31], max(no_waiting)) == (guard.SLOW_STEP, guard.SLOWEST)


def test_a_refusal_is_alarmed_and_noted_without_the_code(
    handovers: Handovers, store: Any, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(guard.ACCOUNT_LIMIT):
        guess(handovers, "anna", f"10.0.0.{number}")
    with caplog.at_level(logging.WARNING):
        refused(handovers, "anna", "10.0.0.1")
    assert "codes are being guessed" in caplog.text
    assert not [secret for secret in ("AB2C", "10.0.0") if secret in caplog.text]
    assert [line.what for line in audit.read(store, 2)] == ["code_refused", "code_unknown"]


def test_refusals_do_not_prolong_the_wait(handovers: Handovers, hands: Hands) -> None:
    for _ in range(guard.ACCOUNT_LIMIT):
        guess(handovers, "anna", "10.0.0.1")
    hands.turn(minutes=59)
    assert refused(handovers, "anna", "10.0.0.1") == timedelta(minutes=1).total_seconds()
    hands.turn(minutes=1)
    guess(handovers, "anna", "10.0.0.1")


def test_a_budget_that_makes_guessing_likely_is_refused_at_start(store: Any, store_settings: Settings) -> None:
    assert odds(85) < BEST_ODDS <= odds(86)
    Handovers(store, store_settings.model_copy(update={"handover_guess_budget": 85}))
    with pytest.raises(SettingsError, match="LOTS_HANDOVER_GUESS_BUDGET"):
        Handovers(store, store_settings.model_copy(update={"handover_guess_budget": 86}))
