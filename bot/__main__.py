"""`python -m bot` serves the assistant."""

from __future__ import annotations

import bot.engine.serving  # noqa: F401  (first: the rest imports Rasa)

# isort: split
import os
import resource
import signal
import sys

from bot.app import build
from bot.chat.patience import Patience
from bot.knowledge.dated import FactError
from bot.replies.texts import TextError
from bot.settings import PREFIX, Settings, SettingsError, load_settings, made_up_secret
from bot.watching.logs import set_up
from bot.workers import Supervisor


def main() -> int:
    """Serve until told to stop. Returns 2 when a setting or a fact is refused."""
    try:
        settings = load_settings()
        set_up(settings.log_level)
        # A process that dies leaves no copy of its memory on disk, where conversations are. Workers inherit it.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # Until the server runs there is nothing to load anew.
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        settings = _fit_for_workers(settings)
        app = build(settings, with_engine=settings.workers == 1)
    except (SettingsError, FactError, TextError) as error:
        print(error, file=sys.stderr)
        return 2
    if settings.workers > 1:
        return Supervisor(settings).run()
    app.run(
        host=settings.host, port=settings.port, single_process=True, protocol=Patience, access_log=False, motd=False
    )
    return 0


def _fit_for_workers(settings: Settings) -> Settings:
    """Make what several workers must share, or refuse what they can't."""
    if settings.workers > 1 and settings.redis_url is None:
        raise SettingsError(f"{PREFIX}WORKERS is more than 1: {PREFIX}REDIS_URL is needed, to share conversations")
    if settings.secret is None and settings.workers > 1:
        # Made up once, so that every worker accepts the tokens of the others.
        os.environ[f"{PREFIX}SECRET"] = made_up_secret()
        settings = load_settings()
    return settings


if __name__ == "__main__":
    sys.exit(main())
