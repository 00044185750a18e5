"""`python -m bot.worker <fd>`: one of several workers, serving on the socket that the supervisor opened."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from typing import Any

from sanic import Sanic

from bot.app import build
from bot.knowledge.dated import FactError
from bot.replies.texts import TextError
from bot.settings import SettingsError, load_settings
from bot.watching.logs import set_up


def main(arguments: list[str]) -> int:
    """Serve until told to stop, or until the supervisor is gone. Returns 2 when a setting or a fact is refused."""
    settings = load_settings()
    set_up(settings.log_level)
    door = socket.socket(fileno=int(arguments[0]))
    try:
        app = build(settings)
    except (SettingsError, FactError, TextError) as error:
        print(error, file=sys.stderr)
        return 2
    parent = os.getppid()

    @app.after_server_start
    async def _watch(app: Sanic[Any, Any]) -> None:
        app.add_task(_end_with(parent))

    app.run(sock=door, single_process=True, access_log=False, motd=False)
    return 0


async def _end_with(parent: int) -> None:
    # A supervisor that was killed can't end its workers.
    while os.getppid() == parent:
        await asyncio.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
