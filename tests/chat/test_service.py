"""The chat service without HTTP and without a model."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
from kit import Parrot, chat_of, heard, started

from bot.chat.problems import Refusal
from bot.chat.stores import MemoryStore, StoreAway

DANGER = "min pappa andas inte"


async def refusal(call: Any) -> Refusal:
    with pytest.raises(Refusal) as caught:
        await call
    return caught.value


async def test_only_what_was_typed_is_heard() -> None:
    chat = chat_of()
    token = await started(chat)
    await chat.say(token, {"text": " /\n/greet{} 850709-9805 "}, "a")
    assert heard(chat) == ["greet{} •••"]


async def test_a_choice_is_heard_as_the_payload_that_was_offered() -> None:
    chat = chat_of()
    token = await started(chat)
    value = (await chat.say(token, {"text": "hej"}, "a"))["messages"][0]["choices"][0]["value"]
    await chat.say(token, {"choice": value}, "a")
    assert heard(chat)[-1].startswith("/affirm")


async def test_one_conversation_has_one_turn_at_a_time_and_others_do_not_wait() -> None:
    chat = chat_of()
    token = await started(chat)
    await asyncio.gather(*(chat.say(token, {"text": f"slow {n}"}, "a") for n in range(4)))
    parrot: Any = chat.engine
    assert parrot.most_running == 1
    assert heard(chat) == [f"slow {n}" for n in range(4)]
    others = [await started(chat) for _ in range(4)]
    await asyncio.gather(*(chat.say(other, {"text": "slow"}, "a") for other in others))
    assert parrot.most_running == 4


async def test_the_same_id_twice_at_once_is_one_turn() -> None:
    chat = chat_of()
    token = await started(chat)
    one, other = await asyncio.gather(*(chat.say(token, {"text": "slow", "id": "x"}, "a") for _ in range(2)))
    assert one == other
    assert heard(chat) == ["slow"]


async def test_a_turn_that_fails_changes_nothing_and_is_no_secret(caplog: pytest.LogCaptureFixture) -> None:
    chat = chat_of()
    token = await started(chat)
    before = await chat.history(token)
    with caplog.at_level(logging.DEBUG):
        refused = await refusal(chat.say(token, {"text": "fail klamydia", "id": "x"}, "a"))
    assert (refused.status, refused.danger) == (503, False)
    assert (await chat.history(token))["messages"] == before["messages"]
    assert "ValueError" in caplog.text
    assert "klamydia" not in caplog.text
    assert (await refusal(chat.say(token, {"text": f"fail {DANGER}"}, "a"))).danger


async def test_without_an_engine_danger_is_still_told() -> None:
    chat = chat_of()
    token = await started(chat)
    chat.engine = None
    assert not (await refusal(chat.say(token, {"text": "hej"}, "a"))).danger
    assert (await refusal(chat.say(token, {"text": DANGER}, "a"))).danger
    assert (await refusal(chat.start(None, None, "a"))).status == 503


async def test_with_the_store_away_danger_is_still_told(monkeypatch: pytest.MonkeyPatch) -> None:
    chat = chat_of()
    token = await started(chat)

    def away(self: MemoryStore, name: str) -> Any:
        raise StoreAway("ConnectionError")

    monkeypatch.setattr(MemoryStore, "turn", away)
    refused = await refusal(chat.say(token, {"text": DANGER, "language": "en"}, "a"))
    assert (refused.status, refused.danger, refused.language) == (503, True, "en")
    assert (await refusal(chat.forget(token))).status == 503


async def test_danger_anywhere_in_a_text_too_long_is_seen() -> None:
    chat = chat_of()
    token = await started(chat)
    for text in (DANGER + ". " + "a " * 600, "a " * 600 + ". " + DANGER, "hej hej. " * 1_500 + DANGER):
        refused = await refusal(chat.say(token, {"text": text}, "a"))
        assert (refused.status, refused.kind, refused.danger) == (422, "long", True)
    assert heard(chat) == []


async def test_too_many_messages_of_one_conversation_are_refused_but_danger_is_answered() -> None:
    chat = chat_of(rate_limit=3)
    token, other = await started(chat), await started(chat)
    for _ in range(3):
        await chat.say(token, {"text": "hej"}, "a")
    refused = await refusal(chat.say(token, {"text": "hej"}, "a"))
    assert (refused.status, refused.danger) == (429, False)
    assert 0 < (refused.retry_after or 0) <= 60
    await chat.say(token, {"text": DANGER}, "a")
    await chat.say(other, {"text": "hej"}, "a")


async def test_a_flood_of_danger_is_refused_with_112() -> None:
    chat = chat_of(rate_limit=2)
    token = await started(chat)
    answered = 0
    for _ in range(40):
        try:
            await chat.say(token, {"text": DANGER}, "a")
            answered += 1
        except Refusal as refused:
            assert (refused.status, refused.danger) == (429, True)
    assert 10 <= answered <= 12


async def test_too_many_messages_of_one_address_are_refused() -> None:
    chat = chat_of(address_rate_limit=4)
    for _ in range(4):
        await started(chat)
    assert (await refusal(chat.start(None, None, "1.2.3.4"))).status == 429
    assert await chat.start(None, None, "5.6.7.8")


async def test_a_message_sent_again_is_answered_past_the_limit() -> None:
    chat = chat_of(rate_limit=1)
    token = await started(chat)
    first = await chat.say(token, {"text": "hej", "id": "x"}, "a")
    assert await chat.say(token, {"text": "hej", "id": "x"}, "a") == first


async def test_a_long_conversation_ends_but_not_for_danger_or_a_choice() -> None:
    chat = chat_of(max_turns=5)
    token = await started(chat)
    for number in range(5):
        answer = await chat.say(token, {"text": f"hej {number}"}, "a")
    await chat.say(token, {"text": "en sak till"}, "a")
    assert heard(chat)[-1] == "/end_of_turns"
    await chat.say(token, {"text": DANGER}, "a")
    assert heard(chat)[-1] == DANGER
    await chat.say(token, {"choice": answer["messages"][0]["choices"][0]["value"]}, "a")
    assert heard(chat)[-1].startswith("/affirm")


async def test_no_conversation_grows_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.chat.conversation.MOST_SAID", 20)
    monkeypatch.setattr("bot.chat.conversation.MOST_CHOICES", 10)
    chat = chat_of(max_turns=5)
    token = await started(chat)
    for number in range(60):
        await chat.say(token, {"text": DANGER, "id": str(number)}, "a")
    conversation = await chat.store.peek(str(chat.tokens.read(token)))
    assert conversation is not None
    assert len(conversation.said) <= 21
    assert len(conversation.choices) <= 10
    assert len(conversation.answered) <= 32
    assert conversation.offered == 61


async def test_a_wish_to_forget_empties_the_transcript_and_what_was_left() -> None:
    chat = chat_of()
    token = await started(chat)
    forgotten: list[dict[str, Any]] = []

    async def note(slots: dict[str, Any]) -> None:
        forgotten.append(slots)

    chat.on_forget.append(note)
    value = (await chat.say(token, {"text": "klamydia", "id": "x"}, "a"))["messages"][0]["choices"][0]["value"]
    assert (await chat.say(token, {"text": "forget"}, "a"))["forgotten"] is True
    conversation = await chat.store.peek(str(chat.tokens.read(token)))
    assert conversation is not None
    assert "klamydia" not in str(conversation.as_dict())
    assert len(forgotten) == 1
    assert (await refusal(chat.say(token, {"choice": value}, "a"))).kind == "choice"


async def test_a_page_is_told_that_all_is_forgotten_also_when_it_asks_again_and_only_then() -> None:
    chat = chat_of()
    token = await started(chat)
    assert "forgotten" not in await chat.say(token, {"text": "klamydia"}, "a")
    first = await chat.say(token, {"text": "forget", "id": "x"}, "a")
    assert (first["forgotten"], await chat.say(token, {"text": "forget", "id": "x"}, "a")) == (True, first)
    assert "forgotten" not in await chat.say(token, {"text": "hej"}, "a")


async def test_a_delete_waits_for_the_turn_in_flight_and_takes_what_it_left() -> None:
    chat = chat_of()
    token = await started(chat)
    forgotten: list[dict[str, Any]] = []

    async def note(slots: dict[str, Any]) -> None:
        forgotten.append(slots)

    chat.on_forget.append(note)
    turn = asyncio.create_task(chat.say(token, {"text": "slow"}, "a"))
    await asyncio.sleep(0.01)
    await chat.forget(token)
    assert (await turn)["messages"]
    assert forgotten[0]["turns"] == 2
    assert (await refusal(chat.history(token))).status == 401


async def test_a_count_that_fails_costs_no_answer(caplog: pytest.LogCaptureFixture) -> None:
    chat = chat_of()

    async def broken(before: dict[str, Any], after: dict[str, Any]) -> None:
        raise OSError("disk full: klamydia")

    chat.after_turn.append(broken)
    token = await started(chat)
    assert (await chat.say(token, {"text": "hej"}, "a"))["messages"]
    assert "klamydia" not in caplog.text


async def test_a_region_of_the_page_reaches_the_greeting_only_when_it_exists() -> None:
    chat = chat_of()
    await chat.start("sv", "25", "a")
    assert isinstance(chat.engine, Parrot)
    assert chat.engine.heard == ['/greet{"region": ["25"]}']
    assert (await refusal(chat.start(None, '25"]}', "a"))).status == 400


async def test_what_is_said_beside_the_errand_is_not_handed_on_as_a_quote() -> None:
    chat = chat_of()
    token = await started(chat)
    first = await chat.say(token, {"text": "ont i halsen"}, "a")
    await chat.say(token, {"text": "tack"}, "a")
    await chat.say(token, {"choice": first["messages"][0]["choices"][0]["value"]}, "a")
    await chat.say(token, {"text": "hosta"}, "a")
    parrot: Any = chat.engine
    assert parrot.quotes == ["ont i halsen"]


async def test_a_refusal_speaks_the_language_of_its_conversation() -> None:
    chat = chat_of()
    token = str((await chat.start("en", None, "a"))["token"])
    assert await chat.spoken(token) == "en"
    assert await chat.spoken("forged") == await chat.spoken(None) == "sv"
    assert (await refusal(chat.start("en", "99", "a"))).language == "en"


@pytest.mark.parametrize("urgent", [True, False])
async def test_what_cannot_wait_leads_a_refusal_with_112_unless_urgent_is_switched_off(urgent: bool) -> None:
    chat = chat_of(urgent=urgent)
    token = await started(chat)
    refused = await refusal(chat.say(token, {"text": "bla " * 300 + "det kan inte vänta"}, "a"))
    assert refused.danger is urgent
