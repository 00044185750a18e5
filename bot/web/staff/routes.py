"""Logging in and out, for every staff page."""

from __future__ import annotations

import mimetypes

from sanic import Blueprint, HTTPResponse, Request
from sanic.exceptions import NotFound
from sanic.response import empty, raw

from bot.accounts.attempts import TooMany
from bot.accounts.staff import WrongLogin
from bot.web.staff.gate import HOMES, Gate, field, steady, to
from bot.web.staff.pages import HEADERS, STATIC

FILES = {path.name: path for path in STATIC.iterdir() if path.is_file()}


def staff(gate: Gate) -> Blueprint:
    """Return the blueprint of /staff: log-in, log-out, OpenID Connect, and the style of staff pages."""
    blueprint = Blueprint("staff", url_prefix="/staff")
    calm = steady(gate.pages)

    @blueprint.get("/login")
    @calm
    async def ask(request: Request) -> HTTPResponse:
        return gate.login_page(request)

    @blueprint.post("/login")
    @calm
    async def log_in(request: Request) -> HTTPResponse:
        return await _log_in(gate, request)

    @blueprint.post("/logout")
    @calm
    async def log_out(request: Request) -> HTTPResponse:
        return await _log_out(gate, request)

    @blueprint.post("/stay")
    @calm
    async def stay(request: Request) -> HTTPResponse:
        there = gate.is_ours(request) and await gate.anyone(request)
        return empty(204 if there else 401, headers=dict(HEADERS))

    @blueprint.get("/static/<name:str>")
    async def static(_request: Request, name: str) -> HTTPResponse:
        if name not in FILES:
            raise NotFound("no such file")
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return raw(FILES[name].read_bytes(), headers={**HEADERS, "Cache-Control": "no-cache"}, content_type=kind)

    if gate.settings.oidc_issuer:
        # Here, so that the assistant starts without it where there is no provider.
        from bot.web.staff.openid import add_openid

        add_openid(blueprint, gate)
    return blueprint


async def _log_in(gate: Gate, request: Request) -> HTTPResponse:
    if not gate.is_ours(request, logging_in=True):
        return gate.login_page(request, "login-again", 403)
    try:
        name, password = field(request, "name"), field(request, "password")
        token, account = await gate.staff.log_in(name, password, gate.address(request))
    except WrongLogin:
        return gate.login_page(request, "login-wrong", 401)
    except TooMany as refused:
        response = gate.login_page(request, "login-locked", 429, minutes=-(-refused.seconds // 60))
        response.headers["Retry-After"] = str(refused.seconds)
        return response
    return gate.let_in(to(HOMES[account.role]), token)


async def _log_out(gate: Gate, request: Request) -> HTTPResponse:
    cookie, who = gate.session(request), await gate.anyone(request)
    if who is not None and cookie is not None:
        if not gate.is_ours(request):
            return to(HOMES[who.role])
        await gate.staff.log_out(cookie, who.name)
    note = "logged-out-idle" if who is None or field(request, "idle") else "logged-out"
    return gate.let_out(gate.login_page(request, note))
