"""Which topic or need a piece of text is about.

A cascade: n-grams alone when they are sure, else n-grams and sentence vectors together. `docs/understanding.md` has the
figures this was chosen by.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from bot.understanding.classes import DANGERS, LOOKALIKE
from bot.understanding.features import Grams, grams
from bot.understanding.heads import Head, Row, shares
from bot.understanding.second import Opinion, learn_second, opinion
from bot.understanding.vectors import Vectors

# Chosen on the dev sentences; docs/understanding.md has the figures.
GRAMS_STRENGTH = 0.5
BOTH_STRENGTH = 0.5
VECTOR_SCALE = 0.04
# n-grams alone decide when their first label has this share.
SURE = 0.97


class Guess(NamedTuple):
    """A label, its share among all (0 to 1), and its own margin (above 0: it would say yes alone)."""

    label: str
    share: float
    margin: float


# The second opinion on danger asks the vectors only when n-grams see any at all.
GLIMPSE = 0.002


class Classifier:
    """Learnt from sentences and their labels; asked for one text at a time.

    `heads`: `cheap` and `both` tell topics and needs, `second` and `second_both` tell danger from calm.
    """

    def __init__(
        self,
        grams: Grams,
        heads: dict[str, Head],
        centre: NDArray[np.float32],
        spread: NDArray[np.float32],
        vectors: Vectors | None,
        sure: float = SURE,
    ) -> None:
        self.grams, self.heads = grams, heads
        self.centre, self.spread, self.sure = centre, spread, sure
        self.vectors = vectors if "both" in heads else None
        self.asked = self.asked_vectors = 0
        self._row: tuple[str, Row] | None = None
        self._dense: tuple[str, NDArray[np.float32] | None] | None = None

    @classmethod
    def learn(cls, texts: Sequence[str], labels: Sequence[str], cache: Path, vectors: Vectors | None) -> Classifier:
        """Learn from one label a text. Sentence vectors are kept in the file `cache` by content."""
        grams, matrix = Grams.learn(texts)
        calm = [i for i, label in enumerate(labels) if label not in (*DANGERS, LOOKALIKE)]
        subjects = [labels[i] for i in calm]
        heads = {
            "cheap": Head.learn(matrix[calm], subjects, GRAMS_STRENGTH),
            "second": learn_second(matrix, labels),
        }
        rows = vectors.of_many(texts, cache) if vectors else None
        if rows is None:
            nothing = np.zeros(0, dtype=np.float32)
            return cls(grams, heads, nothing, nothing, None)
        centre, spread = rows.mean(axis=0), rows.std(axis=0)
        dense = sparse.csr_matrix((rows - centre) / spread * VECTOR_SCALE)
        together = sparse.hstack([matrix, dense]).tocsr()
        heads["both"] = Head.learn(together[calm], subjects, BOTH_STRENGTH)
        heads["second_both"] = learn_second(together, labels)
        return cls(grams, heads, centre, spread, vectors)

    def rank(self, text: str) -> list[Guess]:
        """Return the likeliest labels first."""
        self.asked += 1
        row = self._features(text)
        head, margins = self.heads["cheap"], self.heads["cheap"].margins(row)
        chances = shares(margins)
        if float(chances.max()) < self.sure:
            dense = self._vector(text)
            if dense is not None:
                head, margins = self.heads["both"], self.heads["both"].margins(row, dense)
                chances = shares(margins)
        order = np.argsort(-chances)[:6]
        return [Guess(head.labels[i], float(chances[i]), float(margins[i])) for i in order]

    def danger(self, text: str) -> Opinion:
        """Return how likely `text` speaks of danger, and of which level."""
        row = self._features(text)
        cheap = opinion(self.heads["second"], row)
        dense = self._vector(text) if cheap.share >= GLIMPSE else None
        return cheap if dense is None else opinion(self.heads["second_both"], row, dense)

    def knows(self, text: str) -> float:
        """Return the share of the words of `text` that stand in any sentence learnt from."""
        tokens = [gram for gram in grams(text) if gram.startswith("w ")]
        return sum(token in self.grams.vocabulary for token in tokens) / len(tokens) if tokens else 0.0

    def _features(self, text: str) -> Row:
        if self._row is None or self._row[0] != text:
            self._row = (text, self.grams.of(text))
        return self._row[1]

    def _vector(self, text: str) -> NDArray[np.float32] | None:
        if self.vectors is None:
            return None
        if self._dense is None or self._dense[0] != text:
            found = self.vectors.of([text])
            self.asked_vectors += 1
            self._dense = (text, None if found is None else (found[0] - self.centre) / self.spread * VECTOR_SCALE)
        return self._dense[1]

    def save(self, folder: Path) -> None:
        """Write the classifier into `folder`."""
        (folder / "vocabulary.json").write_text(json.dumps(self.grams.vocabulary, ensure_ascii=False))
        arrays: dict[str, Any] = {"idf": self.grams.weights, "centre": self.centre, "spread": self.spread}
        for name, head in self.heads.items():
            arrays |= {
                f"labels {name}": np.array(head.labels),
                f"weights {name}": head.weights,
                f"bias {name}": head.bias,
            }
        np.savez(folder / "classifier.npz", **arrays)

    @classmethod
    def load(cls, folder: Path, vectors: Vectors | None) -> Classifier:
        """Read what `save` wrote."""
        vocabulary = json.loads((folder / "vocabulary.json").read_text())
        with np.load(folder / "classifier.npz") as kept:
            names = [key.removeprefix("bias ") for key in kept if key.startswith("bias ")]
            heads = {
                name: Head(kept[f"labels {name}"].tolist(), kept[f"weights {name}"], kept[f"bias {name}"])
                for name in names
            }
            return cls(Grams(vocabulary, kept["idf"]), heads, kept["centre"], kept["spread"], vectors)
