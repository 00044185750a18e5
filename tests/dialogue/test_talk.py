"""Talk beside the errand: two questions at once, insults, thanks, goodbyes, nonsense. None of it loses the thread."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from dialogue.kit import Talk

Start = Callable[..., Talk]
# What an insult is read as: talk that is neither greeting, thanks nor goodbye.
INSULT = {"topics": ["smalltalk"]}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_two_questions_in_one_sentence_get_an_answer_each_and_the_question_stands_again(
    talk: Start, language: str
) -> None:
    one = talk(language=language, language_settled=True)
    one.say(need="symptoms")
    reply = one.say(topics=["fee.high_cost", "guarantee"])
    assert reply.topics == ["fee.high_cost", "guarantee"]
    assert len({message["text"] for message in reply.messages}) == 3
    assert reply.asks == "home_region"


def test_two_questions_and_an_errand_in_one_sentence_get_both_answers_and_the_contact(talk: Start) -> None:
    reply = talk().say(topics=["fee.exempt", "about.privacy"], need="prescription", region=["25"])
    assert reply.kinds == ["answer", "answer", "contact"]
    assert reply.contact is not None
    assert reply.contact["need"] == "prescription"


def test_an_insult_is_met_calmly_the_question_stands_again_and_insisting_leads_to_the_phone(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms")
    replies = [one.say(**INSULT) for _ in range(3)]
    assert len({reply.messages[0]["text"] for reply in replies}) == 1
    assert "!" not in replies[0].text
    assert replies[0].topics == ["smalltalk"]
    assert replies[0].asks == "home_region"
    assert replies[-1].asks is None
    assert "1177" in replies[-1].numbers


def test_an_insult_after_the_help_asks_nothing(talk: Start) -> None:
    one = talk()
    one.say(need="symptoms", region=["25"])
    reply = one.say(**INSULT)
    assert reply.asks is None
    assert reply.contact is None


def test_nonsense_is_asked_about_once_and_then_given_the_phone_whatever_stood(talk: Start) -> None:
    for before in ({}, {"need": "symptoms"}, {"home": "25"}, {"need": "symptoms", "home": "25"}):
        one = talk(**before)
        first, second = one.say(), one.say()
        assert first.asks, before
        assert "1177" in first.text, before
        assert second.kinds == ["phone"], before
        assert second.numbers == ["1177", "112"], before
        assert second.asks is None, before


@pytest.mark.parametrize("kind", ["hello", "thanks", "bye"])
def test_a_courtesy_in_the_middle_is_returned_and_the_question_stands_again(talk: Start, kind: str) -> None:
    one = talk()
    one.say(need="symptoms")
    reply = one.say(topics=["smalltalk"], talk=kind)
    assert reply.topics == ["smalltalk"]
    assert reply.asks == "home_region"


def test_thanks_with_an_errand_are_an_errand(talk: Start) -> None:
    reply = talk().say(talk="thanks", need="symptoms", region=["25"])
    assert reply.kinds == ["contact"]
