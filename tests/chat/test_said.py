"""What was said, packed."""

from __future__ import annotations

from bot.chat.conversation import Conversation, Packed
from bot.chat.said import Said, pack, unpack


def message(number: int) -> dict[str, object]:
    return {"from": "patient", "text": f"jag har ont i halsen å ä ö {number}"}


def test_what_is_packed_is_what_was_said_in_order_and_backwards() -> None:
    said = Said([message(1), message(2)])
    again = Said(parts=said.settled())
    again.append(message(3))
    assert list(again) == [message(1), message(2), message(3)]
    assert list(reversed(again)) == [message(3), message(2), message(1)]
    assert (len(again), again == [message(1), message(2), message(3)]) == (3, True)


def test_more_than_one_part_can_hold_is_several() -> None:
    said = Said(message(number) for number in range(600))
    assert list(Said(parts=said.settled())) == list(said)


def test_the_oldest_go_and_never_more_than_a_part_too_many() -> None:
    said = Said(parts=Said([message(1), message(2)]).settled())
    said.extend([message(3), message(4)])
    said.forget_beyond(3)
    assert list(said) == [message(3), message(4)]
    said.forget_beyond(1)
    assert list(said) == [message(4)]


def test_half_a_character_survives() -> None:
    assert unpack(pack(["\ud83d"])) == ["\ud83d"]


def test_a_conversation_comes_back_as_it_was_and_is_kept_in_a_fraction() -> None:
    conversation = Conversation("a", "sv", slots={"home": "25", "asked": ["need"]}, choices={"c1": "/skip{}"})
    for number in range(12):
        conversation.said.append(message(number))
        conversation.publish(
            [{"text": "Hej! " * 20, "language": "sv", "asks": None, "choices": [], "card": {"type": "phone"}}]
        )
    kept = Packed.of(conversation)
    assert kept.conversation() == conversation
    assert len(kept.rest) + sum(map(len, kept.said)) < len(str(conversation.as_dict())) / 5
