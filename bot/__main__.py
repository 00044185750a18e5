"""`python -m bot` serves the assistant."""

from __future__ import annotations

import logging
import os
import sys
from functools import partial

from sanic import Sanic
from sanic.worker.loader import AppLoader

from bot.app import build
from bot.dialogue.alerts import FactError
from bot.replies.texts import TextError
from bot.settings import PREFIX, Settings, SettingsError, load_settings, made_up_secret


def main() -> int:
    """Serve until told to stop. Returns 2 when a setting or a fact is refused."""
    try:
        settings = load_settings()
        logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
        settings = _fit_for_workers(settings)
        build(settings, with_engine=False)
    except (SettingsError, FactError, TextError) as error:
        print(error, file=sys.stderr)
        return 2
    serve(settings)
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


def serve(settings: Settings) -> None:
    """Run the Sanic server."""
    if settings.workers == 1:
        Sanic._app_registry.clear()
        app = build(settings)
        app.run(host=settings.host, port=settings.port, single_process=True, access_log=False, motd=False)
        return
    Sanic._app_registry.clear()
    loader = AppLoader(factory=partial(build, settings))
    app = loader.load()
    app.prepare(host=settings.host, port=settings.port, workers=settings.workers, access_log=False, motd=False)
    Sanic.serve(primary=app, app_loader=loader)


if __name__ == "__main__":
    sys.exit(main())
