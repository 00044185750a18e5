"""Side by side: rounds of the assistant, the starter bot, two workers and the bare handler, one after the other."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import httpx

from benchmarks import measuring
from benchmarks.footprint import installed, training
from benchmarks.stock import Stock
from benchmarks.systems import FIRST, Running, System, bare, ours, start

PORTS = {"ours": 5081, "stock": 5082, "two": 5083, "bare": 5084, "redis": 6399}
MANY = 16
# Conversations whose memory is weighed: the starter bot would take minutes for as many as ours.
WEIGHED = {"ours": 400, "stock": 96}


@dataclass
class Found:
    """What came of all rounds: by system and figure, one value a round."""

    rounds: dict[str, dict[str, list[float]]] = field(default_factory=dict)
    turns: dict[str, list[float]] = field(default_factory=dict)
    """Milliseconds of each turn of a long conversation, by system."""
    patients: dict[str, dict[int, dict[str, float]]] = field(default_factory=dict)
    """Figures by system and number of patients at once, of the last round."""

    def add(self, system: str, **figures: float) -> None:
        """Keep a round's figures."""
        for name, value in figures.items():
            self.rounds.setdefault(system, {}).setdefault(name, []).append(value)

    def of(self, system: str, name: str) -> float | None:
        """Return the median of a figure, or None where it was not measured."""
        values = self.rounds.get(system, {}).get(name)
        return median(values) if values else None


def compare(stock: Stock | None, rounds: int, seconds: float) -> Found:
    """Measure so many rounds; in each, every system for itself, in turn."""
    found = Found()
    for number in range(rounds):
        last = number == rounds - 1
        for name, made in _systems(stock):
            print(f"round {number + 1} of {rounds}: {name}", flush=True)
            with made as system:
                _round(found, name, system, seconds, number, last)
    found.add("ours", installed=installed(), training=training())
    if stock:
        found.add("stock", installed=stock.size(), training=stock.train())
    return found


def _systems(stock: Stock | None) -> Iterator[tuple[str, AbstractContextManager[System]]]:
    if stock:
        yield "stock", _just(stock.system(PORTS["stock"]))
    yield "ours", _just(ours(PORTS["ours"]))
    if shutil.which("redis-server"):
        yield "two", _with_redis()
    yield "bare", _bare()


def _round(found: Found, name: str, system: System, seconds: float, number: int, last: bool) -> None:
    running = start(system)
    try:
        found.add(name, start=running.seconds, memory=running.memory())
        one = measuring.under_load(running, 1, seconds, number)
        many = measuring.under_load(running, MANY, seconds, number)
        found.add(name, one_p50=one["p50"], one=one["turns/s"], many=many["turns/s"], many_p95=many["p95"])
        if name in WEIGHED:
            found.turns[name] = measuring.by_turn(running)
            weight = measuring.kilobytes(running, WEIGHED[name])
            found.add(name, slowing=measuring.slowing(found.turns[name]), conversation=weight)
        if last:
            found.patients[name] = {1: one, MANY: many} | {
                patients: measuring.under_load(running, patients, seconds, number) for patients in (2, 4, 8, 32)
            }
    finally:
        running.stop()


@contextmanager
def _just(system: System) -> Iterator[System]:
    yield system


@contextmanager
def _with_redis() -> Iterator[System]:
    """Two workers of the assistant with a Redis of their own."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["redis-server", "--port", str(PORTS["redis"]), "--bind", "127.0.0.1", "--save", "", "--dir", folder]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        try:
            time.sleep(0.5)
            yield ours(PORTS["two"], 2, f"redis://127.0.0.1:{PORTS['redis']}/0")
        finally:
            process.terminate()
            process.wait(10)


@contextmanager
def _bare() -> Iterator[System]:
    """The bare handler, answering what the assistant answered."""
    running = start(ours(PORTS["ours"]))
    try:
        answer = _an_answer(running)
    finally:
        running.stop()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answer.json"
        path.write_text(json.dumps(answer), encoding="utf-8")
        yield bare(PORTS["bare"], path)


def _an_answer(running: Running) -> object:
    with httpx.Client(base_url=running.system.url, timeout=30) as client:
        token = client.post("/api/conversation", json={}).json()["token"]
        said = {"text": FIRST}
        return client.post("/api/conversation/messages", json=said, headers={"Authorization": f"Bearer {token}"}).json()
