"""A national day: how many conversations, turns, workers and gigabytes it asks for, and its busiest hour played.

`python -m benchmarks.national_day --per-core 50 --kilobytes 10` prints the plan for what one core was measured to do.
`--play 60 --times 100 --share 0.1` starts an assistant and lets conversations begin as they would in the busiest hour,
a hundredfold, of which this one machine takes a tenth, for 60 seconds: they come whether the earlier are answered or
not, as patients do. Returns 1 when anything is not answered, or one in twenty waits more than two seconds.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import random
import sys
import time
from dataclasses import dataclass

import httpx

from benchmarks.load import SAYS, Count, summary
from benchmarks.systems import ours, start

# What 1177's telephone takes in a year, by its own round figure; the rest is assumed.
CALLS_A_YEAR = 5_000_000
BUSY_DAY = 1.5
"""How much busier a busy day is than the mean."""
BUSIEST_HOUR = 0.12
"""The share of a day's conversations that begin in its busiest hour."""
TURNS = 5
LIVING_MINUTES = 35.0
"""Minutes from the first message until a conversation is forgotten: five of talk, thirty of rest."""
PANDEMIC = 100
PORT, WAITS = 5073, 2.0


@dataclass(frozen=True)
class Hour:
    """What an hour asks for."""

    conversations: float

    @property
    def turns_a_second(self) -> float:
        """Return the turns in each second; the greeting counts as one."""
        return self.conversations * (TURNS + 1) / 3600

    @property
    def living(self) -> float:
        """Return how many conversations live at once."""
        return self.conversations * LIVING_MINUTES / 60

    def workers(self, per_core: float) -> int:
        """Return the workers it takes at half of what a core can do, so that no queue builds up."""
        return max(1, math.ceil(self.turns_a_second / (per_core / 2)))


def busiest(times: float = 1.0) -> Hour:
    """Return the busiest hour of a busy day, or a multiple of it."""
    return Hour(CALLS_A_YEAR / 365 * BUSY_DAY * BUSIEST_HOUR * times)


def plan(per_core: float, kilobytes: float) -> str:
    """Return the plan as a table in Markdown, and what a million conversations take."""
    lines = ["| | conversations an hour | turns a second | workers | living | MB |", "|---|---|---|---|---|---|"]
    hours = {"mean hour": Hour(CALLS_A_YEAR / 365 / 24), "busiest hour": busiest(), "a hundredfold": busiest(PANDEMIC)}
    for name, hour in hours.items():
        figures = (hour.conversations, hour.turns_a_second, hour.workers(per_core), hour.living)
        cells = " | ".join(
            f"{figure:,.0f}" if figure >= 10 or isinstance(figure, int) else f"{figure:.1f}" for figure in figures
        )
        lines.append(f"| {name} | {cells} | {hour.living * kilobytes / 1000:,.0f} |")
    core_hours = 1e6 * (TURNS + 1) / (per_core / 2) / 3600
    return "\n".join([*lines, "", f"A million conversations: {core_hours:.0f} core-hours at half use."])


async def _conversation(client: httpx.AsyncClient, count: Count, pause: float) -> None:
    try:
        begun = time.perf_counter()
        started = await client.post("/api/conversation", json={})
        started.raise_for_status()
        count.times.append(time.perf_counter() - begun)
        headers = {"Authorization": f"Bearer {started.json()['token']}"}
        for text in SAYS:
            await asyncio.sleep(random.expovariate(1 / pause))
            begun = time.perf_counter()
            answer = await client.post("/api/conversation/messages", json={"text": text}, headers=headers)
            answer.raise_for_status()
            count.times.append(time.perf_counter() - begun)
    except httpx.HTTPStatusError as error:
        count.error(str(error.response.status_code))
    except httpx.TransportError as error:
        count.error(type(error).__name__)


async def play(url: str, hour: Hour, seconds: float, pause: float) -> Count:
    """Let conversations begin at random moments, as many as in that hour, for `seconds`; wait until all are over."""
    count = Count()
    async with httpx.AsyncClient(base_url=url, timeout=60, limits=httpx.Limits(max_connections=1000)) as client:
        talks = []
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            talks.append(asyncio.create_task(_conversation(client, count, pause)))
            await asyncio.sleep(random.expovariate(hour.conversations / 3600))
        await asyncio.gather(*talks)
    return count


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="What a national day asks for")
    parser.add_argument("--per-core", type=float, default=100, help="turns a second that one core was measured to do")
    parser.add_argument("--kilobytes", type=float, default=10, help="memory of a living conversation")
    parser.add_argument("--play", type=float, metavar="SECONDS", help="play the busiest hour for so long")
    parser.add_argument("--times", type=float, default=1.0, help="how many times the busiest hour")
    parser.add_argument("--share", type=float, default=1.0, help="this machine's share of it")
    parser.add_argument("--pause", type=float, default=4.0, help="seconds between a patient's messages, in the mean")
    given = parser.parse_args()
    if not given.play:
        print(plan(given.per_core, given.kilobytes))
        return 0
    server = start(ours(PORT, LOTS_ADDRESS_RATE_LIMIT="0"))
    try:
        hour = busiest(given.times * given.share)
        count = asyncio.run(play(server.system.url, hour, given.play, given.pause))
    finally:
        server.stop()
    found = summary(count, given.play)
    print(json.dumps({"conversations_an_hour": round(hour.conversations), "asked": hour.turns_a_second, **found}))
    slow = sorted(count.times)[int(len(count.times) * 0.95)] > WAITS if count.times else True
    return int(bool(count.errors) or slow)


if __name__ == "__main__":
    sys.exit(main())
