"""How little is asked: never what was said, never for long, and never without a way past."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from dialogue.kit import Talk

Start = Callable[..., Talk]


def test_the_first_message_says_machine_112_and_when_it_forgets_and_asks_one_thing(talk: Start) -> None:
    reply = talk().begin()
    assert "maskin" in reply.messages[0]["text"]
    assert "112" in reply.messages[0]["text"]
    assert "30 minuter" in reply.messages[0]["text"]
    assert [m["asks"] for m in reply.messages] == [None, "need"]


def test_nothing_is_asked_when_need_and_place_came_together(talk: Start) -> None:
    one = talk()
    one.begin()
    reply = one.say(need="symptoms", region=["25"])
    assert reply.contact is not None
    assert reply.asks is None
    assert one.state.questions == 0


def test_the_vaguest_patient_is_asked_at_most_three_questions(talk: Start) -> None:
    one = talk()
    asked = [one.begin().asks]
    asked.append(one.say(need="symptoms").asks)
    asked.append(one.say(region=["01", "20"], place="Järna").asks)
    reply = one.say(region=["20"], place="Järna")
    assert asked == ["need", "home_region", "place_choice"]
    assert reply.asks is None
    assert reply.contact is not None


def test_a_preset_region_is_not_asked_for(talk: Start) -> None:
    one = talk()
    assert "Norrbotten" in one.begin("25").text
    reply = one.say(need="symptoms")
    assert reply.asks is None
    assert reply.contact is not None
    assert reply.contact["region"] == "25"


def test_the_place_alone_is_acknowledged_by_name_and_the_need_is_asked(talk: Start) -> None:
    one = talk()
    one.begin()
    reply = one.say(region=["25"], place="Luleå")
    assert reply.asks == "need"
    assert "Region Norrbotten" in reply.text


@pytest.mark.parametrize("preset", [None, "25", "01"])
def test_a_place_in_two_counties_is_asked_about_also_with_a_preset_region(talk: Start, preset: str | None) -> None:
    one = talk()
    one.begin(preset)
    reply = one.say(need="symptoms", region=["01", "20"], place="Järna")
    assert reply.asks == "place_choice"
    assert reply.contact is None
    assert "Järna" in reply.text
    assert {"Region Stockholm", "Region Dalarna"} <= set(reply.titles)
    chosen = one.tap("Region Dalarna").contact
    assert chosen is not None
    assert chosen["region"] == "20"


def test_a_fee_in_a_place_in_two_counties_is_not_answered_for_the_preset_one(talk: Start) -> None:
    one = talk()
    one.begin("01")
    reply = one.say(topics=["fee.home"], region=["01", "20"], place="Järna")
    answer = reply.card("answer")
    assert answer is not None
    assert answer["region"] is None
    assert reply.asks == "place_choice"


def test_a_place_that_is_neither_choice_is_not_led_to_the_preset_region(talk: Start) -> None:
    one = talk()
    one.begin("25")
    one.say(need="symptoms", region=["01", "20"], place="Järna")
    reply = one.tap("Hoppa över")
    assert reply.contact is None
    assert reply.numbers == ["1177"]


def test_where_one_says_one_is_can_be_chosen_as_home(talk: Start) -> None:
    one = talk()
    assert one.say(need="prescription", present=["25"]).asks == "home_region"
    assert one.tap("Region Norrbotten").contact["region"] == "25"


def test_an_unclear_place_said_again_is_asked_about_with_the_name_of_a_municipality(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms")
    reply = one.say(unsure=["dental"])
    assert reply.asks == "home_region"
    assert "Luleå" in reply.text


@pytest.mark.parametrize("act", ["skip", "deny"])
def test_who_will_not_say_where_gets_the_phone_and_is_never_asked_again(talk: Start, act: str) -> None:
    one = talk()
    one.say(need="symptoms")
    reply = one.say(act=act)
    assert reply.numbers == ["1177"]
    assert reply.asks is None
    later = one.say(need="prescription")
    assert later.asks is None
    assert "1177" in later.text


def test_who_skips_the_first_question_gets_the_phone(talk: Start) -> None:
    one = talk()
    one.begin()
    reply = one.say(act="skip")
    assert "1177" in reply.numbers
    assert reply.asks is None


@pytest.mark.parametrize("asked", ["home_region", "place_choice"])
def test_who_answers_a_question_twice_with_nothing_gets_the_phone(talk: Start, asked: str) -> None:
    options = {"home_options": ["01", "20"], "place": "Järna"} if asked == "place_choice" else {}
    one = talk(need="symptoms", pending=asked, asked=[asked], **options)
    assert one.say(age=40).asks == asked
    reply = one.say(age=41)
    assert reply.asks is None
    assert "1177" in reply.numbers


def test_protected_identity_is_not_pressed_for_a_place(talk: Start) -> None:
    reply = talk().say(need="symptoms", person=["protected_identity"])
    assert reply.asks is None
    assert reply.numbers == ["1177"]


def test_a_question_on_the_way_is_answered_and_the_one_that_stood_stands_again(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms")
    for topic in ("fee.high_cost", "about.privacy", "guarantee"):
        reply = one.say(topics=[topic])
        assert reply.topics == [topic]
        assert reply.asks == "home_region"
    contact = one.say(region=["25"]).contact
    assert contact is not None


def test_a_question_and_a_need_in_one_sentence_get_both(talk: Start) -> None:
    reply = talk().say(topics=["fee.high_cost"], need="symptoms", region=["25"])
    assert reply.kinds == ["answer", "contact"]


def test_a_fee_asked_without_a_region_is_answered_nationally_and_again_with_the_region(talk: Start) -> None:
    one = talk()
    first = one.say(topics=["fee.home"])
    assert first.topics == ["fee.home"]
    assert first.asks == "home_region"
    second = one.say(region=["25"], place="Luleå")
    answer = second.card("answer")
    assert answer is not None
    assert answer["region"] == "25"


def test_guesses_are_offered_and_a_tapped_one_is_taken(talk: Start) -> None:
    one = talk(home="25")
    reply = one.say(unsure=["dental", "symptoms", "fee.home"])
    assert reply.asks == "did_you_mean"
    assert reply.titles == ["Tandvård", "Besvär eller sjukdom", "Vad ett besök kostar"]
    contact = one.tap("Besvär eller sjukdom").contact
    assert contact is not None
    assert contact["need"] == "symptoms"


def test_a_yes_to_the_guesses_takes_the_first(talk: Start) -> None:
    one = talk(home="25")
    one.say(unsure=["symptoms"])
    assert one.say(act="affirm").contact is not None
    two = talk(home="25")
    two.say(unsure=["fee.high_cost"])
    assert two.say(act="affirm").topics == ["fee.high_cost"]


def test_none_of_the_guesses_asks_for_the_need_anew(talk: Start) -> None:
    one = talk()
    one.say(unsure=["dental"])
    assert one.say(act="none_of_these").asks == "need"


def test_what_is_not_understood_twice_running_leads_to_the_phone(talk: Start) -> None:
    one = talk()
    assert one.say().asks == "need"
    reply = one.say()
    assert reply.asks is None
    assert "1177" in reply.numbers
    assert one.say().asks == "need"


def test_what_is_understood_between_begins_the_count_anew(talk: Start) -> None:
    one = talk(home="25")
    one.say()
    one.say(need="symptoms")
    assert one.say(unsure=["dental"]).asks == "did_you_mean"


@pytest.mark.parametrize("pending", ["handover_consent", "age", "for_whom", "digital_id", "contact_wish"])
def test_a_question_after_the_help_stands_again_after_an_interruption(talk: Start, pending: str) -> None:
    one = talk(need="symptoms", home="25", pending=pending, asked=[pending], handover={"shown": "x", "quotes": 0})
    one.say(act="repeat")
    one.slots["pending"] = pending
    reply = one.say(topics=["fee.high_cost"])
    assert reply.kinds == ["answer", None]
    assert reply.asks == pending


def test_a_contact_that_answers_beside_the_consent_leaves_the_consent_standing(talk: Start) -> None:
    one = talk(need="symptoms", pending="handover_consent", asked=["home_region", "handover_consent"])
    reply = one.say(region=["25"])
    assert reply.kinds == ["contact", None]
    assert reply.asks == "handover_consent"


def test_a_message_that_says_nothing_does_not_drop_the_consent(talk: Start) -> None:
    one = talk(need="symptoms", home="25", pending="handover_consent")
    assert one.say(unsure=["dental"]).asks == "handover_consent"


def test_guesses_in_a_new_language_leave_room_for_the_way_back(talk: Start) -> None:
    reply = talk().say(unsure=["dental", "symptoms", "fee.home"], language="en")
    assert len(reply.titles) == 3
    assert reply.titles[-1] == "Svenska"


def test_a_place_said_to_somebody_led_to_the_phone_asks_the_need_and_shows_no_phone_twice(talk: Start) -> None:
    one = talk()
    one.say(digital_id=False)
    reply = one.say(region=["25"])
    assert reply.asks == "need"
    assert reply.kinds == [None]


def test_what_differs_by_region_is_told_once_the_region_is_said_though_it_was_not_asked_for(talk: Start) -> None:
    one = talk()
    one.begin()
    assert one.say(topics=["complaint"]).asks == "need"
    regions = one.assistant.desk.facts.regions
    code = next(c for c, r in regions.items() if any(p.purpose == "complaint" and not p.secondary for p in r.phones))
    assert one.say(region=[code]).topics == ["complaint"]


def test_who_takes_leave_is_not_asked_what_they_want(talk: Start) -> None:
    one = talk()
    one.begin()
    reply = one.say(topics=["smalltalk"], talk="bye")
    assert reply.asks is None
    assert "1177" in reply.text


def test_mere_talk_beside_a_place_is_an_errand_not_understood(talk: Start) -> None:
    one = talk()
    one.say(wish="phone")
    assert one.say(topics=["smalltalk"], region=["25"]).asks == "need"


def test_two_places_said_at_once_are_asked_about_without_calling_one_of_them_both(talk: Start) -> None:
    reply = talk().say(need="symptoms", region=["12", "25"])
    assert reply.asks == "place_choice"
    assert reply.messages[-1]["text"] == "I vilken region är du folkbokförd?"
