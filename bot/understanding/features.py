"""Character n-grams and words as a sparse vector, learnt with scikit-learn and looked up with a dictionary.

Looking up is our own: scikit-learn's transform costs a hundred times more for one short message.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.understanding.words import fold

SIZES = (2, 3, 4, 5)
_TOKEN = re.compile(r"[^\W_]+|\?", re.UNICODE)


def grams(text: str) -> list[str]:
    """Return the features of `text`: n-grams inside each word (padded by spaces), words, and pairs of words."""
    tokens = _TOKEN.findall(fold(text))
    found = [f"w {token}" for token in tokens]
    found += [f"p {a} {b}" for a, b in zip(tokens, tokens[1:], strict=False)]
    for token in tokens:
        padded = f" {token} "
        for size in SIZES:
            found += [padded[i : i + size] for i in range(len(padded) - size + 1)]
    return found


class Grams:
    """A vocabulary of features with their weights (tf-idf, sublinear, length 1)."""

    def __init__(self, vocabulary: dict[str, int], weights: NDArray[np.float32]) -> None:
        self.vocabulary = vocabulary
        self.weights = weights

    @classmethod
    def learn(cls, texts: Sequence[str], fewest: int = 2) -> tuple[Grams, Any]:
        """Return the vocabulary of `texts` (features that at least `fewest` of them have) and their sparse matrix."""
        # Only learning needs scikit-learn.
        from sklearn.feature_extraction.text import TfidfVectorizer

        learner = TfidfVectorizer(analyzer=grams, min_df=fewest, sublinear_tf=True, dtype=np.float32)
        matrix = learner.fit_transform(texts)
        vocabulary = {name: int(i) for name, i in learner.vocabulary_.items()}
        return cls(vocabulary, learner.idf_.astype(np.float32)), matrix

    def of(self, text: str) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Return the indices and values of the features of `text` that are known; empty when none is."""
        counts: dict[int, int] = {}
        for gram in grams(text):
            index = self.vocabulary.get(gram)
            if index is not None:
                counts[index] = counts.get(index, 0) + 1
        indices = np.fromiter(counts, dtype=np.int32, count=len(counts))
        values = (1 + np.log(np.fromiter(counts.values(), dtype=np.float32, count=len(counts)))) * self.weights[indices]
        length = np.sqrt(float(values @ values))
        return indices, values / length if length else values
