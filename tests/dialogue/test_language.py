"""Which language the assistant answers in, and what those get whose language it does not have."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from dialogue.kit import Talk

from bot.understanding.reading import Reading

Start = Callable[..., Talk]


def test_the_first_message_decides_and_the_way_back_is_offered_once(talk: Start) -> None:
    one = talk()
    one.begin()
    reply = one.say(need="symptoms", language="en")
    assert {m["language"] for m in reply.messages} == {"en"}
    assert reply.titles.count("Svenska") == 1
    assert "Svenska" not in one.say(region=["25"], language="en").titles


def test_the_way_back_leads_back(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms", language="en")
    reply = one.tap("Svenska")
    assert {m["language"] for m in reply.messages} == {"sv"}
    assert reply.asks == "home_region"


def test_messages_in_the_language_spoken_already_offer_nothing(talk: Start) -> None:
    one = talk()
    assert "English" not in one.say(need="symptoms", language="sv").titles
    for topic in ("fee.high_cost", "guarantee"):
        assert "English" not in one.say(topics=[topic], language="sv").titles


def test_a_message_too_short_to_tell_decides_nothing(talk: Start) -> None:
    one = talk()
    one.say(region=["25"])
    assert one.state.language_settled is False
    one.say(need="symptoms", language="en")
    assert one.state.language == "en"


def test_what_the_caller_chose_is_not_overruled_by_the_first_message(talk: Start) -> None:
    one = talk(language="sv", language_settled=True)
    one.say(need="symptoms", language="en")
    assert one.state.language == "sv"


def test_two_messages_running_in_another_language_switch_and_one_does_not(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms", language="sv")
    one.say(topics=["fee.high_cost"], language="en")
    assert one.state.language == "sv"
    reply = one.say(topics=["guarantee"], language="en")
    assert {m["language"] for m in reply.messages} == {"en"}
    assert "Svenska" in reply.titles


def test_two_messages_that_are_not_running_do_not_switch(talk: Start) -> None:
    one = talk(language_settled=True)
    one.say(topics=["fee.high_cost"], language="en")
    one.say(topics=["guarantee"], language="sv")
    one.say(topics=["continuity"], language="en")
    assert one.state.language == "sv"


def test_a_wish_switches_at_once_and_the_question_stands_again(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms", language="sv")
    reply = one.say(language_wish="en")
    assert {m["language"] for m in reply.messages} == {"en"}
    assert reply.asks == "home_region"


def test_a_wish_at_the_first_question_asks_it_in_the_new_language(talk: Start) -> None:
    one = talk()
    one.begin()
    reply = one.say(language_wish="en")
    assert reply.asks == "need"
    assert {m["language"] for m in reply.messages} == {"en"}


def test_a_question_for_english_is_answered_in_it(talk: Start) -> None:
    reply = talk().take("switch_language", Reading(language_wish="en", topics=["phone.language"]))
    assert reply.topics == ["phone.language"]
    assert {m["language"] for m in reply.messages} == {"en"}


@pytest.mark.parametrize("language", ["ar", "so", "fi"])
@pytest.mark.parametrize("how", ["language", "language_wish"])
def test_a_language_in_part_is_met_in_it_with_112_and_1177(talk: Start, language: str, how: str) -> None:
    one = talk()
    reply = one.say(**{how: language})
    assert [m["language"] for m in reply.messages] == [language]
    assert "112" in reply.text
    assert "1177" in reply.text
    assert reply.numbers[:2] == ["112", "1177"]
    assert reply.titles == ["Svenska", "English"]
    assert one.state.language == "sv"


def test_somebody_who_writes_arabic_in_a_region_with_an_arabic_line_gets_its_number(talk: Start) -> None:
    one = talk(home="01")
    lines = [n.number for n in one.assistant.desk.numbers.by_purpose("language", "01") if n.id == "language_ar"]
    reply = one.say(language="ar")
    assert reply.numbers == ["112", "1177", *lines]


def test_any_other_language_gets_one_line_in_swedish_and_english(talk: Start) -> None:
    reply = talk().say(language="other")
    assert len(reply.messages) == 1
    assert "svenska" in reply.text
    assert "Swedish" in reply.text
    assert reply.text.count("112") == 2
    assert reply.numbers == ["112", "1177"]


def test_what_was_said_beside_a_foreign_language_is_kept(talk: Start) -> None:
    one = talk()
    one.say(language="fi", need="symptoms", region=["25"])
    contact = one.tap("English").contact
    assert contact is not None
    assert contact["region"] == "25"


def test_a_wish_at_the_first_message_offers_no_way_back_later(talk: Start) -> None:
    one = talk()
    one.begin()
    one.say(language_wish="en", language="en")
    assert "Svenska" not in one.say(need="symptoms").titles


def test_a_question_interrupted_by_a_foreign_message_stands_again(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms")
    reply = one.say(language="ar")
    assert [m["language"] for m in reply.messages] == ["ar", "sv"]
    assert reply.asks == "home_region"


def test_a_message_whose_language_the_caller_named_is_answered_in_it_however_often(talk: Start) -> None:
    one = talk(language="sv", language_settled=True, language_pinned=True)
    for topic in ("fee.high_cost", "guarantee", "continuity"):
        reply = one.say(topics=[topic], language="en")
        assert {m["language"] for m in reply.messages} == {"sv"}


@pytest.mark.parametrize("language", ["ar", "so", "fi"])
def test_a_caller_that_names_a_language_in_part_gets_it_and_then_the_greeting(talk: Start, language: str) -> None:
    reply = talk().take("greet", Reading(language_wish=language, region=["25"]))
    assert [m["language"] for m in reply.messages] == [language, "sv", "sv"]
    assert "Norrbotten" in reply.text
    assert reply.asks == "need"
