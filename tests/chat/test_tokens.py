"""Tokens name a conversation, and only we can make one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from itsdangerous import URLSafeTimedSerializer

from bot.chat.tokens import Tokens

OLD, NEW = "an old secret, long enough", "a new secret, long enough"


def test_a_token_names_its_conversation() -> None:
    tokens = Tokens(NEW)
    assert tokens.read(tokens.sign("a-name")) == "a-name"


def test_names_are_not_given_twice() -> None:
    assert len({Tokens.new_name() for _ in range(1_000)}) == 1_000
    assert len(Tokens.new_name()) >= 24


def test_a_changed_secret_throws_nobody_out() -> None:
    before = Tokens(OLD).sign("a-name")
    assert Tokens(NEW, OLD).read(before) == "a-name"
    assert Tokens(NEW).read(before) is None


def test_the_new_secret_signs() -> None:
    assert Tokens(NEW).read(Tokens(NEW, OLD).sign("a-name")) == "a-name"


@given(st.text())
def test_what_anybody_writes_is_no_token(written: str) -> None:
    assert Tokens(NEW).read(written) is None


@given(st.integers(min_value=0, max_value=200), st.characters(codec="ascii"))
def test_a_token_with_another_letter_is_no_token(place: int, letter: str) -> None:
    token = Tokens(NEW).sign("a-name-of-24-characters-")
    place %= len(token) - 1  # the last character carries bits that mean nothing
    if token[place] != letter:
        assert Tokens(NEW).read(token[:place] + letter + token[place + 1 :]) is None


def test_a_token_for_something_else_is_no_token() -> None:
    other = URLSafeTimedSerializer([NEW], salt="session").dumps("a-name")
    assert Tokens(NEW).read(str(other)) is None


def test_a_signed_value_that_is_no_name_is_no_token() -> None:
    assert Tokens(NEW).read(str(URLSafeTimedSerializer([NEW], salt="conversation").dumps(["a-name"]))) is None


def test_a_token_lives_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    token = Tokens(NEW).sign("a-name")
    import itsdangerous.timed

    now = itsdangerous.timed.time.time()
    monkeypatch.setattr(itsdangerous.timed.time, "time", lambda: now + 24 * 3600 - 5)
    assert Tokens(NEW).read(token) == "a-name"
    monkeypatch.setattr(itsdangerous.timed.time, "time", lambda: now + 24 * 3600 + 5)
    assert Tokens(NEW).read(token) is None
