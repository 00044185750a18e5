"""The second opinion on danger: how far a message is from everything calm, learnt from sentences.

It may only raise: what the lists of `data/danger` find stands whatever it says.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.understanding.classes import DANGERS
from bot.understanding.heads import Head, Row, shares

CALM = "calm"
STRENGTH = 10.0


def learn_second(matrix: Any, labels: Sequence[str]) -> Head:
    """Learn to tell emergency, crisis and urgent from everything else, look-alikes among it."""
    return Head.learn(matrix, [label if label in DANGERS else CALM for label in labels], STRENGTH)


def danger_share(head: Head, row: Row, dense: NDArray[np.float32] | None = None) -> float:
    """Return how likely the message speaks of any danger, 0 to 1."""
    chances = shares(head.scores(row, dense))
    return float(1 - chances[head.labels.index(CALM)])
