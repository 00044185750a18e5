"""The chat contract over HTTP."""

from __future__ import annotations

import json
from typing import Any

from sanic import Blueprint, Request
from sanic.response import HTTPResponse, empty
from sanic.response import json as json_response

from bot.chat.addresses import address_of
from bot.chat.problems import CONTENT_TYPE, Refusal, bad_shape
from bot.chat.service import Chat

NAMES_LIMIT = 200


def chat_routes(chat: Chat) -> Blueprint:
    """Return the conversation calls of the contract."""
    routes = Blueprint("chat", url_prefix="/api")

    @routes.post("/conversation")
    async def start(request: Request) -> HTTPResponse:
        body = body_of(request, {"language": str, "region": str})
        address = address_of(request, chat.settings.trusted_proxies)
        answer = await chat.start(body.get("language"), body.get("region"), address)
        return json_response(answer, status=201)

    @routes.post("/conversation/messages")
    async def say(request: Request) -> HTTPResponse:
        token = token_of(request)
        body = body_of(request, {"text": str, "choice": str, "language": str, "id": str})
        if ("text" in body) == ("choice" in body) or len(body.get("id", "")) > NAMES_LIMIT:
            raise bad_shape()
        return json_response(await chat.say(token, body, address_of(request, chat.settings.trusted_proxies)))

    @routes.get("/conversation")
    async def history(request: Request) -> HTTPResponse:
        return json_response(await chat.history(token_of(request)))

    @routes.delete("/conversation")
    async def forget(request: Request) -> HTTPResponse:
        await chat.forget(token_of(request))
        return empty(204)

    return routes


def token_of(request: Request) -> str | None:
    """Return the bearer token, or None."""
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" and token else None


def body_of(request: Request, fields: dict[str, type]) -> dict[str, Any]:
    """Return the JSON object of the body, holding nothing but `fields`. Raises Refusal."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Refusal(415, "type")
    try:
        # Decoded here: json would guess at UTF-16 and 32 too, and the contract says UTF-8 (without a byte order mark).
        body = json.loads(request.body.decode("utf-8"), parse_constant=_refuse, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise bad_shape("json") from None
    if not isinstance(body, dict) or any(
        name not in fields or not isinstance(value, fields[name]) for name, value in body.items()
    ):
        raise bad_shape()
    if any(not _encodable(value) for value in body.values()):
        raise bad_shape("json")
    return body


def _refuse(name: str) -> None:
    raise ValueError(name)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    # Of a key that stands twice, whatever stood in front may have read the other one.
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def _encodable(value: str) -> bool:
    # A lone surrogate is JSON but no text: it can't be stored or sent back.
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


async def refuse(refusal: Refusal, chat: Chat, request: Request) -> HTTPResponse:
    """Return a refusal as a problem document in the language of the conversation that the call carries."""
    refusal.language = refusal.language or await chat.spoken(token_of(request))
    return problem(refusal, chat)


def problem(refusal: Refusal, chat: Chat | None) -> HTTPResponse:
    """Return a refusal as a problem document; in Swedish where no language is known."""
    title, detail, language = refusal.kind, "", refusal.language or "sv"
    if chat is not None:
        say = chat.desk.say
        title = say(f"problem-{refusal.kind}-title", language)
        detail = say(f"problem-{refusal.kind}", language)
        if refusal.danger:
            detail = f"{say('problem-danger', language)} {detail}"
    headers = {"Retry-After": str(refusal.retry_after)} if refusal.retry_after else {}
    if refusal.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    document = {
        "type": f"urn:distanslotsen:problem:{refusal.kind}",
        "title": title,
        "status": refusal.status,
        "detail": detail,
        "numbers": ["112", "1177"] if chat is None else [chat.desk.number(n).number for n in ("112", "1177")],
    }
    return json_response(document, status=refusal.status, headers=headers, content_type=CONTENT_TYPE)
