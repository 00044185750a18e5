"""The reader of messages, with a classifier learnt from a handful of sentences."""

from __future__ import annotations

import gc

import pytest

from bot.settings import ROOT
from bot.understanding.classifier import Classifier
from bot.understanding.reader import Reader

SENTENCES = {
    "prescription": ["förnya recept", "jag behöver nytt recept", "receptet är slut"],
    "symptoms": ["ont i halsen", "jag har feber", "ont i magen"],
    "fee.home": ["vad kostar det", "hur mycket kostar ett besök", "vad är avgiften"],
    "phone.language": ["tolk till besöket", "finns det tolk", "hjälp på mitt språk"],
    "crisis": ["jag vill dö", "orkar inte leva", "vill inte leva mer"],
    "emergency": ["han andas inte", "pappa andas inte", "andas inte alls"],
    "urgent": ["det kan inte vänta", "måste ha hjälp genast", "kan inte vänta"],
    "lookalike": ["jag dör av skratt", "andas ut", "akut brist på kaffe"],
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    pairs = [(text, label) for label, texts in SENTENCES.items() for text in texts]
    return Reader(ROOT / "data", Classifier.learn([text for text, _ in pairs], [label for _, label in pairs]))


@pytest.mark.parametrize("pending", [None, "home_region", "handover_correct"])
def test_no_word_of_a_message_is_kept_once_it_is_read(reader: Reader, pending: str | None) -> None:
    # Put together here, so that no constant of this file holds it.
    word = "qvist" + "zxq" + "borg"
    reading = reader.read(f"jag har ont i halsen och heter {word} ...", {"pending": pending})
    del reading
    gc.collect()
    keeping = [
        kept
        for kept in gc.get_objects()
        if isinstance(kept, dict | tuple | list | set)
        and any(
            isinstance(item, str) and word in item
            for item in ((*kept, *kept.values()) if isinstance(kept, dict) else kept)
        )
    ]
    assert not [type(kept) for kept in keeping]


def test_one_message_read_twice_is_read_the_same(reader: Reader) -> None:
    first, second = (reader.read("Jag bor i Luleå, vad kostar det att förnya recept?").entities() for _ in range(2))
    assert first == second
    assert first


def test_a_question_for_an_interpreter_is_no_wish_that_the_chat_should_change_language(reader: Reader) -> None:
    reading = reader.read("tolk på somaliska")
    assert (reading.topics, reading.language_wish) == (["phone.language"], None)
    assert reader.read("somaliska").language_wish == "so"


def test_who_asks_whether_one_may_speak_english_is_answered_in_it(reader: Reader) -> None:
    reading = reader.read("hjälp på engelska")
    assert (reading.topics, reading.language_wish) == (["phone.language"], "en")
