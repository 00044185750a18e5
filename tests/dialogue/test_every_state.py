"""Every kind of message in every state: whatever stands, the reply keeps its shape, and what must never be said is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import cycle, product
from typing import Any

import pytest
from dialogue.kit import Reply, Talk
from dialogue.test_leave import Kept

from bot.dialogue.desk import Desk
from bot.dialogue.message import MOST_MESSAGES
from bot.editing.readable import unspeakable
from bot.settings import Settings
from bot.understanding.classes import NEEDS, TOPICS
from tests.knowledge.test_never_said import NEVER

LANGUAGES = ("sv", "en")
ASKS = (
    "need", "home_region", "place_choice", "for_whom", "age", "digital_id", "contact_wish", "handover_consent",
    "did_you_mean", "reason_out_of_county",
)  # fmt: skip
PENDING = (None, *ASKS, "handover_correct")
BEFORE: tuple[dict[str, Any], ...] = (
    {},
    {"need": "symptoms", "home": "25"},
    {"need": "child", "for_whom": "child", "age": 9, "home": "03"},
    {"need": "dental", "home": "23", "person": ["abroad"]},
    {"need": "mental_health", "no_home": True, "person": ["protected_identity"]},
    {"home": "12", "wish": "phone"},
    {"need": "prescription", "home": "01", "digital_id": False, "person": ["asylum"]},
)
URGENT = {"level": "urgent", "category": "n_112", "now": False, "minor": None, "violence": False}
DANGERS = tuple(
    {**URGENT, "level": level, "now": now, "violence": violence}
    for level, now, violence in (("emergency", False, False), ("crisis", True, False), ("crisis", False, True))
) + (URGENT,)
SAID: tuple[dict[str, Any], ...] = (
    *({"topics": [topic]} for topic in TOPICS),
    *({"topics": [topic], "need": "symptoms"} for topic in ("fee.home", "phone", "handover", "smalltalk")),
    *({"need": need} for need in NEEDS),
    *({"act": act} for act in ("affirm", "deny", "skip", "none_of_these", "not_acute", "repeat", "restart", "forget")),
    *({"language": code} for code in ("ar", "so", "fi", "other")),
    *({"language_wish": code} for code in (*LANGUAGES, "ar")),
    *({"person": [person]} for person in ("not_registered", "asylum", "protected_identity", "abroad")),
    *({"wish": wish} for wish in ("digital", "phone", "visit")),
    *({"danger": danger, "need": "symptoms", "region": ["25"]} for danger in DANGERS),
    {"region": ["25"], "place": "Luleå"},
    {"region": ["12", "24"], "place": "Viken"},
    {"region": ["12"], "present": ["24"]},
    {"not_region": ["25"]},
    {"age": 14, "for_whom": "self"},
    {"age": 86, "for_whom": "other"},
    {"digital_id": False},
    {"out_of_county": True, "need": "symptoms"},
    {"reason": "habit"},
    {"step": "note"},
    {"unsure": ["dental", "fee.home", "phone"]},
    {},
)  # fmt: skip
Case = tuple[str | None, dict[str, Any], dict[str, Any], Reply]


@cache
def every_reply(language: str) -> tuple[Case, ...]:
    """(question that stood, what was known, what was said, reply) of each message in each state."""
    return tuple(_replies(Desk.load(Settings(today="2026-11-23")), language))


def _replies(desk: Desk, language: str) -> Iterator[Case]:
    known = cycle(BEFORE)
    for pending, said in product(PENDING, SAID):
        before = next(known) if pending != "place_choice" else {"home_options": ["12", "24"], "place": "Viken"}
        asked = [pending] if pending else []
        options = ["dental", "symptoms"] if pending == "did_you_mean" else []
        one = Talk(
            desk,
            Kept(),
            **before,
            language=language,
            language_settled=True,
            pending=pending,
            asked=asked,
            options=options,
        )
        yield pending, before, said, one.say(**said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reply_has_one_to_four_messages_in_order_and_one_question_last(language: str) -> None:
    ranks = {"alert": 0, "answer": 1, "contact": 2, "phone": 2, "handover": 2}
    for pending, before, said, reply in every_reply(language):
        case = (pending, before, said, reply.text)
        assert 1 <= len(reply.messages) <= MOST_MESSAGES, case
        assert all(message["text"].strip() for message in reply.messages), case
        order = [ranks[kind] for kind in reply.kinds if kind]
        assert order == sorted(order), case
        assert order.count(2) <= 1, case
        questions = [message for message in reply.messages if message["asks"]]
        assert len(questions) <= 1, case
        assert not questions or reply.messages[-1] is questions[0], case
        assert all(question["asks"] in ASKS for question in questions), case
        assert len(set(reply.topics)) == len(reply.topics), case


@pytest.mark.parametrize("language", LANGUAGES)
def test_danger_is_met_alone_in_every_state(language: str) -> None:
    met = [(said, reply) for _, _, said, reply in every_reply(language) if "danger" in said]
    assert met
    for said, reply in met:
        assert reply.kinds == ["alert"]
        assert reply.asks is None
        assert "112" in reply.text
        assert len(reply.titles) == (said["danger"]["level"] == "urgent")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_that_is_interrupted_by_another_stands_again(language: str) -> None:
    standing = {"home_region", "place_choice", "age", "for_whom", "digital_id", "contact_wish", "handover_consent"}
    for pending, before, said, reply in every_reply(language):
        interrupts = list(said) == ["topics"] and said["topics"][0] not in ("handover", "no_digital")
        leads_on = "home" in before or "no_home" in before or before.get("digital_id") is False
        if pending in standing and interrupts and not (pending in ("home_region", "place_choice") and leads_on):
            assert reply.asks == pending, (pending, before, said, reply.text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", NEVER)
def test_no_reply_says_what_must_never_be_said(what: str, language: str) -> None:
    for pending, before, said, reply in every_reply(language):
        assert not re.search(NEVER[what], reply.text, re.IGNORECASE), (pending, before, said, reply.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_reply_has_a_place_left_open_markup_or_a_long_address(language: str) -> None:
    for pending, before, said, reply in every_reply(language):
        assert not re.search(r"\{|\}|https?:|www\.|\bNone\b|  ", reply.text), (pending, before, said, reply.text)
        # As a telephone line reads it aloud and an SMS shows it.
        assert [message["text"] for message in reply.messages if unspeakable(message["text"])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_of_the_contract_is_asked_somewhere(language: str) -> None:
    asked = {reply.asks for pending, _, _, reply in every_reply(language) if reply.asks != pending}
    assert asked | {"age", "for_whom", "digital_id", "contact_wish"} >= set(ASKS)
