"""A nurse's desk for tests: a server over a fresh database, accounts, and texts that patients left."""

from __future__ import annotations

import asyncio
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
from browsing import ROOT, Server, free_port

from bot.accounts.accounts import Accounts
from bot.handover.service import Handovers, Left
from bot.handover.summary import Summary
from bot.settings import Settings
from bot.store.engine import open_store

SECRET = "a secret of the tests, long enough"
PASSWORD = "correct horse battery staple"
SUMMARY = Summary(
    situation="Det gäller: Recept. Vill helst prata i telefon.",
    background="Den som skriver gör det för sig själv. Ålder: 34 år. Hemregion: Region Norrbotten (Luleå).",
    current="Sedan när, med egna ord: ”i tre dagar”\nMed egna ord: ”Min <b>salva</b> & mina ögondroppar är slut”",
    recommendation="Chatten visade till 1177 direkt i Region Norrbotten.",
)
META = {"language": "sv", "for_whom": "self", "age": 34, "home": "25", "home_name": "Norrbottens län"}


class Desk:
    """`visit()` gives a browser of its own, as an HTTP client."""

    def __init__(self, folder: Path, **environ: str) -> None:
        self.settings = Settings(
            var_dir=folder, handover_secret=SECRET, cookie_secure=False, database_url=environ.get("LOTS_DATABASE_URL")
        )
        self.engine = open_store(self.settings)
        for name, role in (("anna", "nurse"), ("bo", "nurse"), ("rut", "region")):
            Accounts(self.engine).add(name, role, PASSWORD)
        self.server = Server(
            [sys.executable, str(ROOT / "tests/web/nurse_server.py"), str(port := free_port())],
            port,
            LOTS_VAR_DIR=str(folder),
            LOTS_HANDOVER_SECRET=SECRET,
            LOTS_COOKIE_SECURE="false",
            **environ,
        )
        self.url = self.server.url
        self.visits: list[Visit] = []

    def leave(self, summary: Summary = SUMMARY) -> Left:
        handovers = Handovers(self.engine, self.settings)
        # In a thread: Playwright runs a loop of its own in this one.
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(lambda: asyncio.run(handovers.leave(summary, META))).result()

    def visit(self) -> Visit:
        self.visits.append(Visit(self.url))
        return self.visits[-1]

    def close_visits(self) -> None:
        while self.visits:
            self.visits.pop().close()

    def close(self) -> None:
        self.close_visits()
        self.server.stop()
        self.engine.dispose()


class Visit(httpx.Client):
    """A browser without a screen: keeps cookies, sends the token of the page it last saw."""

    def __init__(self, url: str) -> None:
        super().__init__(base_url=url, timeout=30)
        self.token = ""

    def see(self, path: str = "/nurse", **options: Any) -> httpx.Response:
        return self._seen(self.get(path, **options))

    def submit(self, path: str, **fields: str) -> httpx.Response:
        return self._seen(self.post(path, data={"csrf": self.token, **fields}))

    def log_in(self, name: str = "anna", password: str = PASSWORD) -> httpx.Response:
        self.see("/nurse")
        return self._seen(self.post("/staff/login", data=self._login(name, password), follow_redirects=True))

    def _login(self, name: str, password: str) -> dict[str, str]:
        return {"csrf": self.token, "name": name, "password": password}

    def _seen(self, response: httpx.Response) -> httpx.Response:
        found = re.search(r'name="csrf" value="([0-9a-f]+)"', response.text)
        self.token = found[1] if found else self.token
        return response


def handle_of(response: httpx.Response) -> str:
    found = re.search(r'name="handle" value="([0-9a-f]+)"', response.text)
    assert found, response.text
    return found[1]
