"""Measures a running server: turns a second, times to an answer, the hundredth turn, memory of conversations."""

from __future__ import annotations

import asyncio
import itertools
import time
from statistics import median, quantiles

import aiohttp

from benchmarks.dialogue import dialogues, lines
from benchmarks.systems import Patient, Running, System

KB = 1_000
# Turns of one conversation that are compared, and how many conversations that takes.
EARLY, LATE, CONVERSATIONS = range(3, 8), range(98, 103), 3


def session(patients: int) -> aiohttp.ClientSession:
    """Return a client with so many connections, kept open."""
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=patients), timeout=aiohttp.ClientTimeout(total=120), raise_for_status=True
    )


async def load(system: System, patients: int, seconds: float, seed: int) -> list[float]:
    """Let `patients` talk without a pause for `seconds`; return the seconds of each turn."""
    times: list[float] = []
    until = time.perf_counter() + seconds

    async def talk(client: aiohttp.ClientSession, number: int) -> None:
        for said in dialogues(seed * 1000 + number):
            patient = Patient(client, system)
            await patient.begin()
            for text in said:
                if time.perf_counter() > until:
                    return
                times.append(await patient.say(text))

    async with session(patients) as client:
        await asyncio.gather(*(talk(client, number) for number in range(patients)))
    return times


def under_load(running: Running, patients: int, seconds: float, seed: int) -> dict[str, float]:
    """Return turns a second and the times in milliseconds."""
    begun = time.perf_counter()
    times = asyncio.run(load(running.system, patients, seconds, seed))
    taken = time.perf_counter() - begun
    cuts = quantiles(times, n=100)
    return {"turns/s": len(times) / taken, "p50": cuts[49] * 1000, "p95": cuts[94] * 1000}


def by_turn(running: Running, turns: int = LATE[-1] + 1) -> list[float]:
    """Return the milliseconds of each turn of one long conversation: the median of a few."""

    async def talk() -> list[list[float]]:
        async with session(1) as client:
            return [await _long(client, number) for number in range(CONVERSATIONS)]

    async def _long(client: aiohttp.ClientSession, number: int) -> list[float]:
        patient = Patient(client, running.system)
        await patient.begin()
        # The same few things over and over, so that turns differ in their place alone.
        said = itertools.cycle(("jag har ont i halsen", "vad kostar det?", "Luleå", "jag vill hellre ringa", "tack"))
        return [await patient.say(next(said)) * 1000 for _ in range(turns)]

    return [median(times) for times in zip(*asyncio.run(talk()), strict=True)]


def slowing(times: list[float]) -> float:
    """Return how many times slower the hundredth turn is than the fifth."""
    return median(times[i] for i in LATE) / median(times[i] for i in EARLY)


def kilobytes(running: Running, conversations: int) -> float:
    """Return what a conversation of ten turns takes of the server's memory, once it has warmed up."""

    async def talk(many: int, seed: int) -> None:
        async with session(8) as client:
            said = lines(seed)
            for _ in range(many // 8):
                await asyncio.gather(*(_ten(client, [next(said) for _ in range(10)]) for _ in range(8)))

    async def _ten(client: aiohttp.ClientSession, said: list[str]) -> None:
        patient = Patient(client, running.system)
        await patient.begin()
        for text in said:
            await patient.say(text)

    asyncio.run(talk(conversations // 2, 1))
    before = running.memory()
    asyncio.run(talk(conversations, 2))
    return (running.memory() - before) * 1_000_000 / conversations / KB
