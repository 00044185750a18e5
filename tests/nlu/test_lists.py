"""The lists that understanding is tested with: big enough, and no sentence in two of them."""

from __future__ import annotations

from functools import cache

import pytest

from benchmarks.understanding.lists import FOLDER, LANGUAGES, SETS, combined, danger, lines, single, training
from bot.settings import ROOT
from bot.understanding.classes import NEEDS, TOPICS
from bot.understanding.words import key

FEWEST = {"sv": 20, "en": 15}
FEWEST_DANGER = {"emergency": 150, "crisis": 60, "lookalike": 150}


@cache
def learnt() -> dict[str, str]:
    """Return the folded form of all that is learnt from, and its class."""
    found = {key(text): label for text, label, _ in training()}
    for file in sorted((ROOT / "data" / "danger" / "training").rglob("*.txt")):
        found |= {key(text): file.stem for text in lines(file)}
    return found


def sentences_of(kind: str) -> list[str]:
    """Return the folded form of every sentence of a set."""
    texts = [sentence.text for sentence in (*single(kind), *danger(kind))]
    return [key(text) for text in (*texts, *(sentence.text for sentence in combined(kind)))]


@pytest.mark.parametrize("kind", SETS)
def test_no_sentence_is_both_learnt_from_and_tested_with(kind: str) -> None:
    both = sorted(set(sentences_of(kind)) & set(learnt()))
    assert both == []


def test_no_sentence_is_both_in_dev_and_in_held() -> None:
    assert sorted(set(sentences_of("dev")) & set(sentences_of("held"))) == []


@pytest.mark.parametrize("kind", SETS)
def test_no_sentence_stands_for_two_classes(kind: str) -> None:
    seen: dict[str, str] = {}
    for sentence in (*single(kind), *danger(kind)):
        assert seen.setdefault(key(sentence.text), sentence.label) == sentence.label, sentence


@pytest.mark.parametrize("kind", SETS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_has_enough_sentences(kind: str, language: str) -> None:
    for name in (*NEEDS, *TOPICS):
        assert len(lines(FOLDER / kind / language / f"{name}.txt")) >= FEWEST[language], name


def test_the_held_lists_of_danger_are_long_enough() -> None:
    labels = [sentence.label for sentence in danger("held")]
    assert {name: labels.count(name) >= fewest for name, fewest in FEWEST_DANGER.items()} == dict.fromkeys(
        FEWEST_DANGER, True
    )


def test_what_a_combined_sentence_holds_is_in_the_contract() -> None:
    for kind in SETS:
        for sentence in combined(kind):
            assert sentence.need in {*NEEDS, None}, sentence
            assert set(sentence.topics) <= set(TOPICS), sentence
            assert sum(map(bool, (sentence.need, sentence.region))) + len(sentence.topics) >= 2, sentence
