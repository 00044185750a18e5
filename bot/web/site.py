"""What every page shares: the running assistant, words, who may frame it, the layout, and links that stay relative."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from sanic import Request

from bot.knowledge.numbers import Numbers
from bot.replies.texts import Texts
from bot.settings import Settings
from bot.web.answers import Frames
from bot.web.markup import Markup, fill, join, tag
from bot.web.words import Words

Reply = dict[str, Any]


@dataclass(frozen=True)
class PageKit:
    """What the pages need of the running assistant. The calls answer with the contract's documents.

    They raise bot.chat.problems.Refusal as the contract's calls do. `address` is the caller's, for the rate limits.
    """

    texts: Texts
    numbers: Numbers
    settings: Settings
    start: Callable[[str | None, str | None, str], Awaitable[Reply]]
    say: Callable[[str, Reply, str], Awaitable[Reply]]
    history: Callable[[str], Awaitable[Reply]]
    forget: Callable[[str], Awaitable[None]]
    address: Callable[[Request], str]


@dataclass(frozen=True)
class Site:
    """What every page shares."""

    words: Words
    frames: Frames
    settings: Settings
    look: bool = False
    """Whether the region has a style sheet of its own (`LOTS_OVERRIDE_DIR`/look.css)."""

    def language(self, request: Request) -> str:
        """Return the language of a page: the one asked for where there is one."""
        return self.words.spoken(request.args.get("language"))

    def region(self, request: Request) -> str | None:
        """Return the two-digit county code asked for, else the one of the settings."""
        asked = request.args.get("region", "")
        return asked if len(asked) == 2 and asked.isascii() and asked.isdigit() else self.settings.region

    def other(self, path: str, language: str, region: str | None) -> dict[str, str]:
        """Return the values of a link to the same page in the other language."""
        code = self.words.say("widget-language-code", language)
        name = self.words.say("widget-language", language)
        return {"other_page": address(path, code, region), "other_language": code, "other_name": name}

    def layout(self, language: str, title: str, body: Markup, kind: str, script: bool = True, up: str = ".") -> Markup:
        """Return a whole page; `up` leads from it to where the chat lives."""
        head = tag("script", "", type="module", src=f"{up}/widget/distanslots.js") if script else Markup("")
        rtl = language in ("ar", "fa", "he")
        if self.look:
            head = join([head, tag("link", "", rel="stylesheet", href=f"{up}/widget/look.css")])
        values = {"direction": "rtl" if rtl else "ltr", "base": up, "kind": kind}
        return fill("layout", language=language, title=title, body=body, head=head, **values)


def address(path: str, language: str, region: str | None = None) -> str:
    """Return a relative address with language and region, good also behind a proxy's path."""
    return f"{path}?{urlencode({'language': language, **({'region': region} if region else {})})}"
