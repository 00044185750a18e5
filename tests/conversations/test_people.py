"""People whose circumstances change the way: each is led somewhere, and nobody is pressed."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.understanding.talk import Begin

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text", ["Jag bor i Luleå, har ont i halsen men inget bankid", "har ont i halsen, bor i Luleå, har ingen dator"]
)
def test_without_e_legitimation_or_computer_the_phone_leads(begin: Begin, text: str) -> None:
    reply = begin().say(text)
    numbers = [n["number"] for card in reply.cards("contact") + reply.cards("phone") for n in _numbers(card)]
    assert "1177" in numbers
    assert all(card["service"] is None for card in reply.cards("contact"))


def test_somebody_not_registered_in_sweden_is_told_that_all_may_ring_and_is_not_asked_where(begin: Begin) -> None:
    reply = begin().say("Jag är inte folkbokförd i Sverige och har ont i halsen")
    assert "1177" in reply.text
    assert reply.asks is None
    assert reply.cards("phone")


def test_an_asylum_seeker_is_led_to_the_phone(begin: Begin) -> None:
    reply = begin().say("Jag är asylsökande och har feber, bor i Boden")
    assert "1177" in reply.text
    assert all(card["service"] is None for card in reply.cards("contact"))


def test_somebody_with_a_protected_identity_is_not_asked_where(begin: Begin) -> None:
    reply = begin().say("Jag har skyddad identitet och behöver förnya ett recept")
    assert reply.asks is None
    assert reply.cards("phone")


def test_somebody_who_will_not_say_where_gets_a_number(begin: Begin) -> None:
    talk = begin()
    talk.say("Jag har ont i halsen")
    reply = talk.say("det vill jag inte säga")
    assert reply.asks is None
    assert reply.cards("phone")


def test_a_child_writes_for_a_parent_with_dementia(begin: Begin) -> None:
    reply = begin().say("Min mamma har demens, hur kan jag sköta hennes vårdärenden?")
    assert "proxy" in reply.topics


@pytest.mark.parametrize(("age", "led_to_service"), [(3, True), (12, True), (13, True)])
def test_a_parent_is_led_by_the_childs_age(begin: Begin, age: int, led_to_service: bool) -> None:
    reply = begin().say(f"Min son är {age} år och har feber, vi bor i Luleå")
    assert reply.contact is not None
    assert reply.contact["need"] == "child"
    assert (reply.contact["service"] is not None) is led_to_service


def test_a_child_too_young_to_use_the_service_alone_is_led_to_the_phone(begin: Begin) -> None:
    reply = begin().say("Jag är 11 år och har ont i magen, bor i Luleå")
    assert reply.contact is not None
    assert reply.contact["service"] is None


def test_somebody_away_from_home_is_led_home_and_told_that_1177_answers_where_one_is(begin: Begin) -> None:
    reply = begin().say("Jag bor i Luleå men är i Stockholm just nu, har ont i halsen")
    assert reply.contact is not None
    assert reply.contact["region"] == "25"
    assert "1177" in reply.messages[0]["text"]


def test_somebody_abroad_gets_the_number_that_works_there(begin: Begin) -> None:
    reply = begin().say("Jag är i Spanien just nu utomlands och har ont i halsen, bor i Luleå")
    assert reply.contact is not None
    assert reply.contact["phone"][0]["number"].replace(" ", "") == "+46771117700"


def test_somebody_new_in_sweden_is_answered_in_english(begin: Begin) -> None:
    reply = begin().say("I am new in Sweden and I have a sore throat, I live in Lund")
    assert {message["language"] for message in reply.messages} == {"en"}


def test_somebody_who_writes_arabic_gets_numbers(begin: Begin) -> None:
    reply = begin().say("أحتاج إلى طبيب من فضلك")
    assert reply.messages[0]["language"] == "ar"
    assert {"112", "1177"} <= {n["number"] for card in reply.cards("phone") for n in card["numbers"]}


def _numbers(card: dict[str, Any]) -> list[dict[str, str]]:
    found: list[dict[str, str]] = card["phone"] if card["type"] == "contact" else card["numbers"]
    return found
