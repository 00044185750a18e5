"""What the assistant weighs: installed size, training, start, memory. `python -m benchmarks.footprint`."""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.systems import MB, ours, start
from bot.settings import ROOT

LIMITS = {"installed, MB": 900, "training, s": 60, "start to first answer, s": 5, "memory, MB": 370}


def installed(lock: Path = ROOT / "requirements.lock") -> float:
    """Return what the packages of the lock take on disk, in MB."""
    from packaging.markers import Marker

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


def measure(port: int = 5071) -> dict[str, float]:
    """Return the four figures."""
    server = start(ours(port))
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
