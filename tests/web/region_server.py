"""A small server of the region's page alone, with made-up counts, for tests and for looking at it."""

from __future__ import annotations

import asyncio
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.web.facts.routes import FactsKit, facts
from sanic import Sanic

from bot.accounts.accounts import Accounts
from bot.accounts.staff import Staff
from bot.knowledge.load import load_facts
from bot.replies.texts import Texts
from bot.settings import STOCKHOLM, Clock, Settings
from bot.statistics.demo import fill
from bot.store.engine import open_store
from bot.web.region.kit import RegionKit
from bot.web.region.routes import region

DATA = Path(__file__).parents[2] / "data"
NOW = datetime(2026, 11, 23, 12, tzinfo=STOCKHOLM)
PASSWORD = "korrekt häst batteri"


def build(folder: Path, name: str = "region_test", demo: bool = True) -> Sanic[Any, Any]:
    """Return the application: accounts `chef` (region) and `syster` (nurse), counts of Norrbotten."""
    settings = Settings(var_dir=folder, cookie_secure=False, handover_secret="x" * 32)
    engine = open_store(settings)
    if demo:
        fill(engine, "25", NOW.date(), days=420)
    for person, role in (("chef", "region"), ("syster", "nurse")):
        Accounts(engine).add(person, role, PASSWORD)
    texts, found, clock = Texts.load(DATA / "replies"), load_facts(DATA), Clock(NOW)
    app: Sanic[Any, Any] = Sanic(name, configure_logging=False)
    staff = Staff(engine, settings)
    app.blueprint(region(RegionKit(texts, settings, clock, lambda: found, engine, staff, lambda _: "127.0.0.1")))
    app.blueprint(facts(FactsKit(texts, clock, lambda: found)))
    return app


async def serve(folder: Path, port: int) -> None:
    """Serve until killed."""
    app = build(folder)
    server = await app.create_server(host="127.0.0.1", port=port, return_asyncio_server=True)
    assert server is not None
    await server.startup()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), int(sys.argv[2])))
