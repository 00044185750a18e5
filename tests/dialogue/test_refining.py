"""The question after the help: asked where the answer could change the way, once, and nothing waits for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from dialogue.kit import Talk

Start = Callable[..., Talk]


def test_the_age_of_a_child_is_asked_beside_the_contact_where_the_service_has_limits(talk: Start) -> None:
    reply = talk().say(need="child", for_whom="child", region=["25"])
    assert reply.kinds == ["contact", None]
    assert reply.asks == "age"


def test_an_age_that_changes_nothing_in_the_outcome_is_not_asked(talk: Start) -> None:
    reply = talk().say(need="child", for_whom="child", region=["20"])
    assert reply.contact is not None
    assert reply.asks is None


def test_an_age_said_is_not_asked(talk: Start) -> None:
    assert talk().say(need="child", for_whom="child", age=4, region=["25"]).asks is None


def test_an_age_that_changes_the_contact_shows_it_anew(talk: Start) -> None:
    one = talk()
    one.say(need="child", for_whom="child", region=["25"])
    reply = one.say(age=15)
    assert reply.contact is not None
    assert "på egen hand" in reply.text
    assert reply.asks is None


def test_who_a_young_age_belongs_to_is_asked_and_a_child_who_writes_gets_the_phone(talk: Start) -> None:
    one = talk()
    reply = one.say(need="symptoms", age=9, region=["25"])
    assert reply.asks == "for_whom"
    assert reply.titles[-4:] == ["Mig själv", "Mitt barn", "Någon annan", "Hoppa över"]
    contact = one.tap("Mig själv").contact
    assert contact is not None
    assert contact["service"] is None


def test_who_wondered_about_log_in_is_asked_whether_they_have_one_and_a_no_leads_to_the_phone(talk: Start) -> None:
    one = talk()
    one.say(topics=["no_digital"])
    reply = one.say(need="symptoms", region=["25"])
    assert reply.kinds == ["contact", None]
    assert reply.asks == "digital_id"
    contact = one.tap("Nej").contact
    assert contact is not None
    assert contact["service"] is None


@pytest.mark.parametrize("topic", ["phone", "rule.physical"])
def test_who_wondered_about_ringing_or_meeting_is_asked_how(talk: Start, topic: str) -> None:
    one = talk()
    one.say(topics=[topic])
    assert one.say(need="symptoms", region=["25"]).asks == "contact_wish"
    contact = one.tap("Jag vill träffa någon").contact
    assert contact is not None
    assert contact["service"] is None


def test_each_is_asked_once_and_the_next_follows_an_answer(talk: Start) -> None:
    one = talk()
    one.say(topics=["fee.out_of_county"])
    assert one.say(need="child", for_whom="child", region=["25"]).asks == "age"
    assert one.say(act="skip").asks == "reason_out_of_county"
    assert one.say(act="skip").asks is None
    assert one.say(need="prescription").asks is None


def test_they_do_not_count_as_questions_on_the_way(talk: Start) -> None:
    one = talk()
    one.say(need="child", for_whom="child", region=["25"])
    assert one.state.questions == 0


def test_asking_what_a_distance_contact_is_is_no_thought_of_another_region(talk: Start) -> None:
    one = talk()
    one.say(topics=["rule.distance_contact"])
    assert one.say(need="symptoms", region=["25"]).asks is None


def test_thanks_end_the_question_for_a_reason(talk: Start) -> None:
    one = talk()
    one.say(topics=["fee.out_of_county"])
    one.say(need="symptoms", region=["25"])
    assert one.say(topics=["smalltalk"], talk="thanks").asks is None
