"""What the assistant weighs: installed size, training, start, memory. `python -m benchmarks.footprint`."""

from __future__ import annotations

import importlib.metadata
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil
from packaging.markers import Marker

from bot.settings import ROOT

MB = 1_000_000
LIMITS = {"installed, MB": 900, "training, s": 60, "start to first answer, s": 5, "memory, MB": 370}


@dataclass(frozen=True)
class Server:
    """A running assistant and how long it took to its first answer."""

    process: subprocess.Popen[bytes]
    url: str
    seconds: float

    def memory(self) -> float:
        """Return the resident memory of the server and its children, in MB."""
        top = psutil.Process(self.process.pid)
        return sum(p.memory_info().rss for p in (top, *top.children(recursive=True))) / MB

    def stop(self) -> None:
        """End the server, and wait until it has."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


def installed(lock: Path = ROOT / "requirements.lock") -> float:
    """Return what the packages of the lock take on disk, in MB."""
    total = 0
    for name, marker in re.findall(r"^([A-Za-z0-9_.-]+)==[^ ]+(?: ; ([^\\\n]+))?", lock.read_text(), re.MULTILINE):
        if marker and not Marker(marker.strip()).evaluate():
            continue
        for file in importlib.metadata.distribution(name).files or []:
            path = Path(str(file.locate()))
            total += path.stat().st_size if path.is_file() else 0
    return total / MB


def training() -> float:
    """Return the seconds that training takes."""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        code = "import sys, bot.engine, pathlib; from bot.engine.training import train; "
        code += "from bot.settings import ROOT; train(ROOT, pathlib.Path(sys.argv[1]))"
        subprocess.run([sys.executable, "-c", code, folder], check=True, cwd=ROOT, capture_output=True)
        return time.perf_counter() - begun


def start(port: int, **settings: str) -> Server:
    """Start the assistant on loopback and wait for its first answer to a patient."""
    environ = {**os.environ, "LOTS_PORT": str(port), "LOTS_RATE_LIMIT": "0", "LOTS_SECRET": "b" * 32, **settings}
    begun = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "bot"], cwd=ROOT, env=environ, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    with httpx.Client(base_url=url, timeout=30) as client:
        while time.perf_counter() - begun < 120:
            try:
                started = client.post("/api/conversation", json={})
                if started.status_code == 201:
                    token = {"Authorization": f"Bearer {started.json()['token']}"}
                    said = {"text": "Jag bor i Luleå och har ont i halsen"}
                    if client.post("/api/conversation/messages", json=said, headers=token).status_code == 200:
                        return Server(process, url, time.perf_counter() - begun)
            except httpx.TransportError:
                pass
            time.sleep(0.05)
    process.kill()
    raise RuntimeError("the assistant did not answer within two minutes")


def measure(port: int = 5071) -> dict[str, float]:
    """Return the four figures."""
    server = start(port)
    try:
        return {
            "installed, MB": installed(),
            "training, s": training(),
            "start to first answer, s": server.seconds,
            "memory, MB": server.memory(),
        }
    finally:
        server.stop()


def main() -> int:
    """Print the figures beside their limits. Returns 1 when one is over."""
    over = 0
    for name, value in measure().items():
        over |= value > LIMITS[name]
        print(f"{name:<28}{value:>8.1f}   limit {LIMITS[name]}{'   OVER' if value > LIMITS[name] else ''}")
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
