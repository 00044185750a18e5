"""Who is at the door of a staff page: cookies, and the token that every form carries."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any

import sqlalchemy as sa
from markupsafe import Markup
from sanic import HTTPResponse, Request
from sanic.response import redirect

from bot.accounts.sessions import IDLE, LIFE, Who
from bot.accounts.staff import Staff
from bot.chat.addresses import address_of
from bot.replies.texts import Texts
from bot.settings import Settings
from bot.web.staff.pages import HEADERS, LANGUAGE, SHARED, Pages, reading

HOMES = {"nurse": "/nurse", "region": "/region"}
Handler = Callable[..., Coroutine[Any, Any, HTTPResponse]]


class Gate:
    """Lets staff in by their session. One gate serves every staff page."""

    def __init__(self, staff: Staff, settings: Settings, texts: Texts) -> None:
        self.staff, self.settings = staff, settings
        self.pages = Pages(texts, SHARED, "staff")
        prefix = "__Host-" if settings.cookie_secure else ""
        self._session, self._visit = f"{prefix}lots-staff", f"{prefix}lots-visit"

    async def who(self, request: Request, role: str) -> Who | None:
        """Return who is there in this role, or None: then answer with `login_page`."""
        return await self.staff.who(self.session(request), role)

    async def anyone(self, request: Request) -> Who | None:
        """Return who is there, in whatever role."""
        return await self.staff.anyone(self.session(request))

    def address(self, request: Request) -> str:
        """Return the network address that attempts are counted for."""
        return address_of(request, self.settings.trusted_proxies)

    def session(self, request: Request) -> str | None:
        """Return the session's cookie."""
        return _cookie(request, self._session)

    def frame(self, request: Request, who: Who) -> dict[str, Any]:
        """Return what `Pages.page` needs for somebody who is logged in."""
        cookie = self.session(request) or ""
        return {"who": who.name, "csrf": self.staff.csrf(cookie), "idle": int(IDLE.total_seconds())}

    def is_ours(self, request: Request, logging_in: bool = False) -> bool:
        """Whether a form was sent from a page of ours in this session (or, at log-in, this visit)."""
        cookie = _cookie(request, self._visit if logging_in else self._session)
        return self.staff.is_csrf(cookie, field(request, "csrf") or request.headers.get("x-csrf"))

    def login_page(self, request: Request, note: str | None = None, status: int = 200, **args: Any) -> HTTPResponse:
        """Return the page to log in on, with a note (a key) on why."""
        visit = _cookie(request, self._visit) or secrets.token_urlsafe(24)
        body = self.pages.part(
            "login",
            note=self.pages.part("note", text=self.pages.say(note, **args)) if note else Markup(),
            csrf=self.staff.csrf(visit),
            openid=self.pages.part("openid") if self.settings.oidc_issuer else Markup(),
            name=field(request, "name"),
        )
        response = self.pages.page(self.pages.say("login-title"), body, status)
        self.set_cookie(response, self._visit, visit, int(IDLE.total_seconds()))
        return response

    def let_in(self, response: HTTPResponse, token: str) -> HTTPResponse:
        """Return the response with the session's cookie; the visit's is taken away."""
        self.set_cookie(response, self._session, token, int(LIFE.total_seconds()))
        self.set_cookie(response, self._visit, "", 0)
        return response

    def let_out(self, response: HTTPResponse) -> HTTPResponse:
        """Return the response that takes the session's cookie away."""
        self.set_cookie(response, self._session, "", 0)
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response

    def set_cookie(self, response: HTTPResponse, name: str, value: str, age: int, same_site: Any = "Strict") -> None:
        """Set a cookie that no script reads and no other site sends."""
        response.cookies.add_cookie(
            name, value, path="/", secure=self.settings.cookie_secure, httponly=True, samesite=same_site, max_age=age
        )


def field(request: Request, name: str) -> str:
    """Return a form's field, or an empty text."""
    form = request.form
    value = form.get(name) if form else None
    return value if isinstance(value, str) else ""


def to(path: str) -> HTTPResponse:
    """Return a redirect after a form, to be read in the same language."""
    if reading() != LANGUAGE:
        path += f"{'&' if '?' in path else '?'}language={reading()}"
    return redirect(path, headers=dict(HEADERS), status=303)


def steady(pages: Pages) -> Callable[[Handler], Handler]:
    """Answer in the language that is asked for, and with a page of its own when the database is away."""

    def decorate(handler: Handler) -> Handler:
        @wraps(handler)
        async def steadied(request: Request, *args: Any, **kwargs: Any) -> HTTPResponse:
            pages.listen(request)
            try:
                return await handler(request, *args, **kwargs)
            except sa.exc.SQLAlchemyError:
                return pages.down()

        return steadied

    return decorate


def _cookie(request: Request, name: str) -> str | None:
    value = request.cookies.get(name)
    return value if isinstance(value, str) and value else None
