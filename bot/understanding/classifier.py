"""Which topic or need a piece of text is about, and whether it speaks of danger: n-grams and two linear heads.

`docs/understanding.md` has the figures beside other classifiers; `make evaluate` with `--peers --vectors` adds
DIET as Rasa publishes it, and sentence vectors.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from bot.understanding.classes import DANGERS, LOOKALIKE
from bot.understanding.features import Grams, words_of
from bot.understanding.heads import Head, Row, shares
from bot.understanding.second import Opinion, learn_second, opinion
from bot.understanding.slips import with_slips

# Chosen on the dev sentences; docs/understanding.md has the figures.
STRENGTH = 1.0
RANKED = 6
_HEADS = ("subjects", "danger")


class Guess(NamedTuple):
    """A label, its share among all (0 to 1), and its own margin (above 0: it would say yes alone)."""

    label: str
    share: float
    margin: float


class Classifier:
    """Learnt from sentences and their labels; asked for one text at a time.

    `heads`: `subjects` tells topics and needs, `danger` tells danger from calm.
    """

    def __init__(self, grams: Grams, heads: dict[str, Head]) -> None:
        self.grams, self.heads = grams, heads
        self._row: tuple[str, Row] | None = None

    @classmethod
    def learn(cls, texts: Sequence[str], labels: Sequence[str]) -> Classifier:
        """Learn from one label a text."""
        texts, labels = with_slips(texts, labels)
        features, matrix = Grams.learn(texts)
        calm = [i for i, label in enumerate(labels) if label not in (*DANGERS, LOOKALIKE)]
        heads = {
            "subjects": Head.learn(matrix[calm], [labels[i] for i in calm], STRENGTH),
            "danger": learn_second(matrix, labels),
        }
        return cls(features, heads)

    def rank(self, text: str) -> list[Guess]:
        """Return the likeliest labels first."""
        head = self.heads["subjects"]
        margins = head.margins(self._features(text))
        chances = shares(margins)
        order = np.argsort(-chances)[:RANKED]
        return [Guess(head.labels[i], float(chances[i]), float(margins[i])) for i in order]

    def danger(self, text: str) -> Opinion:
        """Return how likely `text` speaks of danger, and of which level."""
        return opinion(self.heads["danger"], self._features(text))

    def knows(self, text: str) -> float:
        """Return the share of the words of `text` that stand in any sentence learnt from."""
        found = words_of(text)
        return float(self.grams.knows(found).mean()) if found else 0.0

    def forget(self) -> None:
        """Forget the message that was asked about."""
        self._row = None

    def _features(self, text: str) -> Row:
        # One message is asked about by both heads, one after the other.
        if self._row is None or self._row[0] != text:
            self._row = (text, self.grams.of(text))
        return self._row[1]

    def save(self, folder: Path) -> None:
        """Write the classifier as it was learnt into `folder`."""
        self.grams.save(folder)
        arrays: dict[str, Any] = {}
        for name, head in self.heads.items():
            arrays |= {f"labels {name}": np.array(head.labels), f"bias {name}": head.bias}
            np.save(folder / f"{name}.npy", head.weights)
        np.savez(folder / "heads.npz", **arrays)

    @classmethod
    def load(cls, folder: Path) -> Classifier:
        """Read what `save` wrote."""
        with np.load(folder / "heads.npz") as kept:
            heads = {
                name: Head(kept[f"labels {name}"].tolist(), np.load(folder / f"{name}.npy"), kept[f"bias {name}"])
                for name in _HEADS
            }
        return cls(Grams.load(folder), heads)
