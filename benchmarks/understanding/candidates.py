"""The classifiers that could have been chosen, on the same training and dev sentences."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import SGDClassifier
from sklearn.svm import LinearSVC

from benchmarks.understanding.figures import Share, share
from benchmarks.understanding.learning import Pairs, prepared
from benchmarks.understanding.lists import LANGUAGES, Sentence, single
from benchmarks.understanding.slips import with_slips
from benchmarks.understanding.tables import NAMES, table
from benchmarks.understanding.vectors import Vectors
from bot.settings import ROOT
from bot.understanding.classes import DANGERS, LOOKALIKE
from bot.understanding.classifier import Classifier
from bot.understanding.features import Grams
from bot.understanding.places import Gazetteer
from bot.understanding.sentences import HomeClauses, without_places

CACHE = ROOT / "var" / "vectors.npz"
# Raw vectors are of little use beside n-grams: they are centred, scaled, and then made this small.
VECTOR_SCALE = 0.04
# The cascade asks the vectors when n-grams give their first label less than this share.
UNSURE = 0.6
STEEP = 4.0
Scores = NDArray[np.float64]


@dataclass(frozen=True)
class Candidate:
    """One way of classifying: how often it was right on dev, and the share of messages that asked the vectors."""

    name: str
    right: dict[str, Share]
    asks_vectors: float


def candidates(vectors: bool) -> list[Candidate]:
    """Return what each comes to. `vectors`: also those with sentence vectors, minutes of work the first time."""
    everything = prepared()
    texts, labels = everything
    calm = [i for i, label in enumerate(labels) if label not in (*DANGERS, LOOKALIKE)]
    texts, labels = [texts[i] for i in calm], [labels[i] for i in calm]
    dev, read = single("dev"), _without_places(single("dev"))
    plain, plain_dev = _matrices(texts, read)
    more, more_labels = with_slips(texts, labels)
    slips, slips_dev = _matrices(more, read)
    found: list[tuple[str, Scores, float]] = []

    def tell(name: str, learn: Callable[[], Scores], asks: float = 0.0) -> Scores:
        began = time.perf_counter()
        scores = learn()
        print(f"  {name}: {time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)
        found.append((name, scores, asks))
        return scores

    logistic = SGDClassifier(loss="log_loss", alpha=1e-6, random_state=0)
    tell("n-grams, logistic regression", lambda: logistic.fit(plain, labels).decision_function(plain_dev))
    cheap = tell("n-grams, support vectors", lambda: _svm(1.0).fit(plain, labels).decision_function(plain_dev))
    tell(
        "the same with slips of the finger",
        lambda: _svm(1.0).fit(slips, more_labels).decision_function(slips_dev),
    )
    tell("the same, danger among the labels (chosen)", lambda: _with_danger(everything, read))
    rows = Vectors().of_many([*texts, *read], CACHE) if vectors else None
    if rows is not None:
        rows = (rows - rows[: len(texts)].mean(axis=0)) / rows[: len(texts)].std(axis=0) * VECTOR_SCALE
        both, both_dev = (
            sparse.hstack([grams, sparse.csr_matrix(dense)]).tocsr()
            for grams, dense in ((plain, rows[: len(texts)]), (plain_dev, rows[len(texts) :]))
        )
        dense = tell(
            "n-grams with sentence vectors", lambda: _svm(0.5).fit(both, labels).decision_function(both_dev), 1
        )
        unsure = _shares(cheap).max(axis=1) < UNSURE
        cascade = np.where(unsure[:, None], cheap + dense, cheap)
        tell("a cascade of the two", lambda: cascade, float(unsure.mean()))
    names = np.array(sorted(set(labels)))
    return [Candidate(name, _right(names[scores.argmax(axis=1)], dev), asks) for name, scores, asks in found]


def candidates_table(found: list[Candidate]) -> str:
    """Return the candidates as a table."""
    lines = [(c.name, *(c.right[language] for language in LANGUAGES), f"{c.asks_vectors:.0%}") for c in found]
    return table(("on dev, the classifier alone", *(NAMES[language] for language in LANGUAGES), "asks vectors"), lines)


def _with_danger(everything: Pairs, read: list[str]) -> Scores:
    """Return the scores of topics and needs of what is served: danger and look-alikes are learnt beside them."""
    classifier = Classifier.learn(*everything)
    subjects = [i for i, label in enumerate(classifier.head.labels) if label not in (*DANGERS, LOOKALIKE)]
    return np.array([classifier.head.margins(classifier.grams.of(text))[subjects] for text in read], dtype=np.float64)


def _svm(strength: float) -> Any:
    return LinearSVC(C=strength, random_state=0, tol=0.1)


def _matrices(texts: list[str], read: list[str]) -> tuple[Any, Any]:
    grams, matrix = Grams.learn(texts)
    rows = [grams.of(text) for text in read]
    ends = np.cumsum([0, *(len(indices) for indices, _ in rows)])
    columns, values = (np.concatenate(part) for part in zip(*rows, strict=True))
    return matrix, sparse.csr_matrix((values, columns, ends), shape=(len(read), matrix.shape[1]))


def _without_places(sentences: list[Sentence]) -> list[str]:
    gazetteer, clauses = Gazetteer.load(ROOT / "data" / "places"), HomeClauses(ROOT / "data" / "understanding")
    return [clauses.left_out(without_places(sentence.text, gazetteer)) for sentence in sentences]


def _shares(scores: Scores) -> Scores:
    raised = np.exp(STEEP * (scores - scores.max(axis=1, keepdims=True)))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def _right(guesses: NDArray[Any], dev: list[Sentence]) -> dict[str, Share]:
    return {
        language: share(
            guess == sentence.label
            for guess, sentence in zip(guesses, dev, strict=True)
            if sentence.language == language
        )
        for language in LANGUAGES
    }
