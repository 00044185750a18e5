"""Talks to a running assistant for long and fails when its memory grows or anything goes wrong.

`python -m benchmarks.soak --pid 1234 --minutes 30`. Start the assistant with LOTS_RATE_LIMIT=0 and
LOTS_MAX_CONVERSATIONS=2000, so that it is full after warm-up: what still grows then is a leak.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time

from benchmarks.load import load, memory, summary

MOST_GROWTH = 0.05
WARM = 0.2
"""Share of the time before which memory may grow."""


async def soak(url: str, pid: int, seconds: float, patients: int) -> int:
    """Return 0 when memory stayed flat and every message was answered."""
    task = asyncio.create_task(load(url, patients, seconds, 0.05))
    begun, warm = time.monotonic(), 0
    while not task.done():
        await asyncio.sleep(min(10.0, seconds / 20))
        now = memory(pid)
        print(f"{time.monotonic() - begun:6.0f} s {now / 2**20:8.1f} MB", flush=True)
        if not warm and time.monotonic() - begun > seconds * WARM:
            warm = now
    count = await task
    growth = memory(pid) / (warm or 1) - 1
    print(summary(count, seconds), f"growth after warm-up {growth:.1%}")
    return int(growth > MOST_GROWTH or bool(count.errors))


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Talk for long and watch the memory")
    parser.add_argument("--url", default="http://127.0.0.1:5005")
    parser.add_argument("--pid", type=int, required=True)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--patients", type=int, default=8)
    given = parser.parse_args()
    return asyncio.run(soak(given.url, given.pid, given.minutes * 60, given.patients))


if __name__ == "__main__":
    sys.exit(main())
