"""What passes from understanding to dialogue, and the one intent that rules choose by."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.classes import DANGERS, NEEDS, TOPICS
from bot.understanding.intents import intent_of
from bot.understanding.reading import Act, Reading

DANGER = {"level": "crisis", "category": "rf_suicide", "now": True, "minor": None, "violence": False}
FULL: dict[str, Any] = {
    "danger": DANGER, "topics": ["fee.home"], "need": "symptoms", "unsure": ["dental"], "region": ["01", "20"],
    "place": "Järna", "present": ["24"], "not_region": ["25"], "age": 0, "for_whom": "child", "wish": "phone",
    "digital_id": False, "person": ["abroad"], "out_of_county": True, "referred": False, "reason": "habit",
    "since": "i 3 dagar", "item": "nurse", "step": "offer", "talk": "hello", "act": "skip", "language": "en",
    "language_wish": "sv",
}  # fmt: skip


def test_every_field_comes_back_as_it_was_said() -> None:
    assert set(FULL) == {field.name for field in fields(Reading)}
    reading = Reading(**FULL)
    carried = json.loads(json.dumps(reading.entities()))
    assert Reading.from_entities(carried) == reading


@settings(deadline=None)
@given(st.fixed_dictionaries({}, optional={name: st.just(value) for name, value in FULL.items()}))
def test_any_mixture_of_fields_comes_back_and_what_was_not_said_is_not_carried(said: dict[str, Any]) -> None:
    reading = Reading(**said)
    assert {entity["entity"] for entity in reading.entities()} == set(said)
    assert Reading.from_entities(reading.entities()) == reading


def test_an_answer_of_no_and_an_age_of_0_are_said() -> None:
    assert {e["entity"] for e in Reading(digital_id=False, age=0).entities()} == {"digital_id", "age"}


def test_a_list_that_was_taken_apart_is_put_together() -> None:
    carried = [{"entity": "region", "value": "01"}, {"entity": "region", "value": "20"}]
    assert Reading.from_entities(carried).region == ["01", "20"]


def test_an_entity_that_is_no_field_is_refused_by_name() -> None:
    with pytest.raises(KeyError, match="colour"):
        Reading.from_entities([{"entity": "colour", "value": "red"}])


def test_readings_do_not_share_their_lists() -> None:
    first = Reading()
    first.topics.append("fee.home")
    assert Reading().topics == []


def test_the_language_alone_says_nothing() -> None:
    assert not Reading(language="sv").says_something
    assert Reading(language="sv", age=0).says_something


def test_danger_comes_before_everything() -> None:
    assert intent_of(Reading(**FULL)) == "crisis"


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ({"language_wish": "en", "act": "affirm", "need": "symptoms"}, "switch_language"),
        ({"step": "note", "act": "affirm"}, "handover_step"),
        ({"act": "skip", "topics": ["fee.home"]}, "skip"),
        ({"act": "none_of_these"}, "deny"),
        ({"act": "repeat"}, "inform"),
        ({"language": "fi", "need": "symptoms"}, "foreign"),
        ({"language": "other"}, "foreign"),
        ({"language": "en", "need": "symptoms"}, "symptoms"),
        ({"topics": ["guarantee", "fee.home"], "need": "symptoms"}, "guarantee"),
        ({"need": "dental", "region": ["25"]}, "dental"),
        ({"unsure": ["dental"], "region": ["25"]}, "nlu_fallback"),
        ({"region": ["25"]}, "inform"),
        ({"language": "sv"}, "nlu_fallback"),
        ({}, "nlu_fallback"),
    ],
)
def test_the_most_important_thing_said_is_the_intent(said: dict[str, Any], intent: str) -> None:
    assert intent_of(Reading(**said)) == intent


@pytest.mark.parametrize("act", [act for act in get_args(Act) if act not in ("greet", "end_of_turns")])
def test_every_act_that_can_be_typed_has_an_intent(act: Any) -> None:
    assert intent_of(Reading(act=act)) != "nlu_fallback"


def test_needs_topics_and_dangers_share_no_name() -> None:
    names = [*NEEDS, *TOPICS, *DANGERS]
    assert len(names) == len(set(names))
    assert (len(NEEDS), len(TOPICS)) == (16, 23)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"need": "symptoms"}, True),
        ({"need": "symptoms", "topics": ["fee.home"]}, True),
        ({"step": "note"}, True),
        ({"since": "i tre dagar"}, True),
        ({"unsure": ["dental"]}, True),
        ({}, True),
        ({"act": "affirm"}, False),
        ({"topics": ["handover"]}, False),
        ({"topics": ["smalltalk"], "talk": "thanks"}, False),
        ({"region": ["25"], "place": "Luleå"}, False),
        ({"age": 4}, False),
        ({"language_wish": "en"}, False),
    ],
)
def test_what_a_nurse_would_want_to_read_is_told_from_the_rest(fields: dict[str, Any], told: bool) -> None:
    assert Reading(**fields).of_the_errand is told
