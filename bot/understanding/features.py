"""Character n-grams and words as a sparse vector, learnt with scikit-learn and looked up with numpy.

Looking up is our own: scikit-learn's transform costs a hundred times more for one short message. The features' names
are not kept while serving, only their hashes: half a million strings would weigh more than all the rest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.understanding.words import fold

SIZES = (2, 3, 4, 5)
# Runs of letters this long are also taken across words: word forms and their neighbours in one.
ACROSS = 6
_TOKEN = re.compile(r"[^\W_]+|\?", re.UNICODE)
_NAMES, _WEIGHTS = "features.txt", "features.npy"


def grams(text: str) -> list[str]:
    """Return the features of `text`: n-grams inside each word (padded by spaces) and across words, words, and pairs."""
    tokens = _TOKEN.findall(fold(text))
    found = [f"w {token}" for token in tokens]
    found += [f"p {a} {b}" for a, b in zip(tokens, tokens[1:], strict=False)]
    for token in tokens:
        padded = f" {token} "
        for size in SIZES:
            found += [padded[i : i + size] for i in range(len(padded) - size + 1)]
    joined = f" {' '.join(tokens)} "
    found += ["c" + joined[i : i + ACROSS] for i in range(len(joined) - ACROSS + 1)]
    return found


class Grams:
    """The features learnt, with their weights (tf-idf, sublinear, length 1)."""

    def __init__(self, names: Iterable[str], weights: NDArray[np.float32]) -> None:
        # Python's own hash of a string differs between processes, so it is taken anew at each load: it is the fastest.
        hashes = np.fromiter(map(hash, names), dtype=np.int64, count=len(weights))
        order = np.argsort(hashes)
        self._hashes, self._places = hashes[order], order.astype(np.int32)
        self._weights = weights

    @classmethod
    def learn(cls, texts: Sequence[str], fewest: int = 2) -> tuple[Grams, Any, list[str]]:
        """Return the features of `texts` that at least `fewest` of them have, their sparse matrix, and their names."""
        # Only learning needs scikit-learn.
        from sklearn.feature_extraction.text import TfidfVectorizer

        learner = TfidfVectorizer(analyzer=grams, min_df=fewest, sublinear_tf=True, dtype=np.float32)
        matrix = learner.fit_transform(texts)
        names = learner.get_feature_names_out().tolist()
        return cls(names, learner.idf_.astype(np.float32)), matrix, names

    def knows(self, names: Sequence[str]) -> NDArray[np.bool_]:
        """Return for each name whether it is a feature."""
        return self._find(names)[1]

    def of(self, text: str) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Return the indices and values of the features of `text` that are known; empty when none is."""
        counts = Counter(grams(text))
        places, known = self._find(counts)
        indices = self._places[places[known]]
        often = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))[known]
        values = (1 + np.log(often)) * self._weights[indices]
        length = np.sqrt(float(values @ values))
        return indices, values / length if length else values

    def _find(self, names: Iterable[str]) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
        wanted = np.array([hash(name) for name in names], dtype=np.int64)
        places = np.searchsorted(self._hashes, wanted)
        places[places == len(self._hashes)] = 0
        return places, self._hashes[places] == wanted

    def save(self, folder: Path, names: Sequence[str]) -> None:
        """Write the features into `folder`; `names` as `learn` gave them."""
        (folder / _NAMES).write_text("\n".join(names), encoding="utf-8")
        np.save(folder / _WEIGHTS, self._weights)

    @classmethod
    def load(cls, folder: Path) -> Grams:
        """Read what `save` wrote."""
        return cls((folder / _NAMES).read_text(encoding="utf-8").split("\n"), np.load(folder / _WEIGHTS))
