"""The chat without JavaScript: a form that posts, and a page that shows the whole conversation.

The token is in a hidden field, never in an address or a cookie, and no cache keeps the page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sanic import Blueprint, Request
from sanic.response import HTTPResponse, redirect

from bot.chat.problems import Refusal
from bot.web.answers import origin, page
from bot.web.markup import Markup, call_link, fill, join, tag
from bot.web.plain_cards import card_html
from bot.web.site import PageKit, Site, address

GONE = 401


@dataclass
class Shown:
    """What one page shows. `refusal` is why the last message was not taken, `draft` the message itself."""

    language: str
    region: str | None
    token: str = ""
    messages: list[dict[str, Any]] = field(default_factory=list)
    refusal: Refusal | None = None
    draft: str = ""
    forgotten: bool = False


def add_plain(routes: Blueprint, site: Site, kit: PageKit) -> None:
    """Add GET and POST `/chat/plain`."""
    forms_to = sorted({origin(site.words.say("widget-leave-url", language)) for language in site.words.languages})

    def answer(shown: Shown) -> HTTPResponse:
        status = shown.refusal.status if shown.refusal else 200
        return page(_page(site, shown), site.frames, store=False, forms_to=forms_to, status=status)

    @routes.get("/chat/plain")
    async def empty_page(request: Request) -> HTTPResponse:
        return answer(Shown(site.language(request), site.region(request)))

    @routes.post("/chat/plain")
    async def posted(request: Request) -> HTTPResponse:
        form = {name: values[0] for name, values in (request.form or {}).items()}
        language = site.words.spoken(form.get("language"))
        shown = Shown(language, _code(form.get("region")), form.get("token", ""))
        if form.get("do") in ("leave", "forget"):
            await _forget(kit, shown)
            if form["do"] == "leave":
                return redirect(
                    site.words.say("widget-leave-url", language), status=303, headers={"Cache-Control": "no-store"}
                )
            return answer(shown)
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


def _page(site: Site, shown: Shown) -> Markup:
    language, region = shown.language, shown.region

    def say(key: str, /, **args: str) -> str:
        return site.words.say(f"widget-{key}", language, **args)

    opening = "" if shown.messages else tag("p", site.words.say("page-plain-intro", language))
    if shown.forgotten:
        opening = tag("p", say("forgotten"), role="status")
    number = say("emergency-number")
    danger = tag("p", [say("danger"), " ", call_link(number, say("call", number=number))])
    body = fill(
        "plain",
        title=say("title"),
        opening=join([danger, opening]),
        said=_said(site, shown),
        problem=_problem(site, shown),
        choices=_choices(site, shown),
        hidden=_hidden(shown),
        action="plain",
        label=say("input"),
        draft=shown.draft,
        send=say("send"),
        leave=say("leave"),
        forget=say("forget"),
        skip=site.words.say("page-skip", language),
        leave_help=site.words.say("page-leave-help", language),
        chat=address("../chat", language, region),
        chat_link=site.words.say("page-script-link", language),
        accessibility=address("../accessibility", language),
        accessibility_link=site.words.say("page-accessibility", language),
        **site.other("plain", language, region),
    )
    return site.layout(language, site.words.say("page-chat-title", language), body, "plain", script=False, up="..")


def _said(site: Site, shown: Shown) -> Markup:
    def say(key: str, /, **args: str) -> str:
        return site.words.say(f"widget-{key}", shown.language, **args)

    items = []
    for message in shown.messages:
        mine = message["from"] == "patient"
        card = message.get("card")
        kind = "mine" if mine else "alert" if card and card["type"] == "alert" else "theirs"
        who = tag("p", say("you" if mine else "assistant"), class_="who")
        text = tag("p", message["text"], dir="auto", lang=message.get("language") or shown.language)
        items.append(tag("li", [who, text, card_html(card, say, shown.language)], class_=kind))
    return tag("ol", items, class_="said") if items else Markup("")


def _problem(site: Site, shown: Shown) -> Markup:
    if shown.refusal is None:
        return Markup("")
    danger = f"{site.words.say('problem-danger', shown.language)} " if shown.refusal.danger else ""
    return tag(
        "p", [tag("strong", [danger, site.words.say(f"problem-{shown.refusal.kind}", shown.language)])], role="alert"
    )


def _choices(site: Site, shown: Shown) -> Markup:
    since = max((i for i, m in enumerate(shown.messages) if m["from"] == "patient"), default=-1)
    choices = [choice for message in shown.messages[since + 1 :] for choice in message.get("choices") or []]
    if not choices or not shown.token:
        return Markup("")
    buttons = [tag("button", choice["title"], name="choice", value=choice["value"]) for choice in choices]
    legend = tag("legend", site.words.say("page-choose", shown.language))
    return tag("form", [_hidden(shown), tag("fieldset", [legend, *buttons])], method="post", action="plain")


def _hidden(shown: Shown) -> Markup:
    kept = {"token": shown.token, "language": shown.language, "region": shown.region or ""}
    return join(tag("input", type="hidden", name=name, value=value) for name, value in kept.items() if value)


def _code(region: str | None) -> str | None:
    return region if region and len(region) == 2 and region.isascii() and region.isdigit() else None
