"""`/metrics` for Prometheus, behind `LOTS_METRICS_TOKEN`; without that setting there is no such page."""

from __future__ import annotations

import asyncio
import os
import time
from secrets import compare_digest
from typing import TYPE_CHECKING, Any

from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from sanic import Request, Sanic
from sanic.exceptions import NotFound
from sanic.response import HTTPResponse, raw

from bot.chat.problems import Refusal
from bot.settings import Settings
from bot.watching import meters

if TYPE_CHECKING:
    from bot.chat.service import Chat
    from bot.reloading import Reloader

EVERY = 5.0
"""Seconds between looks at what a worker can only say of itself."""


def add_metrics(app: Sanic[Any, Any], settings: Settings, chat: Chat, reloader: Reloader) -> None:
    """Time every call, and serve the counts to whoever has the token."""

    @app.middleware("request", priority=100)
    async def begin(request: Request) -> None:
        request.ctx.began = time.perf_counter()

    @app.on_response
    async def end(request: Request, response: HTTPResponse) -> None:
        route = route_of(request)
        method = request.method if request.route is not None else "other"
        meters.REQUESTS.labels(method, route, str(response.status)).inc()
        began = getattr(request.ctx, "began", None)
        if began is not None:
            meters.SECONDS.labels(method, route).observe(time.perf_counter() - began)

    @app.after_server_start
    async def look(app: Sanic[Any, Any]) -> None:
        if settings.metrics_token is not None:
            app.add_task(_keep_looking(chat, reloader))

    @app.get("/metrics")
    async def metrics(request: Request) -> HTTPResponse:
        if settings.metrics_token is None:
            raise NotFound("no such page")
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        given = token.strip().encode("utf-8", "surrogateescape")
        if kind.lower() != "bearer" or not compare_digest(given, settings.metrics_token.encode()):
            raise Refusal(401, "token")
        return raw(generate_latest(registry()), content_type=CONTENT_TYPE_LATEST)


async def _keep_looking(chat: Chat, reloader: Reloader) -> None:
    while True:
        meters.READY.set(chat.engine is not None and await chat.store.ready())
        meters.REFUSED.set(reloader.refused)
        meters.CONVERSATIONS.set(chat.store.living() or 0)
        await asyncio.sleep(EVERY)


def route_of(request: Request) -> str:
    """Return the pattern of the route, never the address asked for: anybody can ask for anything."""
    return f"/{request.route.path}" if request.route is not None else "none"


def registry() -> CollectorRegistry:
    """Return the counts of this process, or of all workers together."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return REGISTRY
    together = CollectorRegistry()
    MultiProcessCollector(together)  # type: ignore[no-untyped-call]
    return together
