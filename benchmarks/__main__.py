"""`python -m benchmarks`: measures beside Rasa's starter bot, prints the table, writes `docs/performance.md`.

`--quick` measures one short round and writes nothing; `--growth` measures its section anew.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from typing import Any

from benchmarks import stock
from benchmarks.comparing import compare
from benchmarks.performance import LINES, holds, report, table, with_growth
from benchmarks.plots import draw
from benchmarks.scaling import scaling
from bot.settings import ROOT

FEWEST = 5
REPORT = ROOT / "docs/performance.md"


def main() -> int:
    """Return 1 when a figure is not what it should be."""
    parser = argparse.ArgumentParser(description="Measure the assistant beside Rasa's starter bot")
    parser.add_argument("--rounds", type=int, default=FEWEST)
    parser.add_argument("--seconds", type=float, default=10, help="of load a figure")
    parser.add_argument("--quick", action="store_true", help="one round of two seconds, nothing is written")
    parser.add_argument("--growth", action="store_true", help="measure anew how cost grows, and nothing else")
    given = parser.parse_args()
    if given.growth:
        for growth in scaling():
            _write(with_growth(REPORT.read_text(encoding="utf-8"), growth))
        return 0
    rounds, seconds = (1, 2.0) if given.quick else (max(FEWEST, given.rounds), given.seconds)
    print("Making the starter bot ready (the first time ten minutes and 2.7 GB under var/)", flush=True)
    starter = stock.make()
    if starter is None:
        print(f"No Python {stock.VERSION} here, which Rasa as published needs: the starter bot is not measured.")
    found = compare(starter, rounds, seconds)
    print("\n".join(table(found)))
    if not given.quick:
        draw(found, ROOT / "docs/images")
        # What took most of an hour is kept, whatever becomes of what follows.
        _write(report(found, {}, None, rounds, seconds))
        same = _unchanged()
        _write(report(found, {}, same, rounds, seconds))
        for growth in scaling():
            _write(report(found, growth, same, rounds, seconds))
    return int(any(holds(line, found) is False for line in LINES))


def _unchanged() -> dict[str, Any]:
    """Asked in a process of its own: Rasa must find what stands in for its libraries before anything else is there."""
    command = [sys.executable, "-W", "ignore", "-m", "benchmarks.unchanged"]
    printed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    found: dict[str, Any] = json.loads(printed.splitlines()[-1])
    return found


def _write(text: str) -> None:
    REPORT.write_text(text, encoding="utf-8")
    print("docs/performance.md is written", flush=True)


if __name__ == "__main__":
    sys.exit(main())
