"""The confusion picture and the coverage curve, as small SVGs for `docs/images`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import matplotlib
import matplotlib.figure

from benchmarks.understanding.coverage import Point
from bot.understanding.classes import NEEDS, TOPICS

matplotlib.use("svg")
# The same figures make the same file.
matplotlib.rcParams["svg.hashsalt"] = "understanding"
ELSEWHERE = "asked back, alert, nothing"


def draw_confusion(pairs: Sequence[tuple[str, str]], file: Path, title: str) -> None:
    """Draw what each class was taken for, as a share of its sentences."""
    from matplotlib import pyplot

    rows = [*NEEDS, *TOPICS]
    columns = [*rows, ELSEWHERE]
    counted = Counter((true, guess if guess in rows else ELSEWHERE) for true, guess in pairs)
    totals = Counter(true for true, _ in pairs)
    shares = [[counted[row, column] / max(1, totals[row]) for column in columns] for row in rows]
    figure, axes = pyplot.subplots(figsize=(11, 10.5))
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1, interpolation="nearest")
    axes.set_xticks(range(len(columns)), columns, rotation=90, fontsize=7)
    axes.set_yticks(range(len(rows)), rows, fontsize=7)
    axes.set_xlabel("taken for")
    axes.set_ylabel("is")
    axes.set_title(title)
    for y, row in enumerate(shares):
        for x, value in enumerate(row):
            if value >= 0.05 and x != y:
                axes.text(x, y, f"{value * 100:.0f}", ha="center", va="center", fontsize=6)
    _save(figure, file)


def draw_coverage(curves: dict[str, list[Point]], file: Path) -> None:
    """Draw how many of the answered are right against how many are answered."""
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(6, 4))
    for name, points in curves.items():
        axes.plot([p.covered * 100 for p in points], [p.right * 100 for p in points], marker="o", label=name)
    axes.set_xlabel("answered without asking back, %")
    axes.set_ylabel("of those right, %")
    axes.grid(visible=True, alpha=0.3)
    axes.legend()
    _save(figure, file)


def _save(figure: matplotlib.figure.Figure, file: Path) -> None:
    from matplotlib import pyplot

    file.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(file, bbox_inches="tight", metadata={"Date": None})
    pyplot.close(figure)
