"""Which address a call comes from."""

from __future__ import annotations

from sanic import Request


def address_of(request: Request, trusted_proxies: int) -> str:
    """Return the caller's address: the peer's, or what the outermost trusted proxy saw of X-Forwarded-For.

    With `trusted_proxies` 0 the header is not read at all: anybody can write it.
    """
    if trusted_proxies:
        # A caller may send the header too: the lines are one list, in their order.
        header = ",".join(request.headers.getall("x-forwarded-for", []))
        forwarded = [part.strip() for part in header.split(",") if part.strip()]
        if len(forwarded) >= trusted_proxies:
            return forwarded[-trusted_proxies]
    return str(request.ip or "unknown")
