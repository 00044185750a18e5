"""A load generator: patients who talk to a running assistant. `python -m benchmarks.load --url … --patients 50`.

Prints turns a second, times to an answer in milliseconds and errors; with `--pid`, the memory of that process.
Start the assistant with LOTS_RATE_LIMIT=0, or its limits are what is measured.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

import httpx

SAYS = ("Jag har ont i halsen", "Luleå", "Vad kostar det?", "Jag vill hellre ringa", "Tack")
PAGE = 4096


@dataclass
class Count:
    """What came of it. `times` in seconds, one a turn."""

    times: list[float] = field(default_factory=list)
    errors: dict[str, int] = field(default_factory=dict)

    def error(self, kind: str) -> None:
        """Count something that was no answer."""
        self.errors[kind] = self.errors.get(kind, 0) + 1


async def patient(client: httpx.AsyncClient, count: Count, pause: float, until: float) -> None:
    """Hold conversations until the time is out, `pause` seconds between messages."""
    while time.monotonic() < until:
        try:
            started = await client.post("/api/conversation", json={})
            started.raise_for_status()
            headers = {"Authorization": f"Bearer {started.json()['token']}"}
            for text in SAYS:
                await asyncio.sleep(pause)
                begun = time.perf_counter()
                answer = await client.post("/api/conversation/messages", json={"text": text}, headers=headers)
                answer.raise_for_status()
                count.times.append(time.perf_counter() - begun)
        except httpx.HTTPStatusError as error:
            count.error(str(error.response.status_code))
        except httpx.TransportError as error:
            count.error(type(error).__name__)
            await asyncio.sleep(0.2)


async def load(url: str, patients: int, seconds: float, pause: float) -> Count:
    """Let `patients` talk for `seconds`."""
    count = Count()
    limits = httpx.Limits(max_connections=patients, max_keepalive_connections=patients)
    async with httpx.AsyncClient(base_url=url, timeout=30, limits=limits) as client:
        until = time.monotonic() + seconds
        await asyncio.gather(*(patient(client, count, pause, until) for _ in range(patients)))
    return count


def memory(pid: int) -> int:
    """Return the resident memory of a process and its children in bytes."""
    own = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return own + sum(memory(int(child)) for child in children)


def summary(count: Count, seconds: float) -> dict[str, object]:
    """Return the numbers as they are printed."""
    found: dict[str, object] = {"turns": len(count.times), "errors": count.errors}
    if len(count.times) > 1:
        hundredths = quantiles(count.times, n=100)
        found["turns_a_second"] = round(len(count.times) / seconds, 1)
        found["milliseconds"] = {f"p{p}": round(hundredths[p - 1] * 1000, 1) for p in (50, 95, 99)}
    return found


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Patients who talk to a running assistant")
    parser.add_argument("--url", default="http://127.0.0.1:5005")
    parser.add_argument("--patients", type=int, default=16)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--pause", type=float, default=0, help="seconds between a patient's messages")
    parser.add_argument("--pid", type=int, help="the server's process id, for its memory")
    given = parser.parse_args()
    before = memory(given.pid) if given.pid else 0
    found = summary(asyncio.run(load(given.url, given.patients, given.seconds, given.pause)), given.seconds)
    if given.pid:
        found["memory_mb"] = {"before": before >> 20, "after": memory(given.pid) >> 20}
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
