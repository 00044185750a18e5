"""The routes of the public page of facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sanic import Blueprint, Request
from sanic.exceptions import NotFound
from sanic.response import HTTPResponse

from bot.knowledge.load import Facts
from bot.replies.texts import Texts
from bot.settings import Clock
from bot.web.answers import Frames, file, page
from bot.web.facts.view import Page
from bot.web.markup import Markup, join, tag
from bot.web.modules import CSS, Asset

STYLE = Path(__file__).parents[1] / "region" / "static" / "region.css"


@dataclass(frozen=True)
class FactsKit:
    """`facts` is called at each look, so that reloaded facts are seen."""

    texts: Texts
    clock: Clock
    facts: Callable[[], Facts]


def facts(kit: FactsKit) -> Blueprint:
    """Return the blueprint of `/facts` and `/facts/<county code>`."""
    routes = Blueprint("facts", url_prefix="/facts")
    style = Asset.of(STYLE.read_bytes(), CSS)

    @routes.get("/style.css")
    async def css(request: Request) -> HTTPResponse:
        return file(request, style, "no-cache")

    @routes.get("/", strict_slashes=False)
    async def index(request: Request) -> HTTPResponse:
        shown = _page(request, kit)
        found = kit.facts().regions.items()
        links = (
            tag("li", tag("a", region.name, href=f"/facts/{code}?language={shown.language}")) for code, region in found
        )
        inside = join([tag("p", shown.say("index-text")), tag("ul", join(links))])
        return _html(shown, shown.say("index-title"), inside, "/facts")

    @routes.get("/<code:str>")
    async def region(request: Request, code: str) -> HTTPResponse:
        shown, found = _page(request, kit), kit.facts().regions.get(code)
        if found is None:
            raise NotFound
        back = tag("p", tag("a", shown.say("back"), href=f"/facts?language={shown.language}"), class_="no-print")
        inside = join([shown.region(found), back])
        return _html(shown, shown.say("title", region=found.name), inside, f"/facts/{code}")

    return routes


def _page(request: Request, kit: FactsKit) -> Page:
    wished = str(request.args.get("language", "sv"))
    language = wished if kit.texts.has("facts-title", wished) else "sv"
    return Page(kit.texts, language, kit.clock.now().date())


def _html(shown: Page, title: str, inside: Markup, path: str) -> HTTPResponse:
    code = shown.say("language-code")
    other = tag("a", shown.say("language"), href=f"{path}?language={code}", hreflang=code, lang=code)
    skip = tag("a", shown.say("skip"), href="#content", class_="skip")
    top = tag("header", tag("div", other, class_="wide bar-top"), class_="no-print")
    main = tag("main", [tag("h1", title), inside], id="content", class_="wide")
    head = [
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'),
        tag("title", title),
        Markup('<link rel="stylesheet" href="/facts/style.css"><link rel="icon" href="data:,">'),
    ]
    body = tag("body", join([skip, top, main]))
    content = tag("html", [tag("head", join(head)), body], lang=shown.language)
    return page(f"<!doctype html>{content}", Frames())
