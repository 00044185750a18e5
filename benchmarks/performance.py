"""The performance report: the table beside the starter bot, how cost grows, and what bounds the figures."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.comparing import MANY, Found
from benchmarks.unchanged import lines

GROWTH = "## How the cost of a turn grows"
PACKAGES = ("sanic", "rasa-sdk", "numpy", "redis", "aiohttp")


@dataclass(frozen=True)
class Line:
    """A line of the table. `most`: what ours may be of stock's at most; for `turns/s` what it must be at least."""

    title: str
    system: str
    figure: str
    wanted: float
    unit: str = ""
    more: bool = False
    alone: bool = False
    """Whether the bound is on ours alone, not on its share of stock's."""


LINES = (
    Line(f"turns a second, {MANY} patients at once, one process", "ours", "many", 8, more=True),
    Line("the same, two workers with Redis", "two", "many", 12, more=True),
    Line("p50 of a turn, one patient", "ours", "one_p50", 1 / 6, "ms"),
    Line(f"p95, {MANY} patients", "ours", "many_p95", 1 / 10, "ms"),
    Line("turn 100 of one conversation against turn 5", "ours", "slowing", 1.5, "×", alone=True),
    Line("start to first answer", "ours", "start", 1 / 8, "s"),
    Line("memory after start", "ours", "memory", 1 / 3, "MB"),
    Line("memory of a live conversation of 10 turns", "ours", "conversation", 1, "kB"),
    Line("training", "ours", "training", 1, "s"),
    Line("installed size, what running needs", "ours", "installed", 1 / 3, "MB"),
)


def holds(line: Line, found: Found) -> bool | None:
    """Return whether the line's bound holds; None where it was not measured."""
    mine, stock = found.of(line.system, line.figure), found.of("stock", line.figure)
    if mine is None or (stock is None and not line.alone):
        return None
    if line.alone:
        return mine < line.wanted
    assert stock is not None
    return mine >= line.wanted * stock if line.more else mine <= line.wanted * stock


def table(found: Found) -> list[str]:
    """Return the table's lines in Markdown."""
    rows = ["| | starter bot | the assistant | of the starter bot's | wanted | |", "|---|---|---|---|---|---|"]
    for line in LINES:
        mine, stock = found.of(line.system, line.figure), found.of("stock", line.figure)
        share = f"{mine / stock:.2f}" if mine is not None and stock else "–"
        wanted = f"{'at least' if line.more else 'under' if line.alone else 'at most'} {_short(line.wanted)} ×"
        verdict = {True: "holds", False: "**does not hold**", None: "not measured"}[holds(line, found)]
        cells = (line.title, _cell(stock, line.unit), _cell(mine, line.unit), share, wanted, verdict)
        rows.append(f"| {' | '.join(cells)} |")
    return rows


def report(
    found: Found, growth: dict[str, dict[str, float]], same: dict[str, Any] | None, rounds: int, seconds: float
) -> str:
    """Return the report in Markdown. `same`: what `benchmarks.unchanged` found, if it has been asked."""
    return "\n".join(
        [
            "# Performance",
            "",
            "Made by `make bench`; do not edit. Rasa's starter bot (`rasa init`, default pipeline and policies,",
            "Rasa 3.6.21 as published on Python 3.10, REST channel) and the assistant on the same machine, each in",
            "a process of its own.",
            f"Medians of {rounds} rounds, one system after the other in each; {seconds:.0f} s of load a figure.",
            "",
            *_machine(),
            "",
            *table(found),
            "",
            *_bounds(found),
            "",
            "![Latency against patients at once](images/latency.svg)",
            "![Throughput against workers](images/throughput.svg)",
            "![Latency against turn number](images/turns.svg)",
            "",
            *growing(growth),
            *(lines(same) if same else ()),
            "## The dialogue",
            "An errand in free text, drawn evenly over all sentences of `tests/nlu` (so in the sets' own proportions",
            "of kind and length), a place, a question of facts, a wish that leads to a card, thanks. Nobody pauses.",
            "",
        ]
    )


def growing(growth: dict[str, dict[str, float]]) -> list[str]:
    """Return the section of how cost grows."""
    return [
        GROWTH,
        "In one process, without HTTP; medians of three processes. Copies of the data: ten times every region's",
        "services, every language's texts, every class's sentences; and so many conversations of ten turns kept.",
        "",
        "| | turns a second | p50, ms | p95, ms |",
        "|---|---|---|---|",
        *(f"| {n} | {v['turns/s']:.0f} | {v['p50']:.1f} | {v['p95']:.1f} |" for n, v in growth.items()),
        "",
    ]


def with_growth(text: str, growth: dict[str, dict[str, float]]) -> str:
    """Return the report `text` with its section of how cost grows measured anew. Raises ValueError without one."""
    before, found, after = text.partition(GROWTH)
    if not found:
        raise ValueError("the report has no section of how cost grows: make bench")
    return before + "\n".join(growing(growth)) + "\n" + after[after.index("## ") :]


def _machine() -> list[str]:
    model = next((row.partition(":")[2].strip() for row in _cpu() if row.startswith("model name")), platform.machine())
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return [
        f"{date.today():%d %B %Y}; {os.cpu_count()} cores ({model}), {platform.system()}, "
        f"Python {platform.python_version()}; {packages}.",
        "Server, Redis and load generator (aiohttp, one process) share the cores; nothing is pinned.",
    ]


def _cpu() -> list[str]:
    path = Path("/proc/cpuinfo")
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def _bounds(found: Found) -> list[str]:
    bare, mine = found.of("bare", "one_p50"), found.of("ours", "one_p50")
    if bare is None or mine is None:
        return []
    return [
        "The floor: a bare Sanic handler that answers the same JSON does",
        f"{found.of('bare', 'many'):.0f} turns a second with {MANY} patients and {bare:.2f} ms with one.",
        f"So {1 - bare / mine:.0%} of a turn of {mine:.1f} ms is what the",
        "assistant exists for, and the rest is HTTP, JSON and the load generator. One process is bound by one core;",
        "two workers by what Redis and the load generator leave of two.",
    ]


def _cell(value: float | None, unit: str) -> str:
    return "–" if value is None else f"{_short(value)} {unit}".strip()


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
