"""Talks to the assistant for long and fails when its memory grows or anything goes wrong.

`make soak` (or `python -m benchmarks.soak --minutes 30`) starts one of its own, without limits on rates and with room
for 500 conversations, so that it is full after warm-up: what still grows then is a leak. `--pid` and `--url` take one
that runs.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time

from benchmarks.load import load, memory, summary
from benchmarks.systems import ours, start

MOST_GROWTH = 0.05
WARM = 0.2
"""Share of the time before which memory may grow."""
ROOM = 500
PORT = 5072


async def soak(url: str, pid: int, seconds: float, patients: int) -> int:
    """Return 0 when memory stayed flat and every message was answered."""
    task = asyncio.create_task(load(url, patients, seconds, 0.05))
    begun = time.monotonic()
    seen: list[tuple[float, int]] = []
    while not task.done():
        await asyncio.sleep(min(10.0, seconds / 20))
        seen.append((time.monotonic() - begun, memory(pid)))
        print(f"{seen[-1][0]:6.0f} s {seen[-1][1] / 2**20:8.1f} MB", flush=True)
    count = await task
    growth = grown(seen, seconds * WARM)
    print(json.dumps(summary(count, seconds) | {"minutes": round(seconds / 60, 1), "growth": f"{growth:.1%}"}))
    return int(growth > MOST_GROWTH or bool(count.errors))


def grown(seen: list[tuple[float, int]], warm: float) -> float:
    """Return how much the mean of the last fifth of `(second, bytes)` is over that of the first after warm-up."""
    after = [size for second, size in seen if second >= warm]
    fifth = max(1, len(after) // 5)
    first, last = after[:fifth], after[-fifth:]
    return (sum(last) / len(last)) / (sum(first) / len(first)) - 1


def main() -> int:
    """Run from the command line. Returns 1 when memory grew by more than a twentieth or a message got no answer."""
    parser = argparse.ArgumentParser(description="Talk for long and watch the memory")
    parser.add_argument("--url", default="http://127.0.0.1:5005")
    parser.add_argument("--pid", type=int, help="a server that runs; otherwise one is started")
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--patients", type=int, default=8)
    given = parser.parse_args()
    seconds = given.minutes * 60
    if given.pid:
        return asyncio.run(soak(given.url, given.pid, seconds, given.patients))
    server = start(ours(PORT, LOTS_MAX_CONVERSATIONS=str(ROOM), LOTS_ADDRESS_RATE_LIMIT="0"))
    try:
        return asyncio.run(soak(server.system.url, server.process.pid, seconds, given.patients))
    finally:
        server.stop()


if __name__ == "__main__":
    sys.exit(main())
