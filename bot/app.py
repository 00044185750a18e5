"""The Sanic application: puts chat, pages and engine together."""

from __future__ import annotations

import asyncio
import logging
import signal
from dataclasses import dataclass
from typing import Any

from sanic import Request, Sanic
from sanic.exceptions import (
    MethodNotAllowed,
    NotFound,
    PayloadTooLarge,
    RequestTimeout,
    SanicException,
    ServiceUnavailable,
)
from sanic.response import HTTPResponse
from sanic.response import json as json_response

from bot.chat.headers import harden
from bot.chat.openapi import document
from bot.chat.problems import Refusal
from bot.chat.rates import Rates
from bot.chat.routes import chat_routes, refuse
from bot.chat.service import Chat
from bot.chat.stores import MemoryStore, Store
from bot.chat.tokens import Tokens
from bot.dialogue.desk import Desk
from bot.kept import keep
from bot.notices.board import Board
from bot.reloading import Reloader, load_engine
from bot.settings import Settings, made_up_secret
from bot.understanding.danger import DangerReader
from bot.watching import watch
from bot.whose import of_region

__all__ = ["build", "build_chat", "load_engine"]

logger = logging.getLogger(__name__)
LARGEST_BODY = 16 * 1024
SECONDS_TO_SEND = 15.0
"""How long a caller may take to send a call (bot/chat/patience.py)."""
SWEEP_SECONDS = 60


@dataclass
class Kit:
    """What the pages need of the running assistant."""

    chat: Chat
    settings: Settings


def build(settings: Settings, *, with_engine: bool = True) -> Sanic[Any, Any]:
    """Return the application. The engine is loaded when the server starts, so that `/healthz` answers at once."""
    settings = of_region(settings)
    app: Sanic[Any, Any] = Sanic("distanslotsen", configure_logging=False)
    app.config.REQUEST_MAX_SIZE = LARGEST_BODY
    app.config.REQUEST_TIMEOUT = SECONDS_TO_SEND
    app.config.FALLBACK_ERROR_FORMAT = "json"
    app.config.ACCESS_LOG = False
    app.config.MOTD = False
    app.config.GRACEFUL_SHUTDOWN_TIMEOUT = 10
    chat = build_chat(settings)
    app.ctx.chat = chat
    app.blueprint(chat_routes(chat))
    reloader = Reloader(chat, settings)
    _add_status(app, chat, reloader)
    _add_refusals(app, chat)
    harden(app, settings)
    watch(app, chat, reloader, settings)
    _add_pages(app, Kit(chat, settings))
    keep(app, chat, settings)
    if with_engine:
        _run_along(app, chat, reloader, settings)
    return app


def build_chat(settings: Settings) -> Chat:
    """Return the chat service without its engine. Raises FactError, TextError or SettingsError."""
    if settings.secret is None:
        logger.warning("LOTS_SECRET is not set: made up for this run, conversations end with it")
    secret = settings.secret or made_up_secret()
    return Chat(
        settings=settings,
        store=_store(settings),
        tokens=Tokens(secret, settings.secret_previous),
        rates=Rates(settings.rate_limit, _address_rate(settings), settings.redis_url),
        desk=Desk.load(settings),
        danger=DangerReader.load(settings.data_dir / "danger"),
        board=Board.of(settings.data_dir, settings.override_dir),
    )


def _address_rate(settings: Settings) -> int:
    # Whoever turns the limit off means all of it, unless the other one is named too.
    named = "address_rate_limit" in settings.model_fields_set
    return settings.address_rate_limit if settings.rate_limit or named else 0


def _store(settings: Settings) -> Store:
    idle = settings.idle_minutes * 60
    if settings.redis_url is None:
        return MemoryStore(idle, settings.max_conversations)
    # Its client is left out of a process that has no Redis (bot/engine/absent.py).
    from bot.chat.redis_store import RedisStore, client_of

    return RedisStore(client_of(settings.redis_url), idle)


def _run_along(app: Sanic[Any, Any], chat: Chat, reloader: Reloader, settings: Settings) -> None:
    """Load the engine when the server has started, load anew on SIGHUP, and forget what is over each minute."""

    @app.after_server_start
    async def start(app: Sanic[Any, Any]) -> None:
        app.add_task(reloader.first())
        app.add_task(_sweep(chat))
        if settings.preview:
            app.add_task(reloader.watch())
        asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, lambda: app.add_task(reloader.again()))


async def _sweep(chat: Chat) -> None:
    while True:
        await asyncio.sleep(SWEEP_SECONDS)
        chat.store.sweep()


def _add_status(app: Sanic[Any, Any], chat: Chat, reloader: Reloader) -> None:
    @app.get("/healthz")
    async def healthz(request: Request) -> HTTPResponse:
        return json_response({"status": "alive"})

    @app.get("/readyz")
    async def readyz(request: Request) -> HTTPResponse:
        missing = [] if chat.engine else ["engine"]
        if not await chat.store.ready():
            missing.append("store")
        status = 503 if missing else 200
        answer = {
            "status": "away" if missing else "ready",
            "missing": missing,
            "loaded": reloader.since.isoformat(timespec="seconds"),
            "reload_refused": reloader.refused,
        }
        return json_response(answer, status=status)

    @app.get("/api/openapi.json")
    async def openapi(request: Request) -> HTTPResponse:
        return json_response(document(chat.desk))


def _add_refusals(app: Sanic[Any, Any], chat: Chat) -> None:
    @app.exception(Refusal)
    async def refused(request: Request, refusal: Refusal) -> HTTPResponse:
        return await refuse(refusal, chat, request)

    @app.exception(PayloadTooLarge)
    async def too_large(request: Request, error: Exception) -> HTTPResponse:
        return await refuse(Refusal(413, "size"), chat, request)

    @app.exception(RequestTimeout)
    async def too_slow(request: Request, error: Exception) -> HTTPResponse:
        return await refuse(Refusal(408, "slow"), chat, request)

    @app.exception(NotFound)
    async def missing(request: Request, error: Exception) -> HTTPResponse:
        return await refuse(Refusal(404, "missing"), chat, request)

    @app.exception(MethodNotAllowed)
    async def method(request: Request, error: MethodNotAllowed) -> HTTPResponse:
        response = await refuse(Refusal(405, "method"), chat, request)
        response.headers.update(error.headers or {})
        return response

    @app.exception(ServiceUnavailable)
    async def busy(request: Request, error: Exception) -> HTTPResponse:
        return await refuse(Refusal(503, "away"), chat, request)

    @app.exception(SanicException)
    async def other(request: Request, error: SanicException) -> HTTPResponse:
        kind = "shape" if error.status_code < 500 else "away"
        return await refuse(Refusal(error.status_code, kind), chat, request)

    @app.exception(Exception)
    async def broken(request: Request, error: Exception) -> HTTPResponse:
        # The exception's own text may hold what the patient typed.
        logger.error("a call failed: %s", type(error).__name__)
        return await refuse(Refusal(503, "away"), chat, request)


def _add_pages(app: Sanic[Any, Any], kit: Kit) -> None:
    from bot.web.kit import add_pages

    add_pages(app, kit.chat, kit.settings)
