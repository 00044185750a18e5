"""A server with the staff pages alone: `nurse_server.py PORT`, settings from the environment. Not the assistant."""

from __future__ import annotations

import sys

from sanic import Request, Sanic
from sanic.response import HTTPResponse, text

from bot.accounts.staff import Staff
from bot.handover.service import Handovers
from bot.replies.texts import Texts
from bot.settings import Settings, load_settings
from bot.store.engine import connect
from bot.web.nurse.routes import NurseKit, nurse
from bot.web.staff.gate import Gate
from bot.web.staff.routes import staff


def build(settings: Settings) -> Sanic:
    """Return the application."""
    app, engine = Sanic("nurse"), connect(settings)
    texts = Texts.load(settings.data_dir / "replies")
    gate = Gate(Staff(engine, settings), settings, texts)
    app.blueprint([staff(gate), nurse(NurseKit(gate, Handovers(engine, settings), texts))])

    @app.get("/readyz")
    async def ready(_request: Request) -> HTTPResponse:
        return text("ready")

    @app.get("/region")
    async def region(_request: Request) -> HTTPResponse:
        return text("the region's page")

    return app


if __name__ == "__main__":
    build(load_settings()).run(port=int(sys.argv[1]), single_process=True, access_log=False, motd=False)
