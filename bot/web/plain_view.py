"""What the page without JavaScript shows of a conversation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.chat.problems import Refusal
from bot.web.markup import Markup, call_link, fill, join, tag
from bot.web.plain_cards import card_html
from bot.web.site import Site, address

NEW = "new"
"""Names what was said last: where the browser goes when the page comes back."""


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


def plain_page(site: Site, shown: Shown) -> Markup:
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
        danger=danger,
        opening=opening,
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
        restart=say("start-over"),
        skip=site.words.say("page-skip", language),
        leave_help=site.words.say("page-leave-help", language),
        chat=address("../chat", language, region),
        chat_link=site.words.say("page-script-link", language),
        accessibility=address("../accessibility", language),
        accessibility_link=site.words.say("page-accessibility", language),
        other=_other(site, shown),
    )
    return site.layout(language, site.words.say("page-chat-title", language), body, "plain", script=False, up="..")


def _said(site: Site, shown: Shown) -> Markup:
    def say(key: str, /, **args: str) -> str:
        return site.words.say(f"widget-{key}", shown.language, **args)

    items, first = [], _first_new(shown)
    for number, message in enumerate(shown.messages):
        mine = message["from"] == "patient"
        card = message.get("card")
        kind = "mine" if mine else "alert" if card and card["type"] == "alert" else "theirs"
        who = tag("p", say("you" if mine else "assistant"), class_="who")
        text = tag("p", message["text"], dir="auto", lang=message.get("language") or shown.language)
        new = {"id": NEW} if number == first and not shown.refusal else {}
        items.append(tag("li", [who, text, card_html(card, say, shown.language)], class_=kind, **new))
    return tag("ol", items, class_="said") if items else Markup("")


def _problem(site: Site, shown: Shown) -> Markup:
    if shown.refusal is None:
        return Markup("")
    danger = f"{site.words.say('problem-danger', shown.language)} " if shown.refusal.danger else ""
    words = tag("strong", [danger, site.words.say(f"problem-{shown.refusal.kind}", shown.language)])
    return tag("p", words, role="alert", class_="problem", id=NEW)


def _first_new(shown: Shown) -> int:
    """Return where the last reply begins."""
    return max((i for i, m in enumerate(shown.messages) if m["from"] == "patient"), default=-1) + 1


def _choices(site: Site, shown: Shown) -> Markup:
    choices = [choice for message in shown.messages[_first_new(shown) :] for choice in message.get("choices") or []]
    if not choices or not shown.token:
        return Markup("")
    buttons = [tag("button", choice["title"], name="choice", value=choice["value"]) for choice in choices]
    legend = tag("legend", site.words.say("page-choose", shown.language))
    return tag("form", [_hidden(shown), tag("fieldset", [legend, *buttons])], method="post", action=f"plain#{NEW}")


def _other(site: Site, shown: Shown) -> Markup:
    """Return the way to the other language: a conversation goes along, in the form and never in an address."""
    code = site.words.say("widget-language-code", shown.language)
    name = site.words.say("widget-language", shown.language)
    if not shown.token:
        return tag("p", tag("a", name, href=address("plain", code, shown.region), lang=code, hreflang=code))
    turn = tag("button", name, name="language", value=code, lang=code)
    fields = [_hidden(shown, language=""), tag("input", type="hidden", name="do", value="show"), turn]
    return tag("form", join(fields), method="post", action=f"plain#{NEW}")


def _hidden(shown: Shown, **other: str) -> Markup:
    kept = {"token": shown.token, "language": shown.language, "region": shown.region or "", **other}
    return join(tag("input", type="hidden", name=name, value=value) for name, value in kept.items() if value)
