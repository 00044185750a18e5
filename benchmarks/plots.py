"""The pictures of the performance report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib as mpl

from benchmarks.comparing import Found

mpl.use("svg")
mpl.rcParams["svg.hashsalt"] = "distanslotsen"
mpl.rcParams["svg.fonttype"] = "none"
NAMES = {"ours": "the assistant", "two": "two workers, Redis", "stock": "starter bot", "bare": "bare handler"}


def draw(found: Found, folder: Path) -> list[Path]:
    """Write the three pictures; return their paths."""
    return [
        _lines(
            {n: [(k, v["p95"]) for k, v in sorted(by.items())] for n, by in found.patients.items()},
            ("patients at once, none of whom pauses", "95 of 100 turns within, ms"),
            folder / "latency.svg", log=True,
        ),
        _lines(
            {n: list(enumerate(times, start=1)) for n, times in found.turns.items()},
            ("turn of one conversation", "ms, median of three"), folder / "turns.svg", log=True,
        ),
        _bars({NAMES[n]: found.of(n, "many") or 0.0 for n in ("stock", "ours", "two")}, folder / "throughput.svg"),
    ]  # fmt: skip


def _lines(
    series: dict[str, list[tuple[int, float]]], labels: tuple[str, str], path: Path, *, log: bool = False
) -> Path:
    figure, axes = _figure()
    for name, points in series.items():
        axes.plot(*zip(*points, strict=True), label=NAMES[name], marker="o" if len(points) < 20 else None)
    axes.set(xlabel=labels[0], ylabel=labels[1], yscale="log" if log else "linear")
    axes.legend(frameon=False)
    return _saved(figure, path)


def _bars(values: dict[str, float], path: Path) -> Path:
    figure, axes = _figure()
    drawn = axes.bar(list(values), list(values.values()))
    axes.bar_label(drawn, fmt="%.0f")
    axes.set(ylabel="turns a second, 16 patients")
    return _saved(figure, path)


def _figure() -> tuple[Any, Any]:
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(figsize=(7, 4), layout="constrained")
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _saved(figure: Any, path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, metadata={"Date": None})
    return path
