"""Headers of every answer: what a browser may do with it, and which other origins may call the contract."""

from __future__ import annotations

from typing import Any

from sanic import Request, Sanic
from sanic.response import HTTPResponse, empty

from bot.settings import Settings

_STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'"
)
_SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_ALLOWED = {
    "Access-Control-Allow-Methods": "GET, POST, DELETE, OPTIONS",
    "Access-Control-Allow-Headers": "authorization, content-type",
    "Access-Control-Max-Age": "600",
}


def harden(app: Sanic[Any, Any], settings: Settings) -> None:
    """Put security headers on every answer, and CORS for `LOTS_ALLOWED_ORIGINS` without credentials."""
    frames = " ".join(("'self'", *settings.frame_ancestors))
    policy = f"{_STRICT}; frame-ancestors {frames}"
    origins = frozenset(settings.allowed_origins)

    @app.on_request
    async def preflight(request: Request) -> HTTPResponse | None:
        if request.method == "OPTIONS" and request.headers.get("access-control-request-method"):
            return empty(204)
        return None

    @app.on_response
    async def headers(request: Request, response: HTTPResponse) -> None:
        for name, value in _SECURITY.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault("Content-Security-Policy", policy)
        response.headers.setdefault("Cache-Control", "no-store")
        origin = request.headers.get("origin")
        if origins:
            # Also where none was sent: a copy kept without the header must not be given to a page that needs it.
            response.headers["Vary"] = ", ".join(filter(None, (response.headers.get("Vary"), "Origin")))
        if origin in origins:
            response.headers["Access-Control-Allow-Origin"] = origin
            # Without leave a page of another origin can't read how long to wait.
            response.headers["Access-Control-Expose-Headers"] = "Retry-After"
            if request.method == "OPTIONS":
                response.headers.update(_ALLOWED)
        if request.path.startswith("/widget/") and origins:
            # The widget's own files may be used by the pages that may call the contract.
            response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
