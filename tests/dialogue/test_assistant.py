"""What holds for every reply: it renders, in order, within bounds, and a fault still leaves a number to ring."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest
from dialogue.kit import ACTION_OF, Talk

from bot.dialogue.assistant import Assistant
from bot.dialogue.contact import contact_message
from bot.dialogue.desk import Desk
from bot.dialogue.message import MOST_MESSAGES, Choice, Message, in_order, payload
from bot.dialogue.state import State
from bot.knowledge.models import Region
from bot.knowledge.outcomes import outcomes
from bot.knowledge.route import Outcome, route
from bot.understanding.classes import DANGERS, NEEDS, TOPICS
from bot.understanding.intents import intent_of
from bot.understanding.reading import Reading

Start = Callable[..., Talk]
WHOLE = ("sv", "en")


def region_with(desk: Desk, osm: str | None) -> Region:
    """Return Norrbotten with one service of known hours, from 13 to 80 years."""
    source: dict[str, Any] = {"source": ["https://www.1177.se/Norrbotten/"], "as_of": "2026-10", "checked": None}
    hours = {**source, "osm": osm, "complete": bool(osm)} if osm else None
    service = {
        **source, "id": "chatt", "name": "Chatten", "url": "https://www.1177.se/Norrbotten/", "channels": ["chat"],
        "needs": ["symptoms"], "run_by": "region", "status": "current", "login": "e_legitimation",
        "ages": {"min": 13, "max": 80, "guardian_until": 13}, "hours": hours,
    }  # fmt: skip
    plain = desk.facts.regions["25"].model_dump(mode="json", exclude={"services"})
    return Region.model_validate({**plain, "services": [service]})


def each_outcome(desk: Desk) -> dict[str, Outcome]:
    """Return one outcome of each kind, reached the way patients reach it."""
    from bot.knowledge.route import Patient

    open_now, closed = region_with(desk, "Mo-Su 08:00-20:00; PH off"), region_with(desk, "Mo-Su 18:00-20:00; PH off")
    unknown, none = region_with(desk, None), desk.facts.regions["23"]
    found = [
        route("symptoms", open_now, None, desk.now),
        route("symptoms", closed, None, desk.now),
        route("symptoms", unknown, None, desk.now),
        route("symptoms", unknown, "phone", desk.now),
        route("symptoms", unknown, "visit", desk.now),
        route("symptoms", unknown, None, desk.now, Patient(digital_id=False)),
        route("symptoms", unknown, None, desk.now, Patient(age=90)),
        route("dental", unknown, None, desk.now),
        route("symptoms", none, None, desk.now),
        route("symptoms", None, None, desk.now),
        route(None, unknown, None, desk.now),
    ]
    return {outcome.id: outcome for outcome in found}


def test_every_outcome_of_the_list_can_be_reached(desk: Desk) -> None:
    assert set(each_outcome(desk)) == set(outcomes())


@pytest.mark.parametrize("language", WHOLE)
@pytest.mark.parametrize("name", sorted(outcomes()))
def test_every_outcome_renders_in_every_language_with_1177(desk: Desk, name: str, language: str) -> None:
    outcome = each_outcome(desk)[name]
    message = contact_message(desk, State(language=language, need=outcome.need), outcome)
    assert "1177" in message.text
    assert message.card is not None
    numbers = message.card.get("phone") or message.card["numbers"]
    assert "1177" in [number["number"] for number in numbers]
    assert "{" not in message.text
    if outcome.service:
        assert "Chatten" in message.text


@pytest.mark.parametrize("language", WHOLE)
def test_a_closed_service_says_when_it_opens_with_1177_beside_it(desk: Desk, language: str) -> None:
    message = contact_message(desk, State(language=language), each_outcome(desk)["service_closed"])
    assert ("18.00" if language == "sv" else "18:00") in message.text


@pytest.mark.parametrize("language", WHOLE)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_is_answered_with_its_card_in_every_language(talk: Start, language: str, topic: str) -> None:
    for region in ([], ["25"]):
        greets = {"talk": "hello"} if topic == "smalltalk" else {}
        reply = talk(language=language, language_settled=True).say(topics=[topic], region=region, **greets)
        assert topic in reply.topics
        assert {m["language"] for m in reply.messages} == {language}
        assert 1 <= len(reply.messages) <= MOST_MESSAGES


@pytest.mark.parametrize("language", WHOLE)
@pytest.mark.parametrize("need", NEEDS)
def test_every_need_leads_somewhere_in_every_region(talk: Start, desk: Desk, language: str, need: str) -> None:
    for code in desk.facts.regions:
        contact = talk(language=language, language_settled=True).say(need=need, region=[code]).contact
        assert contact is not None
        assert (contact["region"], contact["need"]) == (code, need)
        assert "1177" in [number["number"] for number in contact["phone"]]


def test_everything_said_at_once_still_makes_at_most_four_messages_and_one_question(talk: Start) -> None:
    one = talk()
    one.say(topics=["fee.home", "rule.physical", "service"])
    reply = one.say(
        topics=["fee.out_of_county", "fee.exempt"], need="symptoms", region=["25"], person=["abroad"], present=["24"]
    )
    assert len(reply.messages) <= MOST_MESSAGES
    assert reply.contact is not None
    assert sum(bool(m["asks"]) for m in reply.messages) <= 1


def test_messages_come_in_the_order_of_the_contract() -> None:
    question, contact = Message("q", asks="need"), Message("c", {"type": "contact"})
    answer, alert = Message("a", {"type": "answer"}), Message("!", {"type": "alert"})
    assert in_order([question, contact, answer, alert]) == [alert, answer, contact, question]


def test_what_is_too_much_is_an_answer_and_never_the_contact_or_the_question() -> None:
    answers = [Message(f"a{i}", {"type": "answer"}) for i in range(4)]
    contact, question = Message("c", {"type": "contact"}), Message("q", asks="need")
    assert in_order([*answers, question, contact]) == [*answers[:2], contact, question]


def test_of_two_questions_one_is_asked() -> None:
    first, second = Message("1", asks="need"), Message("2", asks="age")
    assert in_order([first, second]) == [first]


def test_a_shortcuts_payload_is_an_intent_and_its_fields() -> None:
    assert payload("skip") == "/skip"
    assert payload("inform", region=["25"], place="Luleå") == '/inform{"region": ["25"], "place": "Luleå"}'
    message = Message("t", choices=[Choice("Ja", "/affirm")]).as_dict()
    assert message["choices"] == [{"title": "Ja", "payload": "/affirm"}]


def test_every_intent_has_a_rule_and_every_rule_an_action(talk: Start) -> None:
    known = set(talk()._actions)
    assert set(ACTION_OF.values()) <= known
    assert {*NEEDS, *TOPICS, *DANGERS} <= set(ACTION_OF)
    assert intent_of(Reading()) in ACTION_OF


def test_what_is_remembered_is_json_and_comes_back_as_it_was(talk: Start) -> None:
    one = talk()
    one.begin("25")
    one.say(need="symptoms", topics=["fee.out_of_county"], age=40, person=["abroad"])
    assert State.from_slots(json.loads(json.dumps(one.slots))) == one.state
    assert State.from_slots(one.slots).changed_since(one.slots) == {}


@pytest.fixture
def broken(talk: Start, monkeypatch: pytest.MonkeyPatch) -> Talk:
    one = talk(need="symptoms", home="25")

    def fail(*_: Any) -> list[Message]:
        raise ValueError("jag har ont i magen")

    for name in ("guide", "answers", "alert", "unsure"):
        monkeypatch.setattr(one.assistant, name, fail)
    return one


def test_an_action_that_fails_still_gives_1177_and_112(broken: Talk) -> None:
    reply = broken.say(need="prescription", age=30)
    assert "1177" in reply.text
    assert "112" in reply.text
    assert "1177" in reply.numbers


def test_a_failure_in_danger_still_gives_the_alert(broken: Talk) -> None:
    danger = {"level": "emergency", "category": "n_112", "now": False, "minor": None, "violence": False}
    reply = broken.say(danger=danger)
    assert reply.kinds == ["alert"]
    assert reply.messages[0]["card"]["call"] == "112"
    assert "112" in reply.text


def test_a_failure_leaves_what_was_remembered_and_no_words_of_the_patient_in_the_log(
    broken: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        broken.say(need="prescription", age=30)
    assert (broken.state.need, broken.state.age) == ("symptoms", None)
    assert "ValueError" in caplog.text
    assert "magen" not in caplog.text


def test_a_failure_with_urgent_switched_off_raises_no_urgent_alert(desk: Desk) -> None:
    off = replace(desk, settings=desk.settings.model_copy(update={"urgent": False}))
    danger = {"level": "urgent", "category": "n_112", "now": False, "minor": None, "violence": False}
    (message,) = Assistant(off).failed(State(), Reading(danger=danger))
    assert message.card is not None
    assert message.card["type"] == "phone"
    assert "112" in message.text


def test_facts_replaced_under_way_are_what_the_next_reply_says(talk: Start, desk: Desk) -> None:
    one = talk()
    own = region_with(desk, None)
    facts = replace(desk.facts, regions=MappingProxyType({**desk.facts.regions, "25": own}))
    one.assistant.desk = replace(desk, facts=facts)
    assert "Chatten" in one.say(need="symptoms", region=["25"]).text


def test_the_same_words_are_not_said_twice_in_a_reply(talk: Start) -> None:
    reply = talk().say(topics=["fee.exempt"], person=["asylum"])
    assert len({message["text"] for message in reply.messages}) == len(reply.messages)
