"""The training sentences, and classifiers learnt from them in this process."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from benchmarks.understanding.figures import Share
from benchmarks.understanding.lists import training
from bot.settings import ROOT
from bot.understanding.classes import DANGERS, LOOKALIKE
from bot.understanding.classifier import STRENGTH, Classifier
from bot.understanding.features import Grams
from bot.understanding.heads import Head
from bot.understanding.places import Gazetteer
from bot.understanding.sentences import HomeClauses, learnable, without_places

FOLDS = 5
Pairs = tuple[list[str], list[str]]


@lru_cache(maxsize=1)
def prepared() -> Pairs:
    """Return texts and labels as the component learns them."""
    return learnable([(text, label) for text, label, _ in training()], ROOT / "data")


@dataclass(frozen=True)
class Learnt:
    """A classifier and how long it took to learn."""

    classifier: Classifier
    seconds: float
    sentences: int


def learn() -> Learnt:
    """Learn from all training sentences."""
    began = time.perf_counter()
    texts, labels = prepared()
    classifier = Classifier.learn(texts, labels)
    return Learnt(classifier, time.perf_counter() - began, len(texts))


def guesses(rows: Sequence[tuple[str, str, str]], texts: Sequence[str]) -> list[str]:
    """Return what our way of learning takes each of `texts` to be when it has learnt from `rows` alone, and how
    the rest of the assistant would read them is left aside."""
    learnt, labels = learnable([(text, label) for text, label, _ in rows], ROOT / "data")
    grams, matrix = Grams.learn(learnt)
    # Learning stops early where a hundred thousand are learnt from, to save time; so few need its whole course.
    head = Head.learn(matrix, labels, STRENGTH, tolerance=1e-3)
    places, clauses = Gazetteer.load(ROOT / "data/places"), HomeClauses(ROOT / "data/understanding")
    plain = (clauses.left_out(without_places(text, places)) for text in texts)
    return [head.labels[int(head.margins(grams.of(text)).argmax())] for text in plain]


def cross_validated() -> Share:
    """Return how often a fifth of the training sentences is classed right by what was learnt from the rest."""
    parts = [_fold(number) for number in range(FOLDS)]
    return Share(sum(p.right for p in parts), sum(p.of for p in parts))


def _fold(number: int) -> Share:
    texts, labels = prepared()
    mine = [i for i in range(len(texts)) if i % FOLDS == number and labels[i] not in (*DANGERS, LOOKALIKE)]
    rest = [i for i in range(len(texts)) if i % FOLDS != number]
    classifier = Classifier.learn(_pick(texts, rest), _pick(labels, rest))
    right = sum(classifier.rank(texts[i])[0].label == labels[i] for i in mine)
    return Share(right, len(mine))


def _pick(of: Sequence[str], which: Sequence[int]) -> list[str]:
    return [of[i] for i in which]
