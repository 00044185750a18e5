"""A small stand-in for the assistant: the contract, the real pages and widget, canned replies, faults at will.

Faults are chosen by a word in the message: "långsam" waits, "snabb" is 429, "trasig" is 503, "borta" forgets the token,
"glöm allt" erases what was said.
Run from the project folder as `PYTHONPATH=. python tests/web/fake_server.py PORT [ORIGIN]`.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

from canned import GREETING, GREETING_EN, reply
from sanic import Request, Sanic
from sanic.response import HTTPResponse, empty
from sanic.response import json as json_response

from bot.chat.problems import Refusal
from bot.knowledge.numbers import load_numbers
from bot.replies.texts import Texts
from bot.settings import Settings
from bot.web.pages import pages
from bot.web.site import PageKit

Talk = list[dict[str, Any]]


class Fake:
    """Conversations by token, in memory. `calls` counts the messages that were taken."""

    def __init__(self) -> None:
        self.talks: dict[str, Talk] = {}
        self.answered: dict[str, Talk] = {}
        self.count = 0

    async def start(self, language: str | None, region: str | None, address: str) -> dict[str, Any]:
        self.count += 1
        token = f"token-{self.count}-{id(self)}"
        self.talks[token] = [GREETING_EN if language == "en" else GREETING]
        return {"token": token, "expires_in": 1800, "messages": list(self.talks[token])}

    async def say(self, token: str, message: dict[str, Any], address: str) -> dict[str, Any]:
        if token not in self.talks:
            raise Refusal(401, "token")
        name = message.get("id", "")
        if name in self.answered:
            return {"messages": self.answered[name]}
        text = message.get("text") or message.get("choice", "").removeprefix("c-")
        await self._faults(token, text)
        answer = reply(text, message.get("language", "sv"))
        if "glöm allt" in text:
            self.talks[token] = list(answer)
            return {"messages": answer, "forgotten": True}
        self.talks[token] += [{"from": "patient", "text": text}, *answer]
        self.answered[name or str(len(self.answered))] = answer
        return {"messages": answer}

    async def _faults(self, token: str, text: str) -> None:
        if "långsam" in text:
            await asyncio.sleep(1.5)
        if "snabb" in text:
            raise Refusal(429, "fast", retry_after=7)
        if "trasig" in text:
            raise Refusal(503, "away")
        if "borta" in text and self.count < 2:
            self.talks.pop(token)
            raise Refusal(401, "token")
        if len(text) > 1000:
            raise Refusal(422, "long")

    async def history(self, token: str) -> dict[str, Any]:
        if token not in self.talks:
            raise Refusal(401, "token")
        return {"messages": self.talks[token], "expires_in": 1800}

    async def forget(self, token: str) -> None:
        if self.talks.pop(token, None) is None:
            raise Refusal(401, "token")


def build(origin: str) -> Sanic[Any, Any]:
    """Return the application; `origin` may call it from elsewhere."""
    app: Sanic[Any, Any] = Sanic("fake", configure_logging=False)
    fake, settings = Fake(), Settings(operator="Region Exempel", frame_ancestors=(origin,) if origin else ())
    texts, numbers = Texts.load(Path("data/replies")), load_numbers(Path("data"))
    app.blueprint(
        pages(PageKit(texts, numbers, settings, fake.start, fake.say, fake.history, fake.forget, lambda r: r.ip))
    )
    _contract(app, fake)

    @app.get("/readyz")
    async def ready(request: Request) -> HTTPResponse:
        return json_response({})

    @app.exception(Refusal)
    async def refused(request: Request, refusal: Refusal) -> HTTPResponse:
        detail = texts.render(f"problem-{refusal.kind}", "sv", emergency="112", advice="1177")
        document = {"title": refusal.kind, "status": refusal.status, "detail": detail, "numbers": ["112", "1177"]}
        headers = {"Retry-After": str(refusal.retry_after)} if refusal.retry_after else {}
        return json_response(document, status=refusal.status, headers=headers, content_type="application/problem+json")

    @app.on_request
    async def preflight(request: Request) -> HTTPResponse | None:
        return empty(204) if request.method == "OPTIONS" else None

    @app.on_response
    async def cors(request: Request, response: HTTPResponse) -> None:
        if origin and request.path.startswith("/api/"):
            response.headers["Access-Control-Allow-Origin"] = origin
            response.headers["Access-Control-Allow-Headers"] = "authorization, content-type"
            response.headers["Access-Control-Allow-Methods"] = "GET, POST, DELETE"
            response.headers["Access-Control-Expose-Headers"] = "Retry-After"

    return app


def _contract(app: Sanic[Any, Any], fake: Fake) -> None:
    def token(request: Request) -> str:
        return request.headers.get("authorization", "").removeprefix("Bearer ")

    @app.post("/api/conversation")
    async def start(request: Request) -> HTTPResponse:
        return json_response(await fake.start(request.json.get("language"), request.json.get("region"), ""), status=201)

    @app.post("/api/conversation/messages")
    async def say(request: Request) -> HTTPResponse:
        return json_response(await fake.say(token(request), request.json, ""))

    @app.get("/api/conversation")
    async def history(request: Request) -> HTTPResponse:
        return json_response(await fake.history(token(request)))

    @app.delete("/api/conversation")
    async def forget(request: Request) -> HTTPResponse:
        await fake.forget(token(request))
        return empty(204)

    @app.get("/api/notices")
    async def notices(request: Request) -> HTTPResponse:
        there = f" i län {request.args['region'][0]}" if "region" in request.args else ""
        return json_response([{"id": "n1", "text": f"I kväll är det längre kö än vanligt på 1177{there}."}])


if __name__ == "__main__":
    build(sys.argv[2] if len(sys.argv) > 2 else "").run(
        host="127.0.0.1", port=int(sys.argv[1]), single_process=True, motd=False, access_log=False
    )
