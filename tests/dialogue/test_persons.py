"""People whose circumstances change the way, told in every state that matters: the words, not only the card."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from dialogue.kit import Talk

Start = Callable[..., Talk]


def answer_on(talk: Start, topic: str, language: str = "sv", **said: Any) -> str:
    reply = talk(language=language, language_settled=True).say(topics=[topic], **said)
    assert topic in reply.topics
    return str(reply.messages[0]["text"])


@pytest.mark.parametrize("age", [0, 6, 12])
def test_for_a_child_under_13_the_guardian_does_it_logged_in_as_themselves(talk: Start, age: int) -> None:
    said = answer_on(talk, "proxy", for_whom="child", age=age)
    assert "tills barnet fyller 13 år" in said
    assert "din egen e-legitimation" in said
    assert "ringa" in said


@pytest.mark.parametrize("age", [13, 15, 16, 17])
def test_for_a_teenager_the_guardian_rings_until_18(talk: Start, age: int) -> None:
    said = answer_on(talk, "proxy", for_whom="child", age=age)
    assert "loggar barnet in självt" in said
    assert "tills barnet fyller 18" in said
    assert "Från 16 år kan barnet läsa sin journal" in said


@pytest.mark.parametrize(("for_whom", "age"), [("child", 18), ("other", 82), ("other", None)])
def test_for_somebody_grown_up_one_rings_with_their_leave_and_never_logs_in_as_them(
    talk: Start, for_whom: str, age: int | None
) -> None:
    said = answer_on(talk, "proxy", for_whom=for_whom, age=age)
    assert "om personen säger ja" in said
    assert "Logga aldrig in med någon annans e-legitimation" in said
    assert "1177" in said


def test_an_errand_for_a_parent_with_dementia_is_led_on_beside_how_to_act_for_them(talk: Start) -> None:
    reply = talk().say(topics=["proxy"], need="prescription", for_whom="other", age=84, region=["25"])
    assert reply.kinds[:2] == ["answer", "contact"]
    assert "aldrig" in reply.messages[0]["text"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_without_e_legitimation_or_computer_care_is_said_to_be_there_all_the_same(talk: Start, language: str) -> None:
    said = answer_on(talk, "no_digital", language)
    assert ("utan e-legitimation och dator" if language == "sv" else "without") in said
    assert "1177" in said


@pytest.mark.parametrize("language", ["sv", "en"])
def test_somebody_not_registered_here_hears_that_all_may_ring_and_that_no_number_is_needed(
    talk: Start, language: str
) -> None:
    one = talk(language=language, language_settled=True)
    reply = one.say(need="symptoms", person=["not_registered"])
    assert ("inget personnummer" if language == "sv" else "no personal number") in reply.text
    assert ("Alla kan ringa 1177" if language == "sv" else "Anybody can call 1177") in reply.text
    assert reply.asks is None
    assert one.say(topics=["guarantee"]).asks is None


def test_somebody_with_a_protected_identity_is_warned_and_never_asked_where_in_any_later_message(talk: Start) -> None:
    one = talk()
    first = one.say(need="symptoms", person=["protected_identity"])
    assert "Du behöver inte säga var du bor" in first.text
    for said in ({"topics": ["fee.home"]}, {"need": "booking"}, {"topics": ["phone"]}, {}):
        assert one.say(**said).asks != "home_region"


@pytest.mark.parametrize("place", [{}, {"region": ["25"]}])
def test_somebody_abroad_gets_the_number_that_works_there_and_hears_of_that_countrys_own_in_danger(
    talk: Start, place: dict[str, Any]
) -> None:
    reply = talk().say(need="symptoms", person=["abroad"], **place)
    assert "+46 771 11 77 00" in reply.text
    assert "nödnumret i landet där du är" in reply.text


def test_who_has_moved_away_to_study_is_led_to_where_they_are_registered(talk: Start) -> None:
    reply = talk().say(need="symptoms", region=["12"], present=["24"])
    assert reply.contact is not None
    assert reply.contact["region"] == "12"
    assert "Ringer du 1177 svarar regionen där du är" in reply.text
