"""Cookies as they are outside tests: over https alone, for this host alone."""

from __future__ import annotations

from http.cookies import SimpleCookie
from pathlib import Path

import pytest
from sanic.response import empty

from bot.accounts.staff import Staff
from bot.replies.texts import Texts
from bot.settings import Settings
from bot.store.engine import connect
from bot.web.staff.gate import Gate

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def gate(tmp_path: Path) -> Gate:
    settings = Settings(var_dir=tmp_path)
    return Gate(Staff(connect(settings), settings), settings, Texts.load(DATA / "replies"))


def test_the_sessions_cookie_is_secure_strict_and_bound_to_the_host(gate: Gate) -> None:
    response = gate.let_in(empty(), "token")
    cookies = SimpleCookie("; ".join(str(response.headers.getone("set-cookie")).split("; ")))
    cookie = cookies["__Host-lots-staff"]
    assert (cookie["path"], cookie["domain"]) == ("/", "")
    assert cookie["secure"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"


def test_logging_out_takes_the_cookie_away_and_empties_the_cache(gate: Gate) -> None:
    response = gate.let_out(empty())
    assert "Max-Age=0" in str(response.headers.getone("set-cookie"))
    assert response.headers["clear-site-data"] == '"cache", "storage"'
