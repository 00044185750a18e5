"""Puts every page in its place."""

from __future__ import annotations

from typing import Any

from sanic import Sanic

from bot.chat.service import Chat
from bot.settings import Settings
from bot.web.chat_kit import chat_kit
from bot.web.pages import pages


def add_pages(app: Sanic[Any, Any], chat: Chat, settings: Settings) -> None:
    """Add the widget with its pages."""
    app.blueprint(pages(chat_kit(chat, settings)))
