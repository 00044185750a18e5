"""Which topic or need a piece of text is about, and whether it speaks of danger: n-grams and one linear head.

`docs/understanding.md` has the figures beside other classifiers; `make evaluate` with `--peers --vectors` adds
DIET as Rasa publishes it, and sentence vectors.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.understanding.classes import DANGERS, LOOKALIKE
from bot.understanding.features import Grams, words_of
from bot.understanding.heads import Head, shares
from bot.understanding.second import Opinion, opinion

# Chosen on the dev sentences; docs/understanding.md has the figures.
STRENGTH = 1.0
# Sentences that have a feature, at least. Half of all features stand in fewer, and dev is no worse without them; from
# eight on it is.
FEWEST = 5
RANKED = 6
_NOT_SUBJECTS = (*DANGERS, LOOKALIKE)


class Guess(NamedTuple):
    """A label, its share among all (0 to 1), and its own margin (above 0: it would say yes alone)."""

    label: str
    share: float
    margin: float


class Classifier:
    """Learnt from sentences and their labels; asked for one text at a time.

    One head tells topics, needs, danger and look-alikes from each other: danger is judged against all that a message
    could be about instead.
    """

    def __init__(self, grams: Grams, head: Head) -> None:
        self.grams, self.head = grams, head
        self._subjects = [i for i, label in enumerate(head.labels) if label not in _NOT_SUBJECTS]
        self._margins: tuple[str, NDArray[np.float32]] | None = None

    @classmethod
    def learn(cls, texts: Sequence[str], labels: Sequence[str]) -> Classifier:
        """Learn from one label a text."""
        features, matrix = Grams.learn(texts, FEWEST)
        # A look-alike may well be an errand: it is an example against danger, not against what it is about.
        return cls(features, Head.learn(matrix, labels, STRENGTH, apart=LOOKALIKE, meets=DANGERS))

    def rank(self, text: str) -> list[Guess]:
        """Return the likeliest topics and needs first."""
        margins = self._of(text)[self._subjects]
        chances = shares(margins)
        order = np.argsort(-chances)[:RANKED]
        return [Guess(self.head.labels[self._subjects[i]], float(chances[i]), float(margins[i])) for i in order]

    def danger(self, text: str) -> Opinion:
        """Return how likely `text` speaks of danger, and of which level."""
        return opinion(self.head.labels, self._of(text))

    def knows(self, text: str) -> float:
        """Return the share of the words of `text` that stand in any sentence learnt from."""
        found = words_of(text)
        return float(self.grams.knows(found).mean()) if found else 0.0

    def forget(self) -> None:
        """Forget the message that was asked about."""
        self._margins = None

    def _of(self, text: str) -> NDArray[np.float32]:
        # One message is asked about twice, one time after the other.
        if self._margins is None or self._margins[0] != text:
            self._margins = (text, self.head.margins(self.grams.of(text)))
        return self._margins[1]

    def save(self, folder: Path) -> None:
        """Write the classifier as it was learnt into `folder`."""
        self.grams.save(folder)
        np.save(folder / "head.npy", self.head.weights)
        np.savez(folder / "labels.npz", labels=np.array(self.head.labels), bias=self.head.bias)

    @classmethod
    def load(cls, folder: Path) -> Classifier:
        """Read what `save` wrote."""
        with np.load(folder / "labels.npz") as kept:
            head = Head(kept["labels"].tolist(), np.load(folder / "head.npy"), kept["bias"])
        return cls(Grams.load(folder), head)
