"""The pages' view of the chat service."""

from __future__ import annotations

from sanic import Request

from bot.chat.addresses import address_of
from bot.chat.service import Chat
from bot.settings import Settings
from bot.web.site import PageKit


def chat_kit(chat: Chat, settings: Settings) -> PageKit:
    """Return what `pages` needs, taken from the running chat service."""

    def address(request: Request) -> str:
        return address_of(request, settings.trusted_proxies)

    return PageKit(
        chat.desk.texts, chat.desk.numbers, settings, chat.start, chat.say, chat.history, chat.forget, address
    )
