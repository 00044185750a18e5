"""The routes of the region's page. Nothing is shown, or exported, to somebody who is not logged in as `region`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any

from sanic import Blueprint, Request
from sanic.response import HTTPResponse, raw

from bot.statistics.export import as_csv, as_xlsx
from bot.statistics.report import report, week
from bot.web.answers import Frames, file, page
from bot.web.markup import join
from bot.web.modules import CSS, Asset
from bot.web.region import frame
from bot.web.region.kit import Asked, RegionKit, Words, asked, language_of, regions
from bot.web.region.look import Look
from bot.web.region.series import twelve_months
from bot.web.region.view import content
from bot.web.staff.gate import steady

ROLE = "region"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Handler = Callable[[Request], Coroutine[Any, Any, HTTPResponse]]


def region(kit: RegionKit) -> Blueprint:
    """Return the blueprint of `/region`: page, exports, style. `bot.web.staff.routes.staff(gate)` stands beside it."""
    routes = Blueprint("region", url_prefix="/region")
    style = Asset.of((Path(__file__).parent / "static" / "region.css").read_bytes(), CSS)

    @routes.get("/style.css")
    async def css(request: Request) -> HTTPResponse:
        return file(request, style, "no-cache")

    routes.add_route(_guarded(kit, _page), "/", name="page", strict_slashes=False)
    routes.add_route(_guarded(kit, partial(_export, kind="csv")), "/export.csv", name="csv")
    routes.add_route(_guarded(kit, partial(_export, kind="xlsx")), "/export.xlsx", name="xlsx")
    return routes


def _guarded(kit: RegionKit, handle: Callable[[Request, RegionKit], Awaitable[HTTPResponse]]) -> Handler:
    """Only for those who are logged in as `region`; others get the log-in that all staff share."""

    @steady(kit.gate.pages)
    async def handler(request: Request) -> HTTPResponse:
        if await kit.gate.who(request, ROLE):
            return await handle(request, kit)
        if await kit.gate.anyone(request):
            return kit.gate.login_page(request, "login-not-allowed", 403)
        return kit.gate.login_page(request, "logged-out-idle" if kit.gate.session(request) else None, 401)

    return handler


async def _page(request: Request, kit: RegionKit) -> HTTPResponse:
    wish, words, known = asked(request, kit), _words(request, kit), regions(kit)
    look = await asyncio.to_thread(_look, kit, wish)
    name = frame.name_of(words, known[wish.region])
    title = words.say("lead", region=name, period=words.period(wish.period))
    inside = join([frame.chooser(words, wish, known, look.today), content(words, look)])
    other = wish.link("/region", language=words.say("language-code"))
    csrf = kit.gate.staff.csrf(kit.gate.session(request) or "")
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


def _words(request: Request, kit: RegionKit) -> Words:
    return Words(kit.texts, language_of(request, kit))


def _html(content: str, status: int = 200) -> HTTPResponse:
    return page(content, Frames(), store=False, status=status)
