"""All simulated patients over one running assistant, and how many get where they ought to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from statistics import median

import httpx

from benchmarks.understanding.patients import Patient, load_patients
from benchmarks.understanding.simulator import Course, simulate
from bot.knowledge.load import Facts, load_facts
from bot.replies.texts import Texts
from bot.settings import ROOT, STOCKHOLM
from bot.understanding.classes import NEEDS, TOPICS


@dataclass(frozen=True)
class Result:
    """One conversation and what was wrong with where it led."""

    course: Course
    wrong: list[str]


def titles(language: str, texts: Texts | None = None) -> dict[str, str]:
    """Return what the shortcut of each class is called in `language`."""
    texts = texts or Texts.load(ROOT / "data" / "replies", None)
    return {name: texts.render(_key(name), language) for name in (*NEEDS, *TOPICS)}


def _key(name: str) -> str:
    return f"{'need' if name in NEEDS else 'topic'}-{name.replace('_', '-').replace('.', '-')}"


def run_patient(client: httpx.Client, patient: Patient, facts: Facts, named: dict[str, str]) -> Result:
    """Return how one patient fared."""
    course = simulate(client, patient, named)
    return Result(course, course.wrong(patient.goal.kind(facts, datetime.now(STOCKHOLM))))


def run_patients(url: str) -> list[Result]:
    """Return how every patient fared with the assistant at `url`."""
    facts = load_facts(ROOT / "data", None)
    named = {language: titles(language) for language in ("sv", "en")}
    with httpx.Client(base_url=url, timeout=30) as client:
        return [run_patient(client, patient, facts, named[patient.language]) for patient in load_patients()]


def messages_needed(results: list[Result]) -> float:
    """Return the median count of patient messages until the contact that was right, where one was."""
    return float(median(r.course.reached_after for r in results if not r.wrong and r.course.reached_after))
