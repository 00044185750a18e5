"""Danger before all else: the right numbers, 112 in the text, nothing asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from dialogue.kit import Talk

from bot.dialogue.alerts import load_alerts
from bot.dialogue.desk import Desk
from bot.knowledge.dated import FactError
from bot.settings import Settings

Start = Callable[..., Talk]
EVERY = [
    {"level": level, "category": category, "now": now, "minor": minor, "violence": violence}
    for level, category, now, minor, violence in product(
        ("emergency", "crisis", "urgent"), ("rf_poisoning", "n_112"), (False, True), (None, False, True), (False, True)
    )
]


def danger(level: str, **more: Any) -> dict[str, Any]:
    return {"level": level, "category": "n_112", "now": False, "minor": None, "violence": False, **more}


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("found", EVERY, ids=lambda found: "-".join(map(str, found.values())))
def test_every_alert_has_112_in_its_text_and_stands_alone(talk: Start, language: str, found: dict[str, Any]) -> None:
    one = talk(language=language, language_settled=True, need="symptoms", pending="home_region", asked=["home_region"])
    reply = one.say(danger=found, region=["25"], topics=["fee.home"])
    assert reply.kinds == ["alert"]
    assert "112" in reply.text
    assert reply.asks is None
    card = reply.messages[0]["card"]
    assert card["level"] == found["level"]
    assert card["call"] in reply.text
    beside = [number["number"] for number in card["also"]]
    assert "1177" in [card["call"], *beside]
    assert all(number in reply.text for number in beside if number != "1177")


@pytest.mark.parametrize(
    ("found", "call", "beside"),
    [
        (danger("emergency"), "112", "1177"),
        (danger("crisis"), "90101", "112"),
        (danger("crisis", now=True), "112", "90101"),
        (danger("crisis", now=True, violence=True), "112", "020-50 50 50"),
        (danger("crisis", violence=True), "020-50 50 50", "112"),
        (danger("crisis", violence=True, minor=True), "116 111", "112"),
        (danger("urgent"), "1177", "112"),
    ],
)
def test_each_danger_leads_with_its_own_number(talk: Start, found: dict[str, Any], call: str, beside: str) -> None:
    card = talk().say(danger=found).card("alert")
    assert card is not None
    assert card["call"] == call
    assert beside in [number["number"] for number in card["also"]]


@pytest.mark.parametrize("level", ["emergency", "crisis"])
def test_an_alert_of_life_offers_no_way_round_it(talk: Start, level: str) -> None:
    assert talk().say(danger=danger(level)).titles == []


def test_not_acute_picks_the_thread_up_with_what_was_said(talk: Start) -> None:
    one = talk()
    alert = one.say(danger=danger("urgent"), need="symptoms", region=["25"], place="Luleå")
    assert alert.titles == ["Det är inte akut"]
    reply = one.tap("Det är inte akut")
    assert reply.contact is not None
    assert (reply.contact["region"], reply.contact["need"]) == ("25", "symptoms")
    assert one.state.alert is None


def test_not_acute_with_nothing_said_before_goes_on_in_words_of_its_own(talk: Start) -> None:
    one = talk()
    one.say(danger=danger("urgent"))
    reply = one.tap("Det är inte akut")
    assert (reply.asks, one.state.alert) == ("need", None)
    assert "1177" in reply.text
    assert "går vi vidare" in reply.text


def test_a_question_that_an_alert_interrupted_stands_again_after_it(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms")
    one.say(danger=danger("urgent"))
    assert one.tap("Det är inte akut").asks == "home_region"


@pytest.fixture
def without_urgent(desk: Desk) -> Desk:
    return replace(desk, settings=Settings(today="2026-11-23", urgent=False))


def test_urgent_switched_off_is_a_reply_like_any_other(without_urgent: Desk) -> None:
    reply = Talk(without_urgent).say(danger=danger("urgent"), need="symptoms", region=["25"])
    assert reply.kinds == ["contact"]
    answered = Talk(without_urgent).say(danger=danger("urgent"), topics=["fee.high_cost"])
    assert answered.topics == ["fee.high_cost"]
    assert answered.card("alert") is None


@pytest.mark.parametrize("level", ["emergency", "crisis"])
def test_only_urgent_can_be_switched_off(without_urgent: Desk, level: str) -> None:
    assert Talk(without_urgent).say(danger=danger(level)).kinds == ["alert"]


def test_the_first_alert_that_fits_is_taken(tmp_path: Path) -> None:
    (tmp_path / "alerts.yml").write_text(
        "- {level: crisis, violence: true, text: a, call: '1'}\n"
        "- {level: crisis, minor: true, text: b, call: '2'}\n"
        "- {level: crisis, text: c, call: '3'}\n"
        "- {level: emergency, text: d, call: '4'}\n"
        "- {level: urgent, text: e, call: '5'}\n",
        encoding="utf-8",
    )
    alerts = load_alerts(tmp_path)
    assert alerts.meeting(danger("crisis", violence=True, minor=True)).text == "a"
    assert alerts.meeting(danger("crisis", minor=True)).text == "b"
    assert alerts.meeting(danger("crisis")).text == "c"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("- {level: crisis, text: c, call: '3'}\n- {level: urgent, text: e, call: '5'}\n", "emergency"),
        (
            "- {level: crisis, now: true, text: c, call: '3'}\n- {level: emergency, text: d, call: '4'}\n"
            "- {level: urgent, text: e, call: '5'}\n",
            "crisis",
        ),
        ("- {level: mild, text: c, call: '3'}\n", "level"),
        ("- {level: crisis, text: c, call: '3', colour: red}\n", "colour"),
    ],
)
def test_alerts_that_leave_a_danger_unmet_or_have_unknown_words_are_refused(
    tmp_path: Path, text: str, reason: str
) -> None:
    (tmp_path / "alerts.yml").write_text(text, encoding="utf-8")
    with pytest.raises(FactError, match=reason):
        load_alerts(tmp_path)


def test_a_child_who_has_told_its_age_is_still_a_child_some_messages_later(talk: Start) -> None:
    one = talk()
    one.say(age=13)
    card = one.say(danger=danger("crisis", violence=True)).card("alert")
    assert card is not None
    assert card["call"] == "116 111"


def test_a_parent_who_has_told_a_childs_age_is_no_child(talk: Start) -> None:
    one = talk()
    one.say(for_whom="child", age=6)
    reply = one.say(danger=danger("crisis", violence=True))
    card = reply.card("alert")
    assert card is not None
    assert card["call"] == "020-50 50 50"
    assert "116 111" in reply.text


@pytest.mark.parametrize("spoken_of", [{"age": 6}, {"age": 7, "for_whom": "other"}])
def test_violence_at_a_child_told_by_anybody_leads_with_the_childs_line_and_has_the_adults_beside(
    talk: Start, spoken_of: dict[str, Any]
) -> None:
    """'He hits her, she is 6': a sister may be writing, or a neighbour."""
    reply = talk().say(danger=danger("crisis", violence=True), **spoken_of)
    card = reply.card("alert")
    assert card is not None
    assert card["call"] == "116 111"
    assert [number["number"] for number in card["also"]] == ["112", "020-50 50 50", "1177"]
    assert "barn" in reply.text
    assert "020-50 50 50" in reply.text


def test_an_adult_who_speaks_of_violence_at_home_with_a_child_there_gets_the_adults_lines_first(talk: Start) -> None:
    card = talk().say(danger=danger("crisis", violence=True, minor=False), age=5).card("alert")
    assert card is not None
    assert card["call"] == "020-50 50 50"
    assert "116 111" in [number["number"] for number in card["also"]]


def test_a_young_person_who_told_their_age_and_speaks_of_a_partner_is_still_young(talk: Start) -> None:
    one = talk()
    one.say(age=15, for_whom="self")
    card = one.say(danger=danger("crisis", violence=True, minor=False)).card("alert")
    assert card is not None
    assert card["call"] == "116 111"


@pytest.mark.parametrize("language", ["ar", "so", "fi"])
def test_danger_in_a_language_in_part_is_met_in_it_too(talk: Start, language: str) -> None:
    reply = talk().say(danger=danger("emergency"), language=language)
    assert reply.text.count("112") == 2


def test_danger_leaves_the_question_after_the_help_standing(talk: Start) -> None:
    one = talk()
    one.say(need="child", for_whom="child", region=["25"])
    one.say(danger=danger("urgent"))
    assert one.tap("Det är inte akut").asks == "age"
