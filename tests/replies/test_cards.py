"""Cards have the shape that the contract publishes, whatever the region, need, topic and language."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from bot.dialogue.contact import fee_of, fee_words, phones_for
from bot.dialogue.desk import Desk
from bot.dialogue.state import State
from bot.knowledge.fees import DigitalFee, FeeSaid
from bot.knowledge.models import Service
from bot.knowledge.route import Outcome, Patient, route
from bot.knowledge.topics import Asked, answer
from bot.replies import cards
from bot.understanding.classes import NEEDS, TOPICS

CONTRACT = yaml.safe_load((Path(__file__).parents[2] / "bot" / "chat" / "openapi.yml").read_text(encoding="utf-8"))
LANGUAGES = ("sv", "en")


def check(name: str, card: Any) -> None:
    """Raise ValidationError unless `card` is a `name` of the contract with no field beside those it lists."""
    schema = {"$ref": f"#/components/schemas/{name}", "components": CONTRACT["components"]}
    Draft202012Validator(schema).validate(card)
    assert set(card) <= set(CONTRACT["components"]["schemas"][name]["properties"])


def contact(desk: Desk, outcome: Outcome, language: str, age: int | None = None) -> cards.Card:
    state = State(language=language, need=outcome.need, age=age)
    fee = fee_of(desk, state, outcome)
    note = fee_words(desk, fee, outcome.service, language) if fee else None
    phones = phones_for(desk, state, outcome)
    return cards.contact_card(outcome, fee, note, phones, desk.now, language, desk.texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_contact_has_the_contracts_shape(desk: Desk, language: str) -> None:
    for region in desk.facts.regions.values():
        for need in NEEDS:
            outcome = route(need, region, None, desk.now, Patient())
            card = contact(desk, outcome, language)
            check("Contact", card)
            assert card["sources"]
            assert (card["fee"] is None) == (card["service"] is None)


def test_a_contact_led_by_the_phone_has_no_service_and_no_fee(desk: Desk) -> None:
    card = contact(desk, route("symptoms", desk.facts.regions["25"], "phone", desk.now), "sv")
    check("Contact", card)
    assert (card["service"], card["alternatives"], card["fee"]) == (None, [], None)
    assert card["phone"][0]["number"] == "1177"
    assert card["sources"] == ["https://www.1177.se/hitta-vard/", "https://www.1177.se/Norrbotten/"]


def test_who_is_exempt_by_age_pays_0(desk: Desk) -> None:
    card = contact(desk, route("symptoms", desk.facts.regions["25"], None, desk.now), "sv", age=85)
    check("Contact", card)
    assert card["fee"]["sek"] == 0
    assert card["fee"]["note"] == "I den åldern betalar man ingen patientavgift."


def test_a_fee_that_is_not_sure_is_null_with_the_regions_own_page(desk: Desk) -> None:
    region = desk.facts.regions["25"]
    card = contact(desk, route("symptoms", region, None, desk.now), "sv")
    assert card["fee"]["sek"] is None
    assert card["fee"]["url"] == region.fee_page


@pytest.mark.parametrize("language", LANGUAGES)
def test_chat_and_video_that_cost_differently_are_null_with_both_in_the_note(desk: Desk, language: str) -> None:
    chat, video = (FeeSaid(sek, "2026-06", False, "https://www.1177.se/", "said") for sek in (0, 300))
    fee = DigitalFee(None, {"chat": chat, "video": video}, False, None, "https://www.1177.se/")
    note = fee_words(desk, fee, None, language)
    assert "300" in note
    assert len(note.split(". ")) == 2


def test_a_fee_of_last_year_is_said_with_its_year(desk: Desk) -> None:
    fee = DigitalFee(200, {}, False, "2025-06", "https://www.1177.se/", with_year=True)
    assert "2025" in fee_words(desk, fee, None, "sv")
    fresh = DigitalFee(200, {}, False, "2026-06", "https://www.1177.se/")
    assert fee_words(desk, fresh, None, "sv") == "Det kostar 200 kronor."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_has_the_contracts_shape(desk: Desk, language: str) -> None:
    for topic in TOPICS:
        for region in (None, *desk.facts.regions.values()):
            card = cards.answer_card(answer(topic, Asked(region, desk.now), desk.facts, desk.law, desk.numbers))
            check("Answer", card)
            assert card["topic"] == topic
            assert card["region"] == (region.code if region else None)


@pytest.mark.parametrize("language", [*LANGUAGES, "fi", "so", "ar"])
def test_every_national_number_that_may_be_said_has_the_contracts_shape(desk: Desk, language: str) -> None:
    for entry in desk.numbers.entries.values():
        if entry.say:
            number = cards.number_card(entry, desk.now, language, desk.texts)
            check("Number", number)
            assert number["label"]


def test_a_regions_own_number_is_labelled_in_the_language(desk: Desk) -> None:
    for region in desk.facts.regions.values():
        for phone in region.phones:
            check("Number", swedish := cards.number_card(phone, desk.now, "sv", desk.texts))
            check("Number", english := cards.number_card(phone, desk.now, "en", desk.texts))
            assert (swedish["label"], english["label"]) == (phone.label.sv, phone.label.en)


def test_a_line_that_is_closed_says_when_it_opens_as_iso(desk: Desk) -> None:
    entry = desk.number("1177").model_copy(
        update={"hours": type(desk.number("1177").hours)(osm="Mo-Su 18:00-20:00; PH off", complete=True),
                "standing": False, "as_of": "2026-10"}
    )  # fmt: skip
    card = cards.number_card(entry, desk.now, "sv", desk.texts)
    check("Number", card)
    assert card["open_now"] is False
    assert datetime.fromisoformat(card["opens"]).isoformat() == "2026-11-23T18:00:00+01:00"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_service_says_who_may_use_it_and_for_what(desk: Desk, language: str) -> None:
    for region in desk.facts.regions.values():
        for service in region.services:
            card = cards.service_card(service, desk.now, language, desk.texts)
            check("Service", card)
            assert card["handles"]


def test_ages_are_said_as_far_as_the_source_says_them(desk: Desk) -> None:
    service = next(s for s in desk.facts.regions["25"].services if s.id == "min-vard")
    said = cards.ages_in_words(service, "sv", desk.texts)
    assert said == "Tjänsten är från 13 år. Vårdnadshavare använder den för barn under 13 år."
    without: Service = service.model_copy(update={"ages": None})
    assert cards.ages_in_words(without, "sv", desk.texts) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_alert_and_a_phone_card_have_the_contracts_shape(desk: Desk, language: str) -> None:
    numbers = [desk.number("1177"), desk.number("90101")]
    alert = cards.alert_card("emergency", desk.number("112"), "n_112", numbers, language)
    check("Alert", alert)
    assert (alert["call"], [n["number"] for n in alert["also"]]) == ("112", ["1177", "90101"])
    check("Phone", cards.phone_card(numbers, desk.now, language, desk.texts))
