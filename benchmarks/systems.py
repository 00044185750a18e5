"""What is measured, each in a process of its own on loopback: the assistant, Rasa's starter bot, and a bare handler."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import httpx
import psutil

from bot.settings import ROOT

MB = 1_000_000
PATIENCE = 300.0
FIRST = "Jag bor i Luleå och har ont i halsen"


@dataclass
class System:
    """A server. `talk`: how it is spoken to, `ours` or `rasa`."""

    name: str
    command: list[str]
    port: int
    talk: str
    folder: Path = ROOT
    environ: dict[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"


@dataclass
class Running:
    """A server that answers. `seconds`: from its start to its first answer to a patient."""

    system: System
    process: subprocess.Popen[bytes]
    seconds: float

    def memory(self) -> float:
        """Return the resident memory of the server and its children, in MB."""
        top = psutil.Process(self.process.pid)
        return float(sum(p.memory_info().rss for p in (top, *top.children(recursive=True)))) / MB

    def stop(self) -> None:
        """End it, and wait until it has."""
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def ours(port: int, workers: int = 1, redis: str | None = None, **settings: str) -> System:
    """Return the assistant, without the limits that a benchmark would measure."""
    environ = {
        "LOTS_PORT": str(port), "LOTS_RATE_LIMIT": "0", "LOTS_SECRET": "b" * 32, "LOTS_MAX_TURNS": "100000",
        "LOTS_WORKERS": str(workers), "LOTS_LOG_LEVEL": "ERROR", "OMP_NUM_THREADS": "1", **settings,
    }  # fmt: skip
    if redis:
        environ["LOTS_REDIS_URL"] = redis
    return System(f"ours, {workers}", [sys.executable, "-m", "bot"], port, "ours", environ=environ)


def bare(port: int, answer: Path) -> System:
    """Return a Sanic handler that answers what the file `answer` holds."""
    return System("bare", [sys.executable, "-m", "benchmarks.bare", str(port), str(answer)], port, "ours")


def start(system: System) -> Running:
    """Start a server and wait for its first answer. Raises RuntimeError when there is none in five minutes."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        system.command, cwd=system.folder, env={**os.environ, **system.environ},
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    running = Running(system, process, 0.0)
    with httpx.Client(base_url=system.url, timeout=60) as client:
        while time.perf_counter() - begun < PATIENCE and process.poll() is None:
            if _answers(client, system.talk):
                running.seconds = time.perf_counter() - begun
                return running
            time.sleep(0.02)
    running.stop()
    raise RuntimeError(f"{system.name} did not answer")


def _answers(client: httpx.Client, talk: str) -> bool:
    try:
        if talk == "rasa":
            said = {"sender": "first", "message": FIRST}
            return bool(client.post("/webhooks/rest/webhook", json=said).json())
        started = client.post("/api/conversation", json={})
        if started.status_code != 201:
            return False
        token = {"Authorization": f"Bearer {started.json()['token']}"}
        return client.post("/api/conversation/messages", json={"text": FIRST}, headers=token).status_code == 200
    except (httpx.TransportError, ValueError):
        return False


class Patient:
    """One conversation with a server."""

    def __init__(self, session: aiohttp.ClientSession, system: System) -> None:
        self._session, self._system = session, system
        self._headers: dict[str, str] = {}
        self._name = uuid.uuid4().hex

    async def begin(self) -> None:
        """Begin the conversation. It counts as no turn."""
        if self._system.talk == "ours":
            started = await self._post("/api/conversation", {})
            self._headers = {"Authorization": f"Bearer {started['token']}"}

    async def say(self, text: str) -> float:
        """Say something; return the seconds until all of the answer was there. Raises aiohttp.ClientError."""
        begun = time.perf_counter()
        if self._system.talk == "ours":
            await self._post("/api/conversation/messages", {"text": text})
        else:
            await self._post("/webhooks/rest/webhook", {"sender": self._name, "message": text})
        return time.perf_counter() - begun

    async def _post(self, path: str, body: Any) -> Any:
        async with self._session.post(self._system.url + path, json=body, headers=self._headers) as answer:
            answer.raise_for_status()
            return await answer.json()
