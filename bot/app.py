"""The Sanic application: puts chat, pages and engine together."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import Any

from redis.asyncio import Redis
from sanic import Request, Sanic
from sanic.exceptions import MethodNotAllowed, NotFound, PayloadTooLarge, SanicException, ServiceUnavailable
from sanic.response import HTTPResponse
from sanic.response import json as json_response

from bot.chat.headers import harden
from bot.chat.openapi import document
from bot.chat.problems import Refusal
from bot.chat.rates import Rates
from bot.chat.redis_store import RedisStore
from bot.chat.routes import chat_routes, problem
from bot.chat.service import Chat
from bot.chat.stores import MemoryStore, Store
from bot.chat.tokens import Tokens
from bot.dialogue.desk import Desk
from bot.settings import ROOT, Settings, made_up_secret
from bot.understanding.danger import DangerReader

logger = logging.getLogger(__name__)
LARGEST_BODY = 16 * 1024


@dataclass
class Kit:
    """What the pages need of the running assistant."""

    chat: Chat
    settings: Settings


def build(settings: Settings, *, with_engine: bool = True) -> Sanic[Any, Any]:
    """Return the application. The engine is loaded when the server starts, so that `/healthz` answers at once."""
    app: Sanic[Any, Any] = Sanic("distanslotsen", configure_logging=False)
    app.config.REQUEST_MAX_SIZE = LARGEST_BODY
    app.config.REQUEST_TIMEOUT = 15
    app.config.FALLBACK_ERROR_FORMAT = "json"
    app.config.ACCESS_LOG = False
    app.config.MOTD = False
    app.config.GRACEFUL_SHUTDOWN_TIMEOUT = 10
    chat = build_chat(settings)
    app.ctx.chat = chat
    app.blueprint(chat_routes(chat))
    _add_status(app, chat)
    _add_refusals(app, chat)
    harden(app, settings)
    _add_pages(app, Kit(chat, settings))
    if with_engine:

        @app.after_server_start
        async def _load(app: Sanic[Any, Any]) -> None:
            app.add_task(_load_engine(chat, settings))

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
        rates=Rates(settings.rate_limit, settings.address_rate_limit, settings.redis_url),
        desk=Desk.load(settings),
        danger=DangerReader.load(settings.data_dir / "danger"),
    )


def _store(settings: Settings) -> Store:
    idle = settings.idle_minutes * 60
    if settings.redis_url is None:
        return MemoryStore(idle, settings.max_conversations)
    return RedisStore(Redis.from_url(settings.redis_url, decode_responses=True), idle)


async def _load_engine(chat: Chat, settings: Settings) -> None:
    """Load the model in a thread: the server answers that it is not ready meanwhile."""
    try:
        chat.engine = await asyncio.to_thread(load_engine, chat, settings)
    except Exception as error:
        logger.error("the engine is away: %s: %s", type(error).__name__, error)


def load_engine(chat: Chat, settings: Settings) -> Any:
    """Return the engine of the model of the present inputs. Raises EngineAway."""
    import bot.engine  # noqa: F401  (must run before Rasa is imported)
    from actions import every_action
    from bot.dialogue.assistant import Assistant
    from bot.engine.engine import Engine
    from bot.engine.training import model_path

    assistant = Assistant(chat.desk)
    chat.assistant = assistant  # type: ignore[attr-defined]
    return Engine.load(model_path(ROOT, settings.model_dir), every_action(assistant))


def _add_status(app: Sanic[Any, Any], chat: Chat) -> None:
    @app.get("/healthz")
    async def healthz(request: Request) -> HTTPResponse:
        return json_response({"status": "alive"})

    @app.get("/readyz")
    async def readyz(request: Request) -> HTTPResponse:
        missing = [] if chat.engine else ["engine"]
        if not await chat.store.ready():
            missing.append("store")
        status = 503 if missing else 200
        return json_response({"status": "away" if missing else "ready", "missing": missing}, status=status)

    @app.get("/api/openapi.json")
    async def openapi(request: Request) -> HTTPResponse:
        return json_response(document(chat.desk))


def _add_refusals(app: Sanic[Any, Any], chat: Chat) -> None:
    @app.exception(Refusal)
    async def refused(request: Request, refusal: Refusal) -> HTTPResponse:
        return problem(refusal, chat)

    @app.exception(PayloadTooLarge)
    async def too_large(request: Request, error: Exception) -> HTTPResponse:
        return problem(Refusal(413, "size"), chat)

    @app.exception(NotFound)
    async def missing(request: Request, error: Exception) -> HTTPResponse:
        return problem(Refusal(404, "missing"), chat)

    @app.exception(MethodNotAllowed)
    async def method(request: Request, error: MethodNotAllowed) -> HTTPResponse:
        response = problem(Refusal(405, "method"), chat)
        response.headers.update(error.headers or {})
        return response

    @app.exception(ServiceUnavailable)
    async def busy(request: Request, error: Exception) -> HTTPResponse:
        return problem(Refusal(503, "away"), chat)

    @app.exception(SanicException)
    async def other(request: Request, error: SanicException) -> HTTPResponse:
        kind = "shape" if error.status_code < 500 else "away"
        return problem(Refusal(error.status_code, kind), chat)

    @app.exception(Exception)
    async def broken(request: Request, error: Exception) -> HTTPResponse:
        # The exception's own text may hold what the patient typed.
        logger.error("a call failed: %s", type(error).__name__)
        return problem(Refusal(503, "away"), chat)


def _add_pages(app: Sanic[Any, Any], kit: Kit) -> None:
    from bot.web.kit import add_pages

    add_pages(app, kit.chat, kit.settings)
