"""Simulated patients who answer only what is asked, against the running assistant."""

from __future__ import annotations

import pytest
from running import Running

from benchmarks.understanding.conversations import Result, messages_needed, run_patients
from benchmarks.understanding.patients import load_patients
from bot.knowledge.load import Facts, load_facts
from bot.settings import ROOT
from bot.understanding.classes import NEEDS, TOPICS

FEWEST = 60
ALL_REGIONS = 21
# The goal.
REACH = 0.97
MOST_MESSAGES = 3


@pytest.fixture(scope="module")
def facts() -> Facts:
    return load_facts(ROOT / "data", None)


@pytest.fixture(scope="module")
def results(assistant: Running) -> list[Result]:
    return run_patients(assistant.url)


def test_the_patients_come_from_all_regions_in_both_languages_and_interrupt_and_correct() -> None:
    patients = load_patients()
    assert len(patients) >= FEWEST
    assert len({patient.goal.region for patient in patients} - {None}) == ALL_REGIONS
    assert {patient.language for patient in patients} == {"sv", "en"}
    assert any(patient.instead for patient in patients)
    assert any(patient.then for patient in patients)


def test_what_the_patients_want_is_in_the_contract(facts: Facts) -> None:
    for patient in load_patients():
        assert patient.goal.need in {*NEEDS, None}, patient.name
        assert set(patient.goal.topics) <= set(TOPICS), patient.name
        assert patient.goal.region in {*facts.regions, None}, patient.name


@pytest.mark.model
def test_nearly_every_patient_reaches_the_right_region_need_and_kind_of_contact(results: list[Result]) -> None:
    wrong = [f"{r.course.patient.name}: {'; '.join(r.wrong)}\n{r.course.transcript}" for r in results if r.wrong]
    assert len(wrong) <= (1 - REACH) * len(results), "\n\n".join(wrong)


@pytest.mark.model
def test_half_of_the_patients_need_no_more_than_three_messages(results: list[Result]) -> None:
    assert messages_needed(results) <= MOST_MESSAGES


@pytest.mark.model
def test_every_reply_keeps_to_the_contract(results: list[Result]) -> None:
    faults = [(r.course.patient.name, fault) for r in results for fault in r.course.faults]
    assert faults == []
