"""The pages and files of the widget as one Sanic blueprint. Their words are in `data/replies/<language>/widget.ftl`."""

from __future__ import annotations

import asyncio
from functools import lru_cache
from pathlib import Path

from sanic import Blueprint, Request
from sanic.exceptions import NotFound
from sanic.response import HTTPResponse
from sanic.response import json as json_response

from bot.web.answers import FOREVER, SHORT, Frames, file, page
from bot.web.markup import Markup, fill, join, secure_link, tag
from bot.web.modules import CSS, Asset, Widget, page_css, widget
from bot.web.plain import add_plain
from bot.web.site import PageKit, Site, address
from bot.web.words import Words

LOOK = "look.css"


def pages(kit: PageKit) -> Blueprint:
    """Return the blueprint: demo page, whole-page chat, statement, the widget's files and texts, the plain chat."""
    routes = Blueprint("pages")
    words = Words(kit.texts, kit.numbers, kit.settings.operator)
    look = kit.settings.override_dir / LOOK if kit.settings.override_dir else None
    site = Site(words, Frames(kit.settings.frame_ancestors), kit.settings, bool(look and look.exists()))
    if look and site.look:
        _add_look(routes, look)
    _add_files(routes, site)
    _add_pages(routes, site)
    add_plain(routes, site, kit)
    return routes


def _add_look(routes: Blueprint, look: Path) -> None:
    @routes.get("/widget/look.css")
    async def own(request: Request) -> HTTPResponse:
        return file(request, Asset.of(await asyncio.to_thread(look.read_bytes), CSS), SHORT)


def _add_files(routes: Blueprint, site: Site) -> None:
    words, style = site.words, page_css()

    @lru_cache(maxsize=1)
    def made_of(version: int) -> Widget:
        texts = {language: words.widget(language) for language in words.languages}
        return widget(texts, site.settings.idle_minutes)

    made_of(words.version)

    @routes.get("/widget/distanslots.js")
    async def entry(request: Request) -> HTTPResponse:
        return file(request, made_of(words.version).entry, SHORT)

    @routes.get("/widget/page.css")
    async def css(request: Request) -> HTTPResponse:
        return file(request, style, SHORT)

    @routes.get("/widget/<version:str>/<name:str>")
    async def module(request: Request, version: str, name: str) -> HTTPResponse:
        made = made_of(words.version)
        if name not in made.modules:
            raise NotFound
        # An entry from before an update asks by its old version: it gets today's modules, unkept.
        return file(request, made.modules[name], FOREVER if version == made.version else "no-cache")

    @routes.get("/api/widget/texts")
    async def strings(request: Request) -> HTTPResponse:
        return json_response(words.widget(site.language(request)), headers={"Cache-Control": SHORT})


def _add_pages(routes: Blueprint, site: Site) -> None:
    @routes.get("/")
    async def portal(request: Request) -> HTTPResponse:
        language = site.language(request)
        title = site.words.say("portal-title", language)
        return page(site.layout(language, title, _portal(site, request, language), "portal"), site.frames)

    @routes.get("/chat")
    async def chat(request: Request) -> HTTPResponse:
        language, region = site.language(request), site.region(request)
        say = site.words.say
        body = fill(
            "chat",
            language=language,
            region=_region(region),
            no_script=say("page-no-script", language),
            plain=address("chat/plain", language, region),
            plain_link=say("page-plain-link", language),
        )
        title = " – ".join(part for part in (say("page-chat-title", language), site.words.operator) if part)
        return page(site.layout(language, title, body, "chat"), site.frames)

    @routes.get("/accessibility")
    async def accessibility(request: Request) -> HTTPResponse:
        language = site.language(request)
        title = site.words.say("statement-title", language)
        return page(site.layout(language, title, _statement(site, language), "statement", script=False), site.frames)


def _region(region: str | None) -> Markup:
    return Markup(f' region="{region}"') if region else Markup("")


def _portal(site: Site, request: Request, language: str) -> Markup:
    region = site.region(request)
    names = (
        "notice",
        "name",
        "nav-care",
        "nav-rules",
        "lead",
        "intro",
        "open-page",
        "call-title",
        "call",
        "danger-title",
        "danger",
        "digital-title",
        "digital",
        "fallback",
    )
    said = {name.replace("-", "_"): site.words.say(f"portal-{name}", language) for name in names}
    return fill(
        "portal",
        **{**said, "name": site.words.operator or said["name"]},
        language=language,
        region=_region(region),
        skip=site.words.say("page-skip", language),
        chat=address("chat", language, region),
        plain=address("chat/plain", language, region),
        plain_link=site.words.say("page-plain-link", language),
        accessibility=address("accessibility", language),
        accessibility_link=site.words.say("page-accessibility", language),
        **site.other(".", language, region),
    )


def _statement(site: Site, language: str) -> Markup:
    say = site.words.say
    names = (
        "title",
        "intro",
        "level-title",
        "level",
        "fails-title",
        "ways-title",
        "ways",
        "report-title",
        "report",
        "control-title",
        "control",
        "date",
    )
    said = {name.replace("-", "_"): say(f"statement-{name}", language) for name in names}
    operator = site.settings.operator
    known = say("statement-operator", language, operator=operator) if operator else None
    control = secure_link(say("statement-control-url", language), say("statement-control-link", language))
    fails = join(tag("li", say(f"statement-fails-{number}", language)) for number in range(1, 6))
    return fill(
        "accessibility",
        **said,
        operator=known or say("statement-operator-unknown", language),
        fails=fails,
        control_link=control,
        plain=address("chat/plain", language),
        plain_link=say("page-plain-link", language),
        **site.other("accessibility", language, None),
    )
