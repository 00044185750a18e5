"""Pages of staff: HTML files with holes, filled with escaped text; strict headers on each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from pathlib import Path
from string import Template
from typing import Any

from markupsafe import Markup, escape
from sanic import HTTPResponse, Request
from sanic.response import html

from bot.replies.texts import Texts

LANGUAGE = "sv"
_reads: ContextVar[str] = ContextVar("the language that a staff page is read in", default=LANGUAGE)
STATIC = Path(__file__).parent / "static"
SHARED = Path(__file__).parent / "html"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


def reading() -> str:
    """Return the language that the page at hand is read in: Swedish, unless another was asked for."""
    return _reads.get()


class Pages:
    """Fills the HTML files of a folder, or of this one for what staff pages share.

    `$t_some_key` in a file is the text `<prefix>-some-key`; in a shared file `staff-some-key`. `$language` is what the
    page is read in: forms carry it on, since nothing is remembered of it.
    """

    def __init__(self, texts: Texts, folder: Path, prefix: str) -> None:
        self._texts, self._folder, self._prefix = texts, folder, prefix

    def listen(self, request: Request) -> None:
        """Read this request's pages in the language that its address or form asks for."""
        form = request.form
        wished = request.args.get("language") or (form.get("language") if form else None)
        known = isinstance(wished, str) and self._texts.has("staff-login-title", wished)
        _reads.set(str(wished) if known else LANGUAGE)

    def say(self, key: str, /, **args: Any) -> str:
        """Return a text of this page."""
        return self._texts.render(f"{self._prefix}-{key}", reading(), **args)

    def down(self) -> HTTPResponse:
        """Return the page that is shown when the database is away."""
        title = self._texts.render("staff-down-title", reading())
        return self.page(title, self.part("down"), 503)

    def part(self, name: str, /, **values: Any) -> Markup:
        """Return a file filled with `values`, each escaped unless it is Markup."""
        path, prefix = self._folder / f"{name}.html", self._prefix
        if not path.exists():
            path, prefix = SHARED / f"{name}.html", "staff"
        source = path.read_text(encoding="utf-8")
        return Markup(Template(source).substitute(_Holes(self._texts, prefix, values)))

    def page(self, title: str, body: Markup, status: int = 200, /, **values: Any) -> HTTPResponse:
        """Return a whole page. `values`: those of `Gate.frame` when logged in; `onward`: where to go at once."""
        signed, refresh = Markup(), Markup()
        if values.get("who"):
            signed = self.part("signed", **values)
            refresh = self.part("refresh", seconds=int(values["idle"]) + 5)
        elif values.get("onward"):
            refresh = self.part("at_once", home=values["onward"])
        idle = values.get("idle", "")
        whole = self.part("frame", title=title, body=body, signed=signed, refresh=refresh, idle=idle)
        return html(str(whole), status, headers=dict(HEADERS))


class _Holes(Mapping[str, Markup]):
    def __init__(self, texts: Texts, prefix: str, values: Mapping[str, Any]) -> None:
        self._texts, self._prefix, self._values = texts, prefix, values

    def __getitem__(self, name: str) -> Markup:
        if name == "language":
            return escape(reading())
        if name.startswith("t_"):
            key = name.removeprefix("t_").replace("_", "-")
            return escape(self._texts.render(f"{self._prefix}-{key}", reading()))
        return escape(self._values[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)
