"""One conversation: what is sent, what is remembered."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.chat.conversation import MOST_ANSWERED, MOST_QUOTES, Conversation, named_language


def message(*titles: str) -> dict[str, object]:
    choices = [{"title": title, "payload": f"/{title}"} for title in titles]
    return {"text": "x", "language": "sv", "asks": None, "choices": choices, "card": None}


def test_a_payload_never_leaves_the_server() -> None:
    conversation = Conversation("a", "sv")
    sent = conversation.publish([message("yes", "no")])
    assert sent[0]["choices"] == [{"title": "yes", "value": "c1"}, {"title": "no", "value": "c2"}]
    assert "/yes" not in json.dumps(sent)
    assert conversation.choices == {"c1": "/yes", "c2": "/no"}


def test_values_are_not_used_again_even_after_forgetting() -> None:
    conversation = Conversation("a", "sv")
    conversation.publish([message("yes")])
    conversation.erase()
    assert conversation.said == []
    assert conversation.publish([message("yes")])[0]["choices"][0]["value"] == "c2"


def test_it_survives_being_written_down() -> None:
    conversation = Conversation("a", "sv", slots={"home": "25"})
    conversation.publish([message("yes")])
    conversation.remember_answer("x", list(conversation.said))
    assert Conversation.from_dict(json.loads(json.dumps(conversation.as_dict()))) == conversation


def test_the_latest_answers_are_remembered() -> None:
    conversation = Conversation("a", "sv")
    for number in range(MOST_ANSWERED + 5):
        conversation.remember_answer(str(number), [])
    known = [number for number in range(MOST_ANSWERED + 5) if conversation.answer_to(str(number)) is not None]
    assert known == list(range(5, MOST_ANSWERED + 5))


def test_what_a_client_calls_a_message_is_not_kept() -> None:
    conversation = Conversation("a", "sv")
    conversation.remember_answer("klamydia", [])
    assert "klamydia" not in json.dumps(conversation.as_dict())


def test_a_message_without_a_name_is_not_remembered() -> None:
    conversation = Conversation("a", "sv")
    conversation.remember_answer(None, [])
    assert conversation.answered == {}


@pytest.mark.parametrize(
    ("slots", "named", "language"),
    [
        ({"language": "sv"}, "en", "en"),
        ({"language": "sv"}, None, "sv"),
        ({"language": "sv"}, "ar", "sv"),
        ({"language": "en", "language_wished": True, "caller_language": "sv"}, "sv", "en"),
        ({"language": "en", "language_wished": True, "caller_language": "en"}, "sv", "sv"),
    ],
)
def test_the_language_the_caller_names_wins_but_for_a_wish_since_it_was_named(
    slots: dict[str, Any], named: str | None, language: str
) -> None:
    after = slots | named_language(slots, named)
    assert after["language"] == language
    assert after["language_pinned"] is (named in ("sv", "en"))


def test_what_may_be_quoted_goes_with_the_rest_and_is_bounded() -> None:
    conversation = Conversation("a", "sv")
    for number in range(MOST_QUOTES + 5):
        conversation.quote(str(number))
    assert (len(conversation.quotes), conversation.quotes[-1]) == (MOST_QUOTES, str(MOST_QUOTES + 4))
    conversation.erase()
    assert conversation.quotes == []
