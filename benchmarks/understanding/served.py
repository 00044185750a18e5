"""The real assistant in a process of its own, on a free port of this machine."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from types import TracebackType
from typing import Self

import httpx
import psutil  # type: ignore[import-untyped]

from bot.settings import ROOT

LONGEST_START = 180.0
UNLIMITED = {"LOTS_RATE_LIMIT": "0", "LOTS_ADDRESS_RATE_LIMIT": "0", "LOTS_SECRET": "measured in the open"}


class NotServed(Exception):
    """The assistant ended, or was not ready in time."""


class Served:
    """The assistant with these `LOTS_…` settings, ready to answer between `with` and its end."""

    def __init__(self, **settings: str) -> None:
        with socket.socket() as door:
            door.bind(("127.0.0.1", 0))
            self.port = int(door.getsockname()[1])
        self.url = f"http://127.0.0.1:{self.port}"
        self._environ = {
            **{k: v for k, v in os.environ.items() if not k.startswith("LOTS_")},
            "OMP_NUM_THREADS": "1",
            "LOTS_PORT": str(self.port),
            "LOTS_LOG_LEVEL": "ERROR",
            **UNLIMITED,
            **settings,
        }
        self.seconds_to_ready = 0.0

    def __enter__(self) -> Self:
        began = time.perf_counter()
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot"], cwd=ROOT, env=self._environ, stdout=quiet, stderr=quiet
        )
        while not self._ready():
            if self._process.poll() is not None:
                raise NotServed(f"the assistant ended with {self._process.returncode}")
            if time.perf_counter() - began > LONGEST_START:
                self._process.kill()
                raise NotServed("the assistant was not ready in time: is the model trained? (make train)")
            time.sleep(0.1)
        self.seconds_to_ready = time.perf_counter() - began
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        try:
            self._process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    @property
    def megabytes(self) -> float:
        """How much memory the process holds now."""
        return float(psutil.Process(self._process.pid).memory_info().rss) / 1e6

    def _ready(self) -> bool:
        try:
            return httpx.get(f"{self.url}/readyz", timeout=2).status_code == 200
        except httpx.TransportError:
            return False


def model_mark() -> str:
    """Return the fingerprint of what the model is made of.

    Asked in a process of its own: `bot.engine` stands in for matplotlib, which the report draws with.
    """
    code = "from bot.engine.training import fingerprint; from bot.settings import ROOT; print(fingerprint(ROOT))"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return ended.stdout.strip()
