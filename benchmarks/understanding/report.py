"""Writes `docs/understanding.md` from what was measured."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.understanding import misses, tables
from benchmarks.understanding.cost import LENGTHS, Reading
from benchmarks.understanding.coverage import Point
from benchmarks.understanding.figures import Share
from benchmarks.understanding.measure import Measured

CONFUSION = "images/understanding-confusion.svg"
COVERAGE = "images/understanding-coverage.svg"
HEAD = """# How well patients are understood

Made by `make evaluate`; do not edit. Everything is measured over the chat contract, in a fresh conversation each, with
the assistant that `make run` serves. *dev* may be learnt from; *held* was written by hands that had read neither
training nor rules, and is opened only to report; sentences of theirs that happened to stand in the training were left
out, so the list is a little harder than people are. Once its misses have been read, a list is dev, and others write a
new one. Intervals are Wilson's, 95 %. "Menade du …?" counts as not right and is shown apart. A sentence with several
things is right when all are taken.

"""
DANGER_GOALS = """Goals on held: 99 % of emergencies and 97 % of crises met, at most 3 % false alarms on look-alikes.

"""


@dataclass(frozen=True)
class InProcess:
    """What was measured without a server."""

    sentences: int
    seconds: float
    crossed: Share
    reading: Reading
    candidates: str
    curves: dict[str, list[Point]]


def write(measured: Measured, inside: InProcess, peers: str) -> str:
    """Return the whole report."""
    rows = measured.single
    alarms, which = misses.calm_alarms(rows)
    danger = f"{misses.danger_table(measured.danger)}\nAlarms on sentences of topics and needs: {alarms}.\n"
    parts = [
        ("Topics and needs", tables.totals(rows) + f"\nCross-validated over the {inside.sentences} training sentences "
         f"(five folds, the classifier alone): {inside.crossed}.\n"),
        ("What was chosen, and among what", inside.candidates),
        ("By class, held", tables.by_class(rows, "held") + f"\n![What each class was taken for]({CONFUSION})\n"),
        ("By class, dev", tables.by_class(rows, "dev")),
        ("Several things in one sentence", misses.combined_table(measured.combined)),
        ("Confidence", _confidence(inside)),
        ("Danger", DANGER_GOALS + danger),
        ("Places", misses.places_table(measured.places)),
        ("Whole conversations", misses.patients_text(measured.patients)),
        ("Cost", _cost(measured, inside)),
        ("Peers", peers),
        ("Misses: held", misses.single_misses(rows, "held")),
        ("Misses: dev", misses.single_misses(rows, "dev")),
        ("Misses: several things", misses.combined_misses(measured.combined)),
        ("Misses: danger", misses.danger_misses(measured.danger)),
        ("Alarms without danger", which),
        ("Misses: places", misses.places_misses(measured.places)),
    ]  # fmt: skip
    return (
        HEAD
        + f"Measured with the model of `{measured.model}`.\n\n"
        + "\n".join(f"## {title}\n\n{text}" for title, text in parts)
    )


def _confidence(inside: InProcess) -> str:
    text = ""
    for name, points in inside.curves.items():
        cells = [(f"{p.confidence:.0%}", f"{p.covered:.1%}", f"{p.right:.1%}") for p in points]
        text += f"{name}:\n\n" + tables.table(("confidence from", "answered", "of those right"), cells) + "\n"
    return text + f"![Right against answered]({COVERAGE})\n"


def _cost(measured: Measured, inside: InProcess) -> str:
    turns = measured.turns
    assert turns is not None
    cells = [
        (words, f"{turns.milliseconds[words]:.1f}", f"{inside.reading.milliseconds[words]:.1f}") for words in LENGTHS
    ]
    return (
        tables.table(("words", "whole turn over HTTP, ms", "understanding alone, ms"), cells)
        + f"\nThe machine's load was {turns.load:.1f} on {turns.cores} cores"
        + (": it was busy with other work, so these times are too long.\n" if turns.load > turns.cores else ".\n")
        + f"\nThe process held {turns.megabytes:.0f} MB after all conversations, and was ready "
        f"{measured.ready_seconds:.1f} s after start. Learning from {inside.sentences} sentences took "
        f"{inside.seconds:.0f} s.\n"
    )
