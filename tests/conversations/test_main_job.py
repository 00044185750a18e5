"""Need and place in, the home region's contact out."""

from __future__ import annotations

import pytest

from benchmarks.understanding.talk import Begin

pytestmark = pytest.mark.model

TOWNS = {
    "01": "Stockholm", "03": "Uppsala", "04": "Nyköping", "05": "Linköping", "06": "Jönköping", "07": "Växjö",
    "08": "Kalmar", "09": "Visby", "10": "Karlskrona", "12": "Malmö", "13": "Halmstad", "14": "Göteborg",
    "17": "Karlstad", "18": "Örebro", "19": "Västerås", "20": "Falun", "21": "Gävle", "22": "Härnösand",
    "23": "Östersund", "24": "Umeå", "25": "Luleå",
}  # fmt: skip


@pytest.mark.parametrize(("code", "town"), TOWNS.items())
def test_a_sore_throat_and_a_town_lead_to_the_regions_contact_with_a_number(begin: Begin, code: str, town: str) -> None:
    reply = begin().say(f"Jag bor i {town} och har ont i halsen")
    assert reply.contact is not None
    assert (reply.contact["region"], reply.contact["need"]) == (code, "symptoms")
    assert "1177" in [number["number"] for number in reply.contact["phone"]]
    assert reply.asks is None


def test_the_place_is_asked_for_once_when_it_was_not_said(begin: Begin) -> None:
    talk = begin()
    assert talk.say("Jag har ont i halsen").asks == "home_region"
    reply = talk.say("Luleå")
    assert reply.contact is not None
    assert reply.contact["region"] == "25"


def test_a_correction_of_the_place_gives_the_other_regions_contact(begin: Begin) -> None:
    talk = begin()
    talk.say("Jag bor i Luleå och har ont i halsen")
    reply = talk.say("nej, jag menade Skåne")
    assert reply.contact is not None
    assert reply.contact["region"] == "12"


def test_a_contact_once_shown_is_not_shown_again(begin: Begin) -> None:
    talk = begin()
    talk.say("Jag bor i Luleå och har ont i halsen")
    assert talk.say("tack så mycket").contact is None


def test_a_fee_question_in_the_middle_is_answered_and_the_question_stands_again(begin: Begin) -> None:
    talk = begin()
    talk.say("Jag har ont i halsen")
    reply = talk.say("vad kostar det att träffa en läkare?")
    assert reply.topics == ["fee.home"]
    assert reply.asks == "home_region"


def test_who_wants_to_ring_is_led_to_the_phone_and_asked_nothing(begin: Begin) -> None:
    reply = begin().say("Jag vill hellre ringa någon")
    assert reply.asks is None
    assert "1177" in reply.text


@pytest.mark.parametrize("before", [[], ["Jag har ont i halsen"], ["Jag bor i Järna och har feber"]])
def test_danger_is_met_with_112_in_every_state(begin: Begin, before: list[str]) -> None:
    talk = begin()
    for text in before:
        talk.say(text)
    reply = talk.say("min pappa andas inte")
    assert reply.alert is not None
    assert (reply.alert["level"], reply.alert["call"]) == ("emergency", "112")
    assert "112" in reply.text
    assert reply.asks is None
    assert reply.contact is None
