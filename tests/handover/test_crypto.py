"""The seal: neither the database alone nor a wrong code reads anything."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.handover import crypto
from bot.handover.crypto import Seal, Unreadable

STRETCHED_KIB = crypto.MEMORY_KIB
"""As it is outside tests: a fixture makes it less."""
CONTENT = {"summary": {"current": "Pollenkliar i ögonen"}}
seal = Seal(b"the server's secret")


def test_what_is_sealed_opens_with_the_code_and_the_key() -> None:
    sealed = seal.close("AB2CD3EF", "row", CONTENT)
    assert seal.open("AB2CD3EF", "row", sealed) == CONTENT
    assert b"Pollen" not in sealed.body


def test_the_code_without_the_servers_key_opens_nothing() -> None:
    sealed = seal.close("AB2CD3EF", "row", CONTENT)
    with pytest.raises(Unreadable):
        Seal(b"another secret").open("AB2CD3EF", "row", sealed)


@pytest.mark.parametrize(("code", "row"), [("AB2CD3EG", "row"), ("AB2CD3EF", "another row")])
def test_another_code_or_another_row_opens_nothing(code: str, row: str) -> None:
    with pytest.raises(Unreadable):
        seal.open(code, row, seal.close("AB2CD3EF", "row", CONTENT))


@pytest.mark.parametrize("part", ["salt", "nonce", "body"])
def test_a_changed_row_does_not_open(part: str) -> None:
    sealed = seal.close("AB2CD3EF", "row", CONTENT)
    bent = bytes([getattr(sealed, part)[0] ^ 1]) + getattr(sealed, part)[1:]
    with pytest.raises(Unreadable):
        seal.open("AB2CD3EF", "row", replace(sealed, **{part: bent}))


def test_the_same_text_is_never_sealed_the_same() -> None:
    one, two = (seal.close("AB2CD3EF", "row", CONTENT) for _ in range(2))
    assert {one.salt, one.nonce, one.body}.isdisjoint({two.salt, two.nonce, two.body})


def test_a_row_is_found_by_its_code_under_this_key_alone() -> None:
    assert seal.lookup("AB2CD3EF") == Seal(b"the server's secret").lookup("AB2CD3EF")
    assert len({seal.lookup("AB2CD3EF"), seal.lookup("AB2CD3EG"), Seal(b"another").lookup("AB2CD3EF")}) == 3


def test_a_code_is_stretched_over_64_mebibytes() -> None:
    assert STRETCHED_KIB >= 64 * 1024
