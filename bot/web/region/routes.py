"""The routes of the region's page. Nothing is shown, or exported, to somebody who is not logged in as `region`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any

from sanic import Blueprint, Request
from sanic.response import HTTPResponse, raw, redirect
from sqlalchemy.exc import SQLAlchemyError

from bot.accounts.attempts import TooMany
from bot.accounts.staff import WrongLogin
from bot.statistics.export import as_csv, as_xlsx
from bot.statistics.report import report, week
from bot.web.answers import Frames, file, page
from bot.web.markup import join
from bot.web.modules import CSS, Asset
from bot.web.region import frame
from bot.web.region.kit import Asked, RegionKit, Words, asked, language_of, regions
from bot.web.region.series import twelve_months
from bot.web.region.view import Look, content

COOKIE = "lots_region"
ROLE = "region"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Handler = Callable[[Request], Coroutine[Any, Any, HTTPResponse]]


def region(kit: RegionKit) -> Blueprint:
    """Return the blueprint of `/region`: log-in, page, exports, style."""
    routes = Blueprint("region", url_prefix="/region")
    style = Asset.of((Path(__file__).parent / "static" / "region.css").read_bytes(), CSS)

    @routes.get("/style.css")
    async def css(request: Request) -> HTTPResponse:
        return file(request, style, "no-cache")

    routes.add_route(_guarded(kit, _page), "/", name="page", strict_slashes=False)
    routes.add_route(_guarded(kit, partial(_export, kind="csv")), "/export.csv", name="csv")
    routes.add_route(_guarded(kit, partial(_export, kind="xlsx")), "/export.xlsx", name="xlsx")
    routes.add_route(_calm(kit, _log_in), "/login", methods=["POST"], name="login")
    routes.add_route(_calm(kit, _log_out), "/logout", methods=["POST"], name="logout")
    return routes


def _calm(kit: RegionKit, handle: Callable[[Request, RegionKit], Awaitable[HTTPResponse]]) -> Handler:
    """A database that is away is said as such."""

    async def handler(request: Request) -> HTTPResponse:
        try:
            return await handle(request, kit)
        except SQLAlchemyError:
            words = _words(request, kit)
            return _html(frame.login(words, words.say("away")), 503)

    return handler


def _guarded(kit: RegionKit, handle: Callable[[Request, RegionKit], Awaitable[HTTPResponse]]) -> Handler:
    """Only for those who are logged in; others get the log-in."""

    async def only(request: Request, kit: RegionKit) -> HTTPResponse:
        if await kit.staff.who(request.cookies.get(COOKIE), ROLE) is None:
            return _html(frame.login(_words(request, kit)), 401)
        return await handle(request, kit)

    return _calm(kit, only)


async def _page(request: Request, kit: RegionKit) -> HTTPResponse:
    wish, words, known = asked(request, kit), _words(request, kit), regions(kit)
    look = await asyncio.to_thread(_look, kit, wish)
    name = frame.name_of(words, known[wish.region])
    title = words.say("lead", region=name, period=words.period(wish.period))
    inside = join([frame.chooser(words, wish, known, look.today), content(words, look)])
    other = wish.link("/region", language=words.say("language-code"))
    csrf = kit.staff.csrf(str(request.cookies.get(COOKIE)))
    return _html(frame.page(words, title, inside, other, csrf))


def _look(kit: RegionKit, wish: Asked) -> Look:
    today, engine = kit.clock.now().date(), kit.engine
    shown = report(engine, wish.region, wish.period, today)
    before = report(engine, wish.region, wish.against, today) if wish.against else None
    year = twelve_months(engine, wish.region, wish.period, today)
    return Look(wish, regions(kit)[wish.region], shown, before, year, week(engine, wish.region), today)


async def _export(request: Request, kit: RegionKit, kind: str) -> HTTPResponse:
    wish, words = asked(request, kit), _words(request, kit)
    shown = await asyncio.to_thread(report, kit.engine, wish.region, wish.period, kit.clock.now().date())
    content_type = "text/csv; charset=utf-8" if kind == "csv" else XLSX
    body = as_csv(shown, words.say).encode() if kind == "csv" else await asyncio.to_thread(as_xlsx, shown, words.say)
    name = f"distanslotsen-{wish.region}-{wish.period}.{kind}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return raw(body, content_type=content_type, headers=headers)


async def _log_in(request: Request, kit: RegionKit) -> HTTPResponse:
    words = _words(request, kit)
    if not _from_here(request):
        return _html(frame.login(words, words.say("refused")), 403)
    name, password = _field(request, "name")[:256], _field(request, "password")[:1024]
    try:
        cookie, account = await kit.staff.log_in(name, password, kit.address(request))
        if account.role != ROLE:
            await kit.staff.log_out(cookie, account.name)
            raise WrongLogin
    except WrongLogin:
        return _html(frame.login(words, words.say("login-wrong")), 401)
    except TooMany as error:
        refused = _html(frame.login(words, words.say("login-wait", seconds=error.seconds)), 429)
        refused.headers["Retry-After"] = str(error.seconds)
        return refused
    answer = redirect(f"/region?language={words.language}", status=303)
    answer.add_cookie(
        COOKIE, cookie, path="/region", httponly=True, secure=kit.settings.cookie_secure, samesite="Strict"
    )
    return answer


async def _log_out(request: Request, kit: RegionKit) -> HTTPResponse:
    cookie, words = request.cookies.get(COOKIE), _words(request, kit)
    who = await kit.staff.who(cookie, ROLE)
    if who and cookie:
        if not kit.staff.is_csrf(cookie, _field(request, "csrf")):
            return _html(frame.login(words, words.say("refused")), 403)
        await kit.staff.log_out(cookie, who.name)
    answer = redirect(f"/region?language={words.language}", status=303)
    answer.delete_cookie(COOKIE, path="/region")
    return answer


def _from_here(request: Request) -> bool:
    """Browsers say where a form came from; one on another site can't log anybody in here."""
    return request.headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")


def _field(request: Request, name: str) -> str:
    form = request.form
    return str(form.get(name, "")) if form else ""


def _words(request: Request, kit: RegionKit) -> Words:
    return Words(kit.texts, language_of(request, kit))


def _html(content: str, status: int = 200) -> HTTPResponse:
    return page(content, Frames(), store=False, status=status)
