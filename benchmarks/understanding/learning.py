"""The training sentences, and classifiers learnt from them in this process."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from benchmarks.understanding.figures import Share
from benchmarks.understanding.lists import training
from bot.settings import ROOT
from bot.understanding.classes import DANGERS, LOOKALIKE
from bot.understanding.classifier import Classifier
from bot.understanding.sentences import learnable
from bot.understanding.vectors import Vectors

VECTORS = ROOT / "var" / "vectors.npz"
FOLDS = 5
Pairs = tuple[list[str], list[str]]


@lru_cache(maxsize=1)
def prepared() -> Pairs:
    """Return texts and labels as the component learns them."""
    return learnable([(text, label) for text, label, _ in training()], ROOT / "data")


@dataclass(frozen=True)
class Learnt:
    """A classifier and how long it took to learn with the sentence vectors kept by content."""

    classifier: Classifier
    seconds: float
    sentences: int


def learn() -> Learnt:
    """Learn from all training sentences."""
    began = time.perf_counter()
    texts, labels = prepared()
    classifier = Classifier.learn(texts, labels, VECTORS, Vectors())
    return Learnt(classifier, time.perf_counter() - began, len(texts))


def cross_validated(workers: int = 2) -> Share:
    """Return how often a fifth of the training sentences is classed right by what was learnt from the rest."""
    with ProcessPoolExecutor(workers) as pool:
        parts = list(pool.map(_fold, range(FOLDS)))
    return Share(sum(p.right for p in parts), sum(p.of for p in parts))


def _fold(number: int) -> Share:
    texts, labels = prepared()
    mine = [i for i in range(len(texts)) if i % FOLDS == number and labels[i] not in (*DANGERS, LOOKALIKE)]
    rest = [i for i in range(len(texts)) if i % FOLDS != number]
    # A cache of its own: the file is written anew with the sentences it was asked for.
    classifier = Classifier.learn(_pick(texts, rest), _pick(labels, rest), _copied(number), Vectors())
    right = sum(classifier.rank(texts[i])[0].label == labels[i] for i in mine)
    return Share(right, len(mine))


def _copied(number: int) -> Path:
    copy = VECTORS.with_name(f"vectors-fold-{number}.npz")
    if VECTORS.exists():
        copy.write_bytes(VECTORS.read_bytes())
    return copy


def _pick(of: Sequence[str], which: Sequence[int]) -> list[str]:
    return [of[i] for i in which]
