"""Character n-grams and words as a sparse vector, learnt with scikit-learn and looked up with numpy.

Looking up is our own: scikit-learn's transform costs a hundred times more for one short message. A feature is known by
the checksum of its name alone: half a million strings would weigh more than all the rest. Two features in some twenty
thousand share a checksum, and count as one.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.understanding.words import fold

SIZES = (3, 4, 5)
# Runs of letters this long are also taken across words: word forms and their neighbours in one.
ACROSS = 6
_TOKEN = re.compile(r"[^\W_]+|\?", re.UNICODE)
_MARKS, _WEIGHTS = "features.npy", "weights.npy"
Marks = NDArray[np.uint32]


def grams(text: str) -> list[str]:
    """Return the features of `text`: n-grams inside each word (padded by spaces) and across words, words, and pairs."""
    tokens = _TOKEN.findall(fold(text))
    return [*_across(tokens), *(gram for token in tokens for gram in _inside(token))]


def words_of(text: str) -> list[str]:
    """Return those of the features of `text` that are whole words."""
    return [f"w {token}" for token in _TOKEN.findall(fold(text))]


def _inside(token: str) -> list[str]:
    padded = f" {token} "
    pieces = [padded[i : i + size] for size in SIZES for i in range(len(padded) - size + 1)]
    return [f"w {token}", *pieces]


def _across(tokens: Sequence[str]) -> list[str]:
    joined = f" {' '.join(tokens)} "
    pairs = [f"p {a} {b}" for a, b in zip(tokens, tokens[1:], strict=False)]
    return pairs + ["c" + joined[i : i + ACROSS] for i in range(len(joined) - ACROSS + 1)]


def marks(names: Iterable[str]) -> Marks:
    """Return the checksum of each of `names`."""
    return np.array([crc32(name.encode()) for name in names], dtype=np.uint32)


class Grams:
    """The features learnt, with their weights (tf-idf, sublinear, length 1). `known`: their checksums, in order."""

    def __init__(self, known: Marks, weights: NDArray[np.float32]) -> None:
        self._known, self._weights = known, weights

    @classmethod
    def learn(cls, texts: Sequence[str], fewest: int = 2) -> tuple[Grams, Any]:
        """Return the features of `texts` that at least `fewest` of them have, and their sparse matrix (a row a text,
        a column a feature)."""
        # Only learning needs joblib, scipy and scikit-learn.
        from joblib import Parallel, delayed
        from scipy.sparse import csr_matrix
        from sklearn.feature_extraction.text import TfidfTransformer

        cores = os.cpu_count() or 1
        size = -(-len(texts) // cores)
        shares = [texts[first : first + size] for first in range(0, len(texts), size)]
        parts = Parallel(n_jobs=cores)(delayed(_count)(share) for share in shares)
        names, often, sizes = (np.concatenate(columns) for columns in zip(*parts, strict=True))
        known, texts_with = np.unique(names, return_counts=True)
        known = known[texts_with >= fewest]
        looked_up = Parallel(n_jobs=cores, prefer="threads")(delayed(_look_up)(known, part[0]) for part in parts)
        places, wanted = (np.concatenate(columns) for columns in zip(*looked_up, strict=True))
        rows = np.repeat(np.arange(len(texts), dtype=np.int32), sizes)[wanted]
        starts = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=len(texts)))])
        counts = csr_matrix((often[wanted].astype(np.float64), places[wanted], starts), (len(texts), len(known)))
        weighing = TfidfTransformer(sublinear_tf=True)
        matrix = weighing.fit_transform(counts)
        return cls(known, weighing.idf_.astype(np.float32)), matrix

    def knows(self, names: Iterable[str]) -> NDArray[np.bool_]:
        """Return for each name whether it is a feature."""
        return self._find(names)[1]

    def of(self, text: str) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Return the indices and values of the features of `text` that are known; empty when none is."""
        counts = Counter(grams(text))
        places, known = self._find(counts)
        indices = places[known]
        often = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))[known]
        values = (1 + np.log(often)) * self._weights[indices]
        length = np.sqrt(float(values @ values))
        return indices, values / length if length else values

    def _find(self, names: Iterable[str]) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
        return _look_up(self._known, marks(names))

    def save(self, folder: Path) -> None:
        """Write the features into `folder`."""
        np.save(folder / _MARKS, self._known)
        np.save(folder / _WEIGHTS, self._weights)

    @classmethod
    def load(cls, folder: Path) -> Grams:
        """Read what `save` wrote."""
        return cls(np.load(folder / _MARKS), np.load(folder / _WEIGHTS))


def _look_up(known: Marks, wanted: Marks) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Return where in `known`, which is sorted, each of `wanted` stands, and whether it does stand there."""
    places = np.searchsorted(known, wanted)
    places[places == len(known)] = 0
    return places, known[places] == wanted


def _count(texts: Sequence[str]) -> tuple[Marks, NDArray[np.int64], NDArray[np.int64]]:
    """Return the checksums of the texts' features, each once a text; how often the text has each; how many it has."""

    # The same words come back in text after text.
    @cache
    def inside(token: str) -> Marks:
        return marks(_inside(token))

    every = []
    for text in texts:
        tokens = _TOKEN.findall(fold(text))
        every.append(np.concatenate([marks(_across(tokens)), *map(inside, tokens)]))
    # Sorted all at once, the text's number before the checksum.
    numbers = np.repeat(np.arange(len(texts), dtype=np.uint64), [len(row) for row in every])
    pairs, often = np.unique(numbers << np.uint64(32) | np.concatenate(every), return_counts=True)
    sizes = np.bincount((pairs >> np.uint64(32)).astype(np.int64), minlength=len(texts))
    return pairs.astype(np.uint32), often, sizes
