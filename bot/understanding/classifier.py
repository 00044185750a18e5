"""Which topic or need a piece of text is about.

A cascade: n-grams alone when they are sure, else n-grams and sentence vectors together. `docs/understanding.md` has the
figures this was chosen by.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from bot.understanding.features import Grams
from bot.understanding.heads import Head, shares
from bot.understanding.vectors import Vectors

# Chosen by cross-validation over the training sentences (make evaluate).
GRAMS_STRENGTH = 20.0
BOTH_STRENGTH = 10.0
VECTOR_SCALE = 0.05
# n-grams alone decide when their first label has this share.
SURE = 0.97


class Classifier:
    """Learnt from sentences and their labels; asked for one text at a time."""

    def __init__(
        self,
        grams: Grams,
        cheap: Head,
        both: Head | None,
        centre: NDArray[np.float32],
        spread: NDArray[np.float32],
        vectors: Vectors | None,
        sure: float = SURE,
    ) -> None:
        self.grams, self.cheap, self.both = grams, cheap, both
        self.centre, self.spread, self.sure = centre, spread, sure
        self.vectors = vectors
        self.asked = self.asked_vectors = 0

    @classmethod
    def learn(cls, texts: Sequence[str], labels: Sequence[str], cache: Path, vectors: Vectors | None) -> Classifier:
        """Learn from one label a text. Sentence vectors are kept in the file `cache` by content."""
        grams, matrix = Grams.learn(texts)
        cheap = Head.learn(matrix, labels, GRAMS_STRENGTH)
        rows = vectors.of_many(texts, cache) if vectors else None
        if rows is None:
            nothing = np.zeros(0, dtype=np.float32)
            return cls(grams, cheap, None, nothing, nothing, None)
        centre, spread = rows.mean(axis=0), rows.std(axis=0)
        dense = sparse.csr_matrix((rows - centre) / spread * VECTOR_SCALE)
        both = Head.learn(sparse.hstack([matrix, dense]).tocsr(), labels, BOTH_STRENGTH)
        return cls(grams, cheap, both, centre, spread, vectors)

    def rank(self, text: str) -> list[tuple[str, float]]:
        """Return (label, share) pairs, the likeliest first."""
        self.asked += 1
        row = self.grams.of(text)
        head, chances = self.cheap, shares(self.cheap.scores(row))
        if self.both is not None and self.vectors is not None and float(chances.max()) < self.sure:
            found = self.vectors.of([text])
            if found is not None:
                self.asked_vectors += 1
                dense = (found[0] - self.centre) / self.spread * VECTOR_SCALE
                head, chances = self.both, shares(self.both.scores(row, dense))
        order = np.argsort(-chances)[:6]
        return [(head.labels[i], float(chances[i])) for i in order]

    def save(self, folder: Path) -> None:
        """Write the classifier into `folder`."""
        (folder / "vocabulary.json").write_text(json.dumps(self.grams.vocabulary, ensure_ascii=False))
        arrays: dict[str, Any] = {
            "idf": self.grams.weights,
            "centre": self.centre,
            "spread": self.spread,
            **_packed("cheap", self.cheap),
            **(_packed("both", self.both) if self.both else {}),
        }
        np.savez(folder / "classifier.npz", **arrays)

    @classmethod
    def load(cls, folder: Path, vectors: Vectors | None) -> Classifier:
        """Read what `save` wrote."""
        vocabulary = json.loads((folder / "vocabulary.json").read_text())
        with np.load(folder / "classifier.npz") as kept:
            grams = Grams(vocabulary, kept["idf"])
            both = _unpacked("both", kept) if "both_weights" in kept else None
            return cls(grams, _unpacked("cheap", kept), both, kept["centre"], kept["spread"], vectors)


def _packed(name: str, head: Head) -> dict[str, Any]:
    return {
        f"{name}_labels": np.array(head.labels),
        f"{name}_weights": head.weights.astype(np.float16),
        f"{name}_bias": head.bias,
    }


def _unpacked(name: str, kept: Any) -> Head:
    return Head(kept[f"{name}_labels"].tolist(), kept[f"{name}_weights"].astype(np.float32), kept[f"{name}_bias"])
