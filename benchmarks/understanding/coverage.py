"""How much can be answered at which confidence, and how much of that is right."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.understanding.lists import Sentence
from bot.settings import ROOT
from bot.understanding.classifier import Classifier
from bot.understanding.places import Gazetteer
from bot.understanding.sentences import HomeClauses, without_places

LEVELS = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


@dataclass(frozen=True)
class Point:
    """At this confidence or more: the share of all sentences, and how many of those are right."""

    confidence: float
    covered: float
    right: float


def coverage(classifier: Classifier, sentences: list[Sentence]) -> list[Point]:
    """Return a point a level, from the classifier's own shares."""
    gazetteer, clauses = Gazetteer.load(ROOT / "data" / "places"), HomeClauses(ROOT / "data" / "understanding")
    ranked = [
        (classifier.rank(clauses.left_out(without_places(sentence.text, gazetteer)))[0], sentence.label)
        for sentence in sentences
    ]
    points = []
    for level in LEVELS:
        taken = [guess.label == label for guess, label in ranked if guess.share >= level]
        right = sum(taken) / len(taken) if taken else 0.0
        points.append(Point(level, len(taken) / len(ranked), right))
    return points
