"""The contact of the home region: once, for the right person, and the phone first where that helps more."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from dialogue.kit import Talk

from bot.understanding.reading import Reading

Start = Callable[..., Talk]


def test_a_contact_is_not_shown_twice(talk: Start) -> None:
    one = talk()
    assert one.say(need="symptoms", region=["25"]).contact is not None
    assert one.say(topics=["fee.high_cost"]).contact is None
    assert one.say(topics=["smalltalk"], talk="thanks").contact is None
    again = one.say(need="symptoms", region=["25"])
    assert again.contact is None
    assert "Min vård Norrbotten" in again.text


@pytest.mark.parametrize(
    ("changed", "field", "value"),
    [
        ({"region": ["12"]}, "region", "12"),
        ({"need": "child"}, "need", "child"),
        ({"wish": "phone"}, "service", None),
        ({"digital_id": False}, "service", None),
    ],
)
def test_a_contact_is_shown_again_when_something_in_it_changed(
    talk: Start, changed: dict[str, Any], field: str, value: str | None
) -> None:
    one = talk()
    one.say(need="symptoms", region=["25"])
    contact = one.say(**changed).contact
    assert contact is not None
    assert contact[field] == value


def test_the_contact_is_shown_again_when_asked_to_repeat(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms", region=["25"])
    assert one.say(act="repeat").contact is not None


def test_a_corrected_place_gives_the_other_regions_contact(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms", region=["25"], place="Luleå")
    contact = one.say(region=["12"], place="Malmö", not_region=["25"]).contact
    assert contact is not None
    assert contact["region"] == "12"


def test_a_place_taken_back_is_asked_for_anew(talk: Start) -> None:
    one = talk(home="25")
    assert one.say(need="symptoms", not_region=["25"]).asks == "home_region"


def test_not_understanding_a_place_does_not_lose_another(talk: Start) -> None:
    one = talk(home="25")
    contact = one.say(need="symptoms", not_region=["12"]).contact
    assert contact is not None
    assert contact["region"] == "25"


@pytest.mark.parametrize("way", [{"wish": "phone"}, {"wish": "visit"}, {"digital_id": False}])
def test_phone_first_with_need_and_region_is_a_contact_without_a_service(talk: Start, way: dict[str, Any]) -> None:
    reply = talk().say(need="symptoms", region=["25"], **way)
    assert reply.contact is not None
    assert reply.contact["service"] is None
    assert reply.contact["alternatives"] == []
    assert reply.contact["fee"] is None
    assert reply.numbers == ["1177"]
    assert reply.asks is None


@pytest.mark.parametrize("way", [{"wish": "phone"}, {"wish": "visit"}, {"digital_id": False}])
@pytest.mark.parametrize("known", [{}, {"need": "symptoms"}, {"region": ["25"]}])
def test_phone_first_without_need_or_region_is_a_phone_card_and_nothing_is_asked(
    talk: Start, way: dict[str, Any], known: dict[str, Any]
) -> None:
    reply = talk().say(**known, **way)
    assert reply.kinds == ["phone"]
    assert reply.numbers == ["1177"]
    assert reply.asks is None


@pytest.mark.parametrize("person", ["not_registered", "asylum"])
def test_who_cannot_log_in_is_led_to_the_phone(talk: Start, person: str) -> None:
    reply = talk().say(need="symptoms", person=[person])
    assert reply.asks is None
    assert reply.numbers == ["1177"]


def test_a_need_the_service_does_not_take_is_led_to_the_phone(talk: Start) -> None:
    contact = talk().say(need="dental", region=["25"]).contact
    assert contact is not None
    assert contact["service"] is None
    assert contact["phone"]


def test_a_child_the_service_does_not_let_in_alone_is_led_to_the_phone(talk: Start) -> None:
    contact = talk().say(need="symptoms", region=["25"], for_whom="self", age=12).contact
    assert contact is not None
    assert contact["service"] is None


def test_symptoms_of_a_child_are_worry_about_a_child(talk: Start) -> None:
    contact = talk().say(need="symptoms", region=["25"], for_whom="child", age=4).contact
    assert contact is not None
    assert contact["need"] == "child"


def test_a_more_particular_need_wins_over_worry_about_a_child(talk: Start) -> None:
    contact = talk().say(need="vaccination", region=["25"], for_whom="child", age=4).contact
    assert contact is not None
    assert contact["need"] == "vaccination"


def test_a_corrected_person_takes_the_age_of_the_other_with_it(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms", region=["25"], for_whom="child", age=4)
    contact = one.say(for_whom="self").contact
    assert contact is not None
    assert contact["need"] == "symptoms"
    assert one.state.age is None


def test_somebody_85_pays_nothing(talk: Start) -> None:
    contact = talk().say(need="symptoms", region=["25"], age=85).contact
    assert contact is not None
    assert contact["fee"]["sek"] == 0


def test_symptoms_are_never_judged(talk: Start) -> None:
    assert "Jag kan inte bedöma" in talk().say(need="symptoms", region=["25"]).text


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("known", [{"region": ["25"]}, {"region": ["25"], "wish": "phone"}])
def test_mental_health_has_the_support_lines_with_their_hours_beside_the_regions_way(
    talk: Start, language: str, known: dict[str, Any]
) -> None:
    reply = talk(language=language, language_settled=True).say(need="mental_health", **known)
    assert reply.contact is not None
    assert reply.numbers == ["1177", "90390", "116 111"]
    assert all(number["hours"] for number in reply.contact["phone"])
    assert all(number in reply.text for number in reply.numbers)


def test_other_needs_have_no_support_line_beside_them(talk: Start) -> None:
    assert talk().say(need="symptoms", region=["25"]).numbers == ["1177"]


def test_abroad_the_number_from_abroad_stands_first(talk: Start) -> None:
    reply = talk().say(need="symptoms", region=["25"], person=["abroad"])
    assert reply.numbers[0] == "+46 771 11 77 00"
    assert "1177" in reply.numbers


def test_away_from_home_the_home_contact_is_shown_and_where_1177_answers_is_said_once(talk: Start) -> None:
    one = talk()
    first = one.say(need="symptoms", region=["12"], present=["24"])
    assert first.contact is not None
    assert first.contact["region"] == "12"
    assert len(first.messages) == 2
    assert first.messages[0]["text"] not in one.say(need="child").text


def test_the_reason_for_looking_elsewhere_is_asked_once_after_the_help(talk: Start) -> None:
    one = talk()
    assert one.say(need="symptoms", out_of_county=True).asks == "home_region"
    first = one.say(region=["25"])
    assert first.kinds == ["contact", None]
    assert first.asks == "reason_out_of_county"
    later = one.say(region=["12"])
    assert later.contact is not None
    assert later.asks is None


def test_a_reason_tapped_is_kept_and_thanked_for(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms", region=["25"], topics=["fee.out_of_county"])
    reply = one.tap("Kortare väntetid")
    assert one.state.reason == "waiting_time"
    assert one.state.pending is None
    assert reply.asks is None


def test_a_reason_that_is_not_on_the_list_is_not_kept(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms", region=["25"], out_of_county=True)
    one.take("give_reason", Reading(reason="min hund"))
    assert one.state.reason is None


def test_who_never_thought_of_another_region_is_not_asked_why(talk: Start) -> None:
    assert talk().say(need="symptoms", region=["25"]).asks is None


def test_start_over_forgets_all_but_the_language_and_a_preset_region(talk: Start) -> None:
    one = talk(language="en", language_settled=True)
    one.begin("25")
    one.say(need="symptoms", age=40)
    reply = one.say(act="restart")
    assert reply.asks == "need"
    assert (one.state.language, one.state.home, one.state.preset) == ("en", "25", True)
    assert (one.state.need, one.state.age, one.state.shown) == (None, None, None)


def test_forgetting_empties_the_memory_and_says_so(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms", region=["25"], age=40)
    reply = one.say(act="forget")
    assert "glömt" in reply.text
    assert (one.state.need, one.state.home, one.state.age) == (None, None, None)


def test_a_long_conversation_ends_with_the_phone(talk: Start) -> None:
    reply = talk().take("end_of_turns", Reading())
    assert reply.kinds == ["phone"]
    assert "1177" in reply.numbers


def test_the_text_alone_says_where_the_service_is_found(talk: Start) -> None:
    assert "på 1177.se" in talk().say(need="symptoms", region=["25"]).text


def test_from_abroad_the_text_gives_the_number_that_works_there(talk: Start) -> None:
    one = talk()
    for region in ("25", "23"):
        reply = one.say(need="symptoms", region=[region], person=["abroad"])
        last = reply.messages[-1]["text"]
        assert "+46 771 11 77 00" in last
        assert "ringa 1177" not in last


def test_a_fee_by_age_speaks_of_whoever_it_concerns(talk: Start) -> None:
    text = talk().say(need="symptoms", for_whom="other", age=90, region=["24"]).text
    assert "I den åldern" in text
    assert "din ålder" not in text


def test_a_child_who_writes_is_not_spoken_of_as_a_child(talk: Start) -> None:
    assert "ett barn" not in talk().say(need="symptoms", for_whom="self", age=15, region=["25"]).text


def test_the_phone_is_not_shown_again_for_another_need_without_a_region(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms", person=["protected_identity"])
    reply = one.say(need="prescription")
    assert reply.kinds == [None]
    assert reply.text == "Ring 1177 för det också. Det går dygnet runt."


@pytest.mark.parametrize("way", [{"wish": "phone"}, {"wish": "visit"}, {"digital_id": False}, {"need": "dental"}])
def test_where_the_phone_leads_the_own_clinics_number_is_said_to_be_unknown_and_how_it_is_found(
    talk: Start, way: dict[str, Any]
) -> None:
    reply = talk().say(**{"need": "symptoms", "region": ["25"], **way})
    assert reply.contact is not None
    assert re.search(
        r"Numret (till din mottagning )?vet jag inte\. Du hittar det under Hitta vård på 1177\.se", reply.text
    )
    assert reply.contact["sources"][0] == "https://www.1177.se/hitta-vard/"


@pytest.mark.parametrize(
    ("region", "said"),
    [("25", "Tider: mån–fre 08.00–16.00, stängt helgdagar. De kan ha ändrats."), ("12", "vet jag inte")],
)
def test_hours_that_are_not_sure_are_said_as_such(talk: Start, region: str, said: str) -> None:
    reply = talk().say(need="symptoms", region=[region])
    assert said in reply.text
    assert reply.contact is not None
    assert reply.contact["service"]["open_now"] is None
