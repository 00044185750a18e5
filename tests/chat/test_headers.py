"""Headers of every answer, addresses behind proxies, and origins."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from sanic.compat import Header

from bot.chat.addresses import address_of


def request(*forwarded: str, peer: str = "10.0.0.1") -> Any:
    return SimpleNamespace(headers=Header([("x-forwarded-for", line) for line in forwarded]), ip=peer)


def test_without_a_trusted_proxy_the_header_is_not_read() -> None:
    assert address_of(request("1.1.1.1"), 0) == "10.0.0.1"


@pytest.mark.parametrize(
    ("lines", "proxies", "address"),
    [
        (("1.1.1.1",), 1, "1.1.1.1"),
        (("6.6.6.6, 1.1.1.1",), 1, "1.1.1.1"),
        (("6.6.6.6, 1.1.1.1, 2.2.2.2",), 2, "1.1.1.1"),
        (("6.6.6.6", "1.1.1.1"), 1, "1.1.1.1"),
        ((), 1, "10.0.0.1"),
        (("1.1.1.1",), 2, "10.0.0.1"),
    ],
)
def test_what_a_caller_writes_itself_is_never_its_address(lines: tuple[str, ...], proxies: int, address: str) -> None:
    assert address_of(request(*lines), proxies) == address
