"""A regression of understanding fails here. The floors stand a few points under what `make evaluate` measured last."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
import yaml
from running import Running

from benchmarks.understanding.asking import Found, ask_single
from benchmarks.understanding.crowd import ask_all
from benchmarks.understanding.dangers import Met, ask_danger
from benchmarks.understanding.figures import share
from benchmarks.understanding.lists import LANGUAGES, SETS, Sentence, danger, single

pytestmark = pytest.mark.model

FLOORS = yaml.safe_load(Path(__file__).with_name("floors.yml").read_text(encoding="utf-8"))
EVERY = 4


@pytest.fixture(scope="module")
def asked(assistant: Running) -> list[tuple[Sentence, Found]]:
    """Every fourth sentence, in a conversation with a preset region."""
    sentences = [sentence for kind in SETS for sentence in single(kind)][::EVERY]
    found = ask_all([assistant.url], sentences, partial(ask_single, preset=True))
    return list(zip(sentences, found, strict=True))


@pytest.fixture(scope="module")
def met(assistant: Running) -> list[Met]:
    return ask_all([assistant.url], danger("held"), ask_danger)


@pytest.mark.parametrize("kind", SETS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_topics_and_needs_are_understood_as_well_as_before(
    asked: list[tuple[Sentence, Found]], kind: str, language: str
) -> None:
    mine = share(found.right for sentence, found in asked if (sentence.set, sentence.language) == (kind, language))
    assert mine.value >= FLOORS["right"][kind][language], str(mine)


@pytest.mark.parametrize("label", ["emergency", "crisis", "urgent"])
def test_danger_is_met_as_often_as_before(met: list[Met], label: str) -> None:
    mine = share(each.met for each in met if each.sentence.label == label)
    assert mine.value >= FLOORS["danger_met"][label], str(mine)


def test_what_only_sounds_like_danger_raises_no_more_alarms_than_before(met: list[Met]) -> None:
    mine = share(each.met for each in met if each.sentence.label == "lookalike")
    assert mine.value <= FLOORS["false_alarms"], str(mine)
