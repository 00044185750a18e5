"""Several workers behind one door: starts them, starts a dead one again, passes signals on, and ends them in order.

The supervisor opens the listening socket and hands it down, so a call that nobody has taken yet outlives the worker
that might have taken it. Sanic's own manager does not start a killed worker again.
"""

from __future__ import annotations

import logging
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from bot.settings import Settings

logger = logging.getLogger(__name__)
MODULE = "bot.worker"
# Longer than a worker itself waits for its turns in flight (bot/app.py).
PATIENCE = 20.0
LONGEST_PAUSE = 30.0
MEMORY = "/dev/shm"
STEADY = 60.0
"""Seconds after which a worker counts as sound, and dies without making the pause before the next longer."""


def listen(settings: Settings) -> socket.socket:
    """Return the listening socket. Raises OSError when the port is taken."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    door = socket.socket(family, socket.SOCK_STREAM)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    door.bind((settings.host, settings.port))
    door.listen(1024)
    door.set_inheritable(True)
    return door


def _folder_of_counts() -> tempfile.TemporaryDirectory[str]:
    # The counts are files mapped into memory: on a disk that is full, writing to them would kill the worker (SIGBUS).
    in_memory = MEMORY if os.access(MEMORY, os.W_OK) else None
    return tempfile.TemporaryDirectory(prefix="lots-counts-", dir=in_memory)


@dataclass
class Seat:
    """Where one worker sits. `pause`: seconds to wait before the next is started."""

    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    pause: float = 0.0
    next_at: float = field(default=0.0)


class Supervisor:
    """Keeps `LOTS_WORKERS` workers running until told to stop."""

    def __init__(self, settings: Settings) -> None:
        self._door = listen(settings)
        self._seats = [Seat() for _ in range(settings.workers)]
        self._stopping = False
        self._counts = _folder_of_counts() if settings.metrics_token else None

    def run(self) -> int:
        """Serve until SIGTERM or SIGINT. Returns 0 when every worker ended by itself."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        signal.signal(signal.SIGHUP, self._pass_on)
        try:
            while not self._stopping:
                for seat in self._seats:
                    self._look_after(seat)
                time.sleep(0.1)
            return self._end()
        finally:
            if self._counts is not None:
                self._counts.cleanup()

    def _look_after(self, seat: Seat) -> None:
        now = time.monotonic()
        if seat.process is not None:
            code = seat.process.poll()
            if code is None:
                return
            self._forget_counts(seat.process.pid)
            seat.pause = 0.0 if now - seat.started > STEADY else min(LONGEST_PAUSE, seat.pause * 2 or 0.25)
            logger.error("a worker ended with %s: the next starts in %.2f s", code, seat.pause)
            seat.process, seat.next_at = None, now + seat.pause
        if now >= seat.next_at:
            seat.process, seat.started = self._start(), now

    def _start(self) -> subprocess.Popen[bytes]:
        door = self._door.fileno()
        # Prometheus adds the workers' counts together in this folder.
        counts = {"PROMETHEUS_MULTIPROC_DIR": self._counts.name} if self._counts is not None else {}
        # Told who started it: a supervisor that is killed while a worker loads must be missed all the same.
        command = [sys.executable, "-m", MODULE, str(door), str(os.getpid())]
        return subprocess.Popen(command, pass_fds=[door], env={**os.environ, **counts})

    def _forget_counts(self, pid: int) -> None:
        # What a gauge of a dead worker said no longer holds; its counters still do.
        if self._counts is None:
            return
        for path in Path(self._counts.name).glob(f"gauge_live*_{pid}.db"):
            path.unlink()

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self._stopping = True

    def _pass_on(self, number: int, frame: FrameType | None) -> None:
        for process in self._living():
            with suppress(ProcessLookupError):
                process.send_signal(number)

    def _living(self) -> list[subprocess.Popen[bytes]]:
        return [seat.process for seat in self._seats if seat.process is not None]

    def _end(self) -> int:
        self._door.close()
        for process in self._living():
            process.terminate()
        until = time.monotonic() + PATIENCE
        slow = 0
        for process in self._living():
            try:
                process.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                slow += 1
                process.kill()
        return 1 if slow else 0
