"""The chat without JavaScript: a form that posts, and a page that shows the whole conversation.

The token is in a hidden field, never in an address or a cookie, and no cache keeps the page.
"""

from __future__ import annotations

from sanic import Blueprint, Request
from sanic.response import HTTPResponse, redirect

from bot.chat.problems import Refusal
from bot.web.answers import origin, page
from bot.web.plain_view import Shown, plain_page
from bot.web.site import PageKit, Site

GONE = 401


def add_plain(routes: Blueprint, site: Site, kit: PageKit) -> None:
    """Add GET and POST `/chat/plain`."""
    forms_to = sorted({origin(site.words.say("widget-leave-url", language)) for language in site.words.languages})

    def answer(shown: Shown) -> HTTPResponse:
        status = shown.refusal.status if shown.refusal else 200
        return page(plain_page(site, shown), site.frames, store=False, forms_to=forms_to, status=status)

    @routes.get("/chat/plain")
    async def empty_page(request: Request) -> HTTPResponse:
        return answer(Shown(site.language(request), site.region(request)))

    @routes.post("/chat/plain")
    async def posted(request: Request) -> HTTPResponse:
        form = {name: values[0] for name, values in (request.form or {}).items()}
        language = site.words.spoken(form.get("language"))
        shown = Shown(language, _code(form.get("region")), form.get("token", ""))
        do = form.get("do", "say")
        if do == "leave":
            await _forget(kit, shown)
            return redirect(
                site.words.say("widget-leave-url", language), status=303, headers={"Cache-Control": "no-store"}
            )
        if do == "forget":
            await _forget(kit, shown)
        elif do == "show":
            await _read(kit, shown)
        elif do == "restart":
            await _restart(kit, shown, kit.address(request))
        else:
            await _say(kit, shown, form, kit.address(request))
        return answer(shown)


async def _say(kit: PageKit, shown: Shown, form: dict[str, str], address: str) -> None:
    """Take a message; a conversation that is over begins again with it, so that nobody writes twice."""
    typed = form.get("text", "")
    message = {"choice": form["choice"]} if "choice" in form else {"text": typed}
    try:
        if not shown.token:
            shown.token = (await kit.start(shown.language, shown.region, address))["token"]
        try:
            await kit.say(shown.token, {**message, "language": shown.language}, address)
        except Refusal as refusal:
            if refusal.status != GONE or "choice" in message:
                raise
            shown.token = (await kit.start(shown.language, shown.region, address))["token"]
            await kit.say(shown.token, {**message, "language": shown.language}, address)
    except Refusal as refusal:
        shown.refusal, shown.draft = refusal, typed
    await _read(kit, shown)


async def _read(kit: PageKit, shown: Shown) -> None:
    if not shown.token:
        return
    try:
        shown.messages = (await kit.history(shown.token))["messages"]
    except Refusal as refusal:
        shown.refusal = shown.refusal or refusal
        shown.token = "" if refusal.status == GONE else shown.token


async def _forget(kit: PageKit, shown: Shown) -> None:
    try:
        if shown.token:
            await kit.forget(shown.token)
    except Refusal as refusal:
        if refusal.status != GONE:
            shown.refusal = refusal
            return
    shown.token, shown.forgotten = "", True


async def _restart(kit: PageKit, shown: Shown, address: str) -> None:
    """Forget the old and greet anew. A handover lives on for the nurse: its code has just been given."""
    await _read(kit, shown)
    given = any((message.get("card") or {}).get("type") == "handover" for message in shown.messages)
    if not given:
        await _forget(kit, shown)
    try:
        started = await kit.start(shown.language, shown.region, address)
    except Refusal as refusal:
        shown.refusal = refusal
        return
    shown.token, shown.messages, shown.refusal, shown.forgotten = started["token"], started["messages"], None, False


def _code(region: str | None) -> str | None:
    return region if region and len(region) == 2 and region.isascii() and region.isdigit() else None
