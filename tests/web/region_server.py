"""A small server of the region's page alone, with made-up counts, for tests and for looking at it."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sanic import Sanic

from bot.accounts.accounts import Accounts
from bot.accounts.staff import Staff
from bot.knowledge.load import load_facts
from bot.replies.texts import Texts
from bot.settings import STOCKHOLM, Clock, Settings
from bot.statistics.demo import fill
from bot.store.engine import open_store
from bot.web.facts.routes import FactsKit, facts
from bot.web.region.kit import RegionKit
from bot.web.region.routes import region
from bot.web.staff.gate import Gate
from bot.web.staff.routes import staff

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
    gate = Gate(Staff(engine, settings), settings, texts)
    app.blueprint(staff(gate))
    app.blueprint(region(RegionKit(texts, settings, clock, lambda: found, engine, gate)))
    app.blueprint(facts(FactsKit(texts, clock, lambda: found)))
    return app


@contextmanager
def start(folder: Path) -> Iterator[str]:
    """Serve from a process of its own and yield the address; it is ended by its own id."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(Path(__file__)), str(folder), str(port)]
    environ = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    server = subprocess.Popen(command, env=environ)
    try:
        wait_for(port, server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(10)


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    """Wait until the port answers. RuntimeError when the server ends or does not come up."""
    for _ in range(300):
        if server.poll() is not None:
            break
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError("the region's page did not start")


async def serve(folder: Path, port: int) -> None:
    """Serve until killed."""
    app = build(folder)
    server = await app.create_server(host="127.0.0.1", port=port, return_asyncio_server=True)
    assert server is not None
    await server.startup()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), int(sys.argv[2])))
