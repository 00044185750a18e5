"""What an operator sees: logs, counts and traces, none of which holds a word of what a patient wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sanic import Sanic

from bot.settings import Settings
from bot.watching.metrics import add_metrics
from bot.watching.security_txt import add_security_txt
from bot.watching.traces import add_traces

if TYPE_CHECKING:
    from bot.chat.service import Chat
    from bot.reloading import Reloader


def watch(app: Sanic[Any, Any], chat: Chat, reloader: Reloader, settings: Settings) -> None:
    """Add counts, traces and security.txt to the application. Raises FactError for a wrong security.txt."""
    add_metrics(app, settings, chat, reloader)
    add_traces(app, settings)
    add_security_txt(app, settings)
