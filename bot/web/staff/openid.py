"""Logging in at one's own organisation: /staff/openid sends the browser there, /staff/openid/back takes it in again."""

from __future__ import annotations

import asyncio
import logging

from itsdangerous import BadData, URLSafeTimedSerializer
from sanic import Blueprint, HTTPResponse, Request
from sanic.response import redirect

from bot.accounts.accounts import AccountError
from bot.accounts.openid import NoRole, Provider, ProviderError
from bot.store.secret import derive, server_secret
from bot.web.staff.gate import HOMES, Gate, steady
from bot.web.staff.pages import HEADERS

COOKIE = "lots-openid"
MEMORY = 600
"""Seconds in which somebody logs in at the provider."""
log = logging.getLogger(__name__)


def add_openid(blueprint: Blueprint, gate: Gate) -> None:
    """Add the two routes. Raises SettingsError when the provider's settings are incomplete."""
    door = _Door(gate)
    blueprint.add_route(steady(gate.pages)(door.leave), "/openid", methods=["GET"], name="openid")
    blueprint.add_route(steady(gate.pages)(door.back), "/openid/back", methods=["GET"], name="openid_back")


class _Door:
    def __init__(self, gate: Gate) -> None:
        self._gate, self._provider = gate, Provider(gate.settings)
        self._memory = URLSafeTimedSerializer(derive(server_secret(gate.settings), "openid"))

    async def leave(self, request: Request) -> HTTPResponse:
        scheme = "https" if self._gate.settings.cookie_secure else request.scheme
        back = f"{scheme}://{request.host}/staff/openid/back"
        try:
            url, memo = await asyncio.to_thread(self._provider.begin, back)
        except ProviderError as error:
            return self._failed(request, error)
        response = redirect(url, headers=dict(HEADERS))
        # Lax: the browser comes back from another site, and must bring this along.
        self._gate.set_cookie(response, COOKIE, self._memory.dumps(memo), MEMORY, same_site="Lax")
        return response

    async def back(self, request: Request) -> HTTPResponse:
        """Let in whom the provider vouches for. A page of ours leads on: a redirect would not carry a strict cookie."""
        code, state = request.args.get("code", ""), request.args.get("state", "")
        try:
            memo = self._memory.loads(request.cookies.get(COOKIE) or "", max_age=MEMORY)
            person = await asyncio.to_thread(self._provider.finish, code, state, memo)
            accounts = self._gate.staff.accounts
            account = await asyncio.to_thread(accounts.of_provider, person.subject, person.name, person.role)
        except (BadData, ProviderError, AccountError) as error:
            return self._failed(request, error)
        pages = self._gate.pages
        home = HOMES[account.role]
        response = pages.page(pages.say("openid-on"), pages.part("onward", home=home), onward=home)
        self._gate.set_cookie(response, COOKIE, "", 0, same_site="Lax")
        return self._gate.let_in(response, await self._gate.staff.start(account))

    def _failed(self, request: Request, error: Exception) -> HTTPResponse:
        log.warning("a log-in at the OpenID provider failed: %s (%s)", type(error).__name__, error)
        refused = isinstance(error, NoRole | AccountError)
        note, status = ("login-not-allowed", 403) if refused else ("login-provider", 502)
        return self._gate.login_page(request, note, status)
