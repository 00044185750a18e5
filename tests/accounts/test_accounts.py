"""Accounts and log-in, on both databases."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
import sqlalchemy as sa
from hands import Hands

from bot.accounts import audit, passwords
from bot.accounts.accounts import AccountError
from bot.accounts.attempts import TooMany
from bot.accounts.passwords import WeakPassword
from bot.accounts.sessions import IDLE, LIFE
from bot.accounts.staff import LONGEST_LOCK, Staff, WrongLogin
from bot.accounts.tables import accounts as table
from bot.accounts.tables import attempts, sessions

PASSWORD = "correct horse battery staple"
WRONG = "another horse, another staple"


def log_in(staff: Staff, name: str = "anna", password: str = PASSWORD, address: str = "10.0.0.1") -> str:
    return asyncio.run(staff.log_in(name, password, address))[0]


def fail(staff: Staff, name: str = "anna", address: str = "10.0.0.1") -> None:
    with pytest.raises(WrongLogin):
        log_in(staff, name, WRONG, address)


def who(staff: Staff, cookie: str, role: str = "nurse") -> Any:
    return asyncio.run(staff.who(cookie, role))


def test_a_password_is_kept_as_argon2id_alone(staff: Staff, store: Any) -> None:
    with store.connect() as connection:
        kept = connection.execute(sa.select(table.c.password)).scalar_one()
    assert kept.startswith("$argon2id$")
    assert PASSWORD not in kept


def test_the_hash_is_made_with_64_mebibytes() -> None:
    made = passwords.PasswordHasher()
    assert (made.memory_cost, made.type.name) >= (64 * 1024, "ID")


@pytest.mark.parametrize("password", ["short", "a" * 300, "abababababab"])
def test_a_weak_password_is_refused(staff: Staff, password: str) -> None:
    with pytest.raises(WeakPassword):
        staff.accounts.add("bo", "nurse", password)


@pytest.mark.parametrize(("name", "role"), [("anna", "nurse"), (" ANNA ", "nurse"), ("a b", "nurse"), ("bo", "boss")])
def test_a_name_that_is_taken_or_odd_and_an_unknown_role_are_refused(staff: Staff, name: str, role: str) -> None:
    with pytest.raises(AccountError):
        staff.accounts.add(name, role, PASSWORD)


def test_a_session_is_for_its_role_alone(staff: Staff) -> None:
    cookie = log_in(staff)
    assert who(staff, cookie).name == "anna"
    assert who(staff, cookie, "region") is None


def test_the_table_of_sessions_lets_nobody_in(staff: Staff, store: Any) -> None:
    cookie = log_in(staff)
    with store.connect() as connection:
        kept = connection.execute(sa.select(sessions.c.token)).scalar_one()
    assert kept != cookie
    assert who(staff, kept) is None


def test_a_session_ends_when_idle_and_lives_while_used(staff: Staff, hands: Hands) -> None:
    cookie = log_in(staff)
    for _ in range(4):
        hands.turn(seconds=IDLE.total_seconds() - 1)
        assert who(staff, cookie) is not None
    hands.turn(seconds=IDLE.total_seconds())
    assert who(staff, cookie) is None


def test_a_session_ends_with_the_working_day_however_much_it_is_used(staff: Staff, hands: Hands) -> None:
    cookie = log_in(staff)
    for _ in range(int(LIFE / IDLE * 2) - 1):
        hands.turn(seconds=IDLE.total_seconds() / 2)
        assert who(staff, cookie) is not None
    hands.turn(seconds=IDLE.total_seconds() / 2)
    assert who(staff, cookie) is None


def test_logging_out_ends_the_session(staff: Staff) -> None:
    cookie = log_in(staff)
    asyncio.run(staff.log_out(cookie, "anna"))
    assert who(staff, cookie) is None


def test_disabling_and_resetting_end_every_session(staff: Staff) -> None:
    one = log_in(staff)
    staff.accounts.reset("anna", WRONG)
    assert who(staff, one) is None
    two = log_in(staff, password=WRONG)
    staff.accounts.disable("anna")
    assert who(staff, two) is None
    with pytest.raises(WrongLogin):
        log_in(staff, password=WRONG)
    staff.accounts.enable("anna")
    assert log_in(staff, password=WRONG)


def test_five_failures_are_free_then_the_wait_doubles(staff: Staff, hands: Hands) -> None:
    for _ in range(5):
        fail(staff)
    waits = []
    for _ in range(7):
        with pytest.raises(TooMany) as locked:
            log_in(staff)
        waits.append(locked.value.seconds)
        hands.turn(seconds=locked.value.seconds)
        fail(staff)
    assert waits[:5] == [30, 60, 120, 240, 480]
    assert max(waits) == LONGEST_LOCK


def test_the_right_password_after_the_wait_wipes_the_slate(staff: Staff, hands: Hands) -> None:
    for _ in range(5):
        fail(staff)
    hands.turn(seconds=30)
    log_in(staff)
    for _ in range(5):
        fail(staff)


def test_a_name_that_does_not_exist_is_locked_just_the_same(staff: Staff) -> None:
    for _ in range(5):
        fail(staff, "nobody")
    with pytest.raises(TooMany):
        log_in(staff, "nobody")


def test_one_address_may_not_try_many_names(staff: Staff) -> None:
    for number in range(50):
        fail(staff, f"name{number}")
    with pytest.raises(TooMany):
        log_in(staff)
    assert log_in(staff, address="10.0.0.2")


def test_a_burst_gets_no_more_tries(staff: Staff) -> None:
    async def burst() -> list[Any]:
        tries = (staff.log_in("anna", WRONG, "10.0.0.1") for _ in range(20))
        return await asyncio.gather(*tries, return_exceptions=True)

    kinds = [type(one) for one in asyncio.run(burst())]
    assert kinds.count(WrongLogin) == 5


def test_a_password_typed_as_a_name_is_kept_nowhere(staff: Staff, store: Any) -> None:
    fail(staff, "my secret password")
    with store.connect() as connection:
        kept = repr(connection.execute(sa.select(attempts)).all()) + repr(audit.read(store))
    assert "my secret password" not in kept
    assert "10.0.0.1" not in kept


def test_the_log_tells_log_ins_and_failures(staff: Staff, store: Any) -> None:
    fail(staff)
    cookie = log_in(staff)
    asyncio.run(staff.log_out(cookie, "anna"))
    lines = [(line.what, line.account) for line in reversed(audit.read(store))]
    assert lines == [("account_added", "anna"), ("login_failed", "anna"), ("login", "anna"), ("logout", "anna")]


def test_a_form_token_is_for_one_session(staff: Staff) -> None:
    one, two = log_in(staff), log_in(staff)
    assert staff.is_csrf(one, staff.csrf(one))
    assert not staff.is_csrf(two, staff.csrf(one))
    assert not staff.is_csrf(None, staff.csrf(one))
    assert not staff.is_csrf(one, None)


def test_the_purge_removes_what_is_over(staff: Staff, store: Any, hands: Hands) -> None:
    log_in(staff)
    fail(staff)
    hands.turn(days=2)
    staff.purge()
    with store.connect() as connection:
        assert [connection.execute(sa.select(t)).all() for t in (sessions, attempts)] == [[], []]


def test_a_providers_account_keeps_its_subject_and_follows_its_role(staff: Staff) -> None:
    first = staff.accounts.of_provider("issuer subject", "Anna", "nurse")
    again = staff.accounts.of_provider("issuer subject", "Anna Andersson", "region")
    assert first.name != "anna"
    assert (again.id, again.name, again.role) == (first.id, first.name, "region")
    assert staff.accounts.check(first.name, "") is None
    staff.accounts.disable(first.name)
    with pytest.raises(AccountError):
        staff.accounts.of_provider("issuer subject", "Anna", "nurse")
