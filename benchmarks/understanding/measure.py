"""Runs every measurement over the contract and gathers what came of it."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial

from benchmarks.understanding.asking import Found, ask_combined, ask_single
from benchmarks.understanding.conversations import Result, run_patients
from benchmarks.understanding.cost import Turns, time_turns
from benchmarks.understanding.crowd import ask_all
from benchmarks.understanding.dangers import Met, ask_danger
from benchmarks.understanding.lists import SETS, Combined, Sentence, combined, danger, single
from benchmarks.understanding.places import Case, ask_place, cases
from benchmarks.understanding.served import Served, model_mark

ASSISTANTS = 2
TODAY = "2026-11-23"
WAYS = (True, False)


@dataclass
class Measured:
    """What came of each item. `single` and `combined` hold (preset, item, result)."""

    single: list[tuple[bool, Sentence, Found]] = field(default_factory=list)
    combined: list[tuple[bool, Combined, tuple[bool, list[str]]]] = field(default_factory=list)
    danger: list[Met] = field(default_factory=list)
    places: list[tuple[Case, tuple[bool, str]]] = field(default_factory=list)
    patients: list[Result] = field(default_factory=list)
    turns: Turns | None = None
    ready_seconds: float = 0.0
    seconds: float = 0.0
    model: str = ""
    """Fingerprint of what the model was made of (bot.engine.training)."""


def measure(urls: Sequence[str] = ()) -> Measured:
    """Return all measurements, with assistants of their own unless `urls` names some that run."""
    with ExitStack() as open_ones:
        measured, began = Measured(model=model_mark()), time.perf_counter()
        served = [open_ones.enter_context(Served(LOTS_TODAY=TODAY)) for _ in range(0 if urls else ASSISTANTS)]
        urls = urls or [each.url for each in served]
        measured.turns = time_turns(urls[0])
        _ask_everything(urls, measured)
        if served:
            measured.ready_seconds, measured.turns.megabytes = served[0].seconds_to_ready, served[0].megabytes
        measured.seconds = time.perf_counter() - began
    return measured


def _ask_everything(urls: Sequence[str], measured: Measured) -> None:
    sentences = [sentence for kind in SETS for sentence in single(kind)]
    several = [sentence for kind in SETS for sentence in combined(kind)]
    for preset in WAYS:
        _tell(f"{len(sentences)} sentences, {'with' if preset else 'without'} a preset region")
        found = ask_all(urls, sentences, partial(ask_single, preset=preset))
        measured.single += [(preset, sentence, result) for sentence, result in zip(sentences, found, strict=True)]
        taken = ask_all(urls, several, partial(ask_combined, preset=preset))
        measured.combined += [(preset, sentence, result) for sentence, result in zip(several, taken, strict=True)]
    dangers = [sentence for kind in SETS for sentence in danger(kind)]
    _tell(f"{len(dangers)} messages of danger and what only sounds so")
    measured.danger = ask_all(urls, dangers, ask_danger)
    places = list(cases())
    _tell(f"{len(places)} places")
    measured.places = list(zip(places, ask_all(urls, places, ask_place), strict=True))
    _tell("simulated patients")
    measured.patients = run_patients(urls[0])


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)
