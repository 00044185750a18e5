"""Shares, intervals and F1."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Z = 1.959963985


@dataclass(frozen=True)
class Share:
    """How many of how many."""

    right: int
    of: int

    @property
    def value(self) -> float:
        """The share, 0 to 1; nought of nought is nought."""
        return self.right / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval after Wilson (1927), which also holds near 0 and 1."""
        if not self.of:
            return 0.0, 1.0
        share, n = self.value, self.of
        middle = (share + Z**2 / (2 * n)) / (1 + Z**2 / n)
        reach = Z / (1 + Z**2 / n) * math.sqrt(share * (1 - share) / n + Z**2 / (4 * n**2))
        return max(0.0, middle - reach), min(1.0, middle + reach)

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.value:.1%} ({low:.1%}–{high:.1%}, {self.right} of {self.of})"


def share(rights: Iterable[bool]) -> Share:
    """Return how many of `rights` are true."""
    all_of = list(rights)
    return Share(sum(all_of), len(all_of))


def f1_by_class(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Return F1 of each true class of (true, predicted) pairs."""
    hits = Counter(true for true, guess in pairs if true == guess)
    wanted, given = Counter(true for true, _ in pairs), Counter(guess for _, guess in pairs)
    return {name: 2 * hits[name] / (wanted[name] + given[name]) for name in sorted(wanted)}


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean of F1 over the true classes."""
    scores = f1_by_class(pairs)
    return sum(scores.values()) / len(scores) if scores else 0.0
