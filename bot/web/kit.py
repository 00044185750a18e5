"""Puts every page in its place."""

from __future__ import annotations

from typing import Any

from sanic import Request, Sanic
from sanic.response import HTTPResponse, json

from bot.chat.service import Chat
from bot.settings import Settings
from bot.web.chat_kit import chat_kit
from bot.web.pages import pages


def add_pages(app: Sanic[Any, Any], chat: Chat, settings: Settings) -> None:
    """Add the widget with its pages."""
    app.blueprint(pages(chat_kit(chat, settings)))

    @app.get("/api/notices")
    async def notices(request: Request) -> HTTPResponse:
        """What the region has pinned: first in the widget and in its static panel."""
        language = request.args.get("language") or "sv"
        code = request.args.get("region") or settings.region
        return json(chat.board.active(chat.desk.now, code, language) if chat.board else [])
