"""The second opinion on danger, learnt from sentences: it sees wordings that no list has, and doubts look-alikes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from pydantic import BaseModel, ConfigDict

from bot.knowledge.load import read_yaml
from bot.understanding.classes import DANGERS
from bot.understanding.danger import Danger
from bot.understanding.heads import STEEP, Head, Row
from bot.understanding.phrases import PhraseBook

CALM = "calm"
STRENGTH = 0.5
FEWEST_WORDS = 3
_MARKS = re.compile(r"[.!?;\n]+")


def learn_second(matrix: Any, labels: Sequence[str]) -> Head:
    """Learn to tell emergency, crisis and urgent from everything else, look-alikes among it."""
    return Head.learn(matrix, [label if label in DANGERS else CALM for label in labels], STRENGTH)


class Opinion(NamedTuple):
    """How likely a message speaks of danger (0 to 1, one half where calm and danger are level), and of which level."""

    share: float
    level: str


def opinion(head: Head, row: Row) -> Opinion:
    """Return what the head makes of one message."""
    margins = head.margins(row)
    calm = head.labels.index(CALM)
    grave = [i for i in range(len(head.labels)) if i != calm]
    first = max(grave, key=lambda i: float(margins[i]))
    lead = float(margins[first] - margins[calm])
    return Opinion(float(1 / (1 + np.exp(-STEEP * lead))), head.labels[first])


class SecondData(BaseModel):
    """`data/danger/second.yml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    raise_at: dict[str, float]
    raise_part_at: dict[str, float]
    doubt_below: float
    category: dict[str, str]
    violence_category: str
    violence: list[str]


class SecondOpinion:
    """Weighs what the lists found against what the classifier thinks."""

    def __init__(self, folder: Path) -> None:
        loaded = read_yaml(folder / "second.yml")
        self._data = SecondData.model_validate(loaded)
        self._violence = PhraseBook({"violence": self._data.violence})

    def forget(self) -> None:
        """Forget the message that was weighed."""
        self._violence.forget()

    def weigh(self, found: Danger | None, text: str, think: Callable[[str], Opinion]) -> Danger | None:
        """Return the danger to meet, or None. `found`: what the lists found; `think`: the classifier."""
        whole = think(text)
        if found is not None:
            return None if whole.share < self._data.doubt_below else found
        if whole.share >= self._data.raise_at[whole.level]:
            return self._raised(whole.level, text)
        for part in map(think, _sentences(text)):
            if part.share >= self._data.raise_part_at[part.level]:
                return self._raised(part.level, text)
        return None

    def _raised(self, level: str, text: str) -> Danger:
        violence = level == "crisis" and bool(self._violence.names(text))
        category = self._data.violence_category if violence else self._data.category[level]
        return Danger(level, category, violence=violence)  # type: ignore[arg-type]


def _sentences(text: str) -> list[str]:
    """Return the sentences of a message that has several: danger may stand in the middle of a long story."""
    parts = [part for part in _MARKS.split(text) if len(part.split()) >= FEWEST_WORDS]
    return parts if len(parts) > 1 else []
