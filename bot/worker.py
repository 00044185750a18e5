"""`python -m bot.worker <fd> <pid>`: one of several workers, on the socket that the supervisor `pid` opened."""

from __future__ import annotations

import bot.engine.serving  # noqa: F401  (first: the rest imports Rasa)

# isort: split
import asyncio
import logging
import os
import signal
import socket
import sys
from typing import Any

from sanic import Sanic

from bot.app import build, load_engine
from bot.chat.patience import Patience
from bot.chat.service import Chat
from bot.knowledge.dated import FactError
from bot.replies.texts import TextError
from bot.settings import Settings, SettingsError, load_settings
from bot.watching.logs import set_up

logger = logging.getLogger(__name__)


def main(arguments: list[str]) -> int:
    """Serve until told to stop, or until the supervisor is gone. Returns 2 when a setting or a fact is refused."""
    # What is loaded now is new; until the server runs there is nothing to load anew.
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    settings = load_settings()
    set_up(settings.log_level)
    door, parent = socket.socket(fileno=int(arguments[0])), int(arguments[1])
    try:
        app = build(settings)
    except (SettingsError, FactError, TextError) as error:
        print(error, file=sys.stderr)
        return 2
    _load_first(app.ctx.chat, settings)

    @app.after_server_start
    async def _watch(app: Sanic[Any, Any]) -> None:
        app.add_task(_end_with(parent))

    app.run(sock=door, single_process=True, protocol=Patience, access_log=False, motd=False)
    return 0


def _load_first(chat: Chat, settings: Settings) -> None:
    # A worker that takes calls before it can answer them takes them from those that can.
    try:
        chat.engine = load_engine(chat, settings)
    except Exception as error:  # the server tries again, and tells the cause
        logger.error("a worker starts without its engine: %s", type(error).__name__)


async def _end_with(parent: int) -> None:
    # A supervisor that was killed can't end its workers.
    while os.getppid() == parent:
        await asyncio.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
