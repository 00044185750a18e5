"""The nurse's page (/nurse): log in, open with a code, read, take or release, copy, download."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

from markupsafe import Markup
from sanic import Blueprint, HTTPResponse, Request
from sanic.response import raw

from bot.accounts.sessions import Who
from bot.handover import errors
from bot.handover.fhir import MEDIA_TYPE, document
from bot.handover.service import Handovers
from bot.handover.summary import labels
from bot.replies.texts import Texts
from bot.web.nurse.view import clock, view
from bot.web.staff.gate import Gate, Handler, field, steady, to
from bot.web.staff.pages import HEADERS, LANGUAGE, Pages

Answer = Callable[[Request, Who], Coroutine[Any, Any, HTTPResponse]]


@dataclass(frozen=True)
class NurseKit:
    """What the page is made with. Register `bot.web.staff.routes.staff(gate)` beside it."""

    gate: Gate
    handovers: Handovers
    texts: Texts


def nurse(kit: NurseKit) -> Blueprint:
    """Return the blueprint of /nurse."""
    page = _NursePage(kit)
    blueprint = Blueprint("nurse", url_prefix="/nurse")
    blueprint.add_route(page.signed(page.ask, form=False), "/", methods=["GET"], name="ask", strict_slashes=False)
    for name, handler in (("open", page.open), ("take", page.take), ("release", page.release), ("fhir", page.fhir)):
        blueprint.add_route(page.signed(handler), f"/{name}", methods=["POST"], name=name)
    return blueprint


class _NursePage:
    def __init__(self, kit: NurseKit) -> None:
        self._gate, self._handovers, self._texts = kit.gate, kit.handovers, kit.texts
        self._pages = Pages(kit.texts, Path(__file__).parent / "html", "nurse")

    def signed(self, answer: Answer, form: bool = True) -> Handler:
        """Let nurses in, and forms of their own session alone; tell in words what a code did not open."""

        @steady(self._pages)
        @wraps(answer)
        async def handler(request: Request) -> HTTPResponse:
            who = await self._gate.who(request, "nurse")
            if who is None:
                other = await self._gate.anyone(request)
                note = "login-not-allowed" if other else "logged-out-idle" if self._gate.session(request) else None
                return self._gate.login_page(request, note, 403 if other else 200)
            if form and not self._gate.is_ours(request):
                return to("/nurse")
            try:
                return await answer(request, who)
            except errors.HandoverDown:
                return self._pages.down()
            except errors.HandoverError as error:
                return self._refused(request, who, error)

        return handler

    async def ask(self, request: Request, who: Who) -> HTTPResponse:
        note = self._pages.say("released") if request.args.get("done") == "released" else None
        return self._code_page(request, who, note)

    async def open(self, request: Request, who: Who) -> HTTPResponse:
        opened = await self._handovers.open(field(request, "code"), who.name, self._gate.address(request))
        frame = self._gate.frame(request, who)
        body = view(self._pages, self._texts, opened, field(request, "code"), frame["csrf"])
        return self._pages.page(self._pages.say("view-title"), body, **frame)

    async def take(self, request: Request, who: Who) -> HTTPResponse:
        await self._handovers.take(field(request, "handle"), who.name)
        return await self.open(request, who)

    async def release(self, request: Request, who: Who) -> HTTPResponse:
        await self._handovers.release(field(request, "handle"), who.name)
        return to("/nurse?done=released")

    async def fhir(self, request: Request, who: Who) -> HTTPResponse:
        opened = await self._handovers.open(field(request, "code"), who.name, self._gate.address(request))
        # For the record, which is kept in Swedish: the form says no language.
        words = {"title": self._pages.say("fhir-title"), "device": self._pages.say("fhir-device")}
        words |= {"home_region": self._pages.say("fhir-home"), **labels(self._texts, LANGUAGE)}
        headers = {**HEADERS, "Content-Disposition": f'attachment; filename="handover-{opened.handle[:8]}.json"'}
        return raw(document(opened, words).encode(), headers=headers, content_type=MEDIA_TYPE)

    def _refused(self, request: Request, who: Who, error: errors.HandoverError) -> HTTPResponse:
        status, key, args = told(error)
        response = self._code_page(request, who, self._pages.say(key, **args), status)
        if isinstance(error, errors.TooManyGuesses):
            response.headers["Retry-After"] = str(error.seconds)
        return response

    def _code_page(self, request: Request, who: Who, note: str | None = None, status: int = 200) -> HTTPResponse:
        frame = self._gate.frame(request, who)
        said = self._pages.part("note", text=note) if note else Markup()
        code = field(request, "code")[:60] if status == 422 else ""
        body = self._pages.part("code", note=said, csrf=frame["csrf"], code=code)
        return self._pages.page(self._pages.say("title"), body, status, **frame)


def told(error: errors.HandoverError) -> tuple[int, str, dict[str, Any]]:
    """Return status, text key and arguments of why a code opened nothing."""
    match error:
        case errors.Malformed():
            return 422, "malformed", {}
        case errors.Expired():
            return 410, "expired", {}
        case errors.Taken():
            return 409, "taken", {}
        case errors.Claimed(until=until):
            return (409, "claimed", {"until": clock(until)}) if until else (409, "claimed-lost", {})
        case errors.TooManyGuesses(seconds=seconds):
            return 429, "too-many", {"minutes": -(-seconds // 60)}
        case _:
            return 404, "unknown", {}
