"""What the lists of danger name is met by the model that is served."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from benchmarks.understanding.lists import training
from bot.engine.engine import Engine
from bot.engine.training import model_path
from bot.settings import ROOT, load_settings
from bot.understanding.danger import DangerReader
from bot.understanding.danger_load import ScopesData, SignData, read_file, read_kinds
from bot.understanding.danger_notation import GAP, Lists, read_phrase
from bot.understanding.words import key

pytestmark = [pytest.mark.model, pytest.mark.filterwarnings("ignore::DeprecationWarning")]
LISTS = ROOT / "data" / "danger"
# The least share of the signs to meet, as they stand in the lists, when the learnt second opinion has had its say.
MET = 0.99
# One sign in so many is asked about: all fourteen thousand take a minute.
EVERY = 3


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load(model_path(ROOT, load_settings().model_dir), [])


@pytest.fixture(scope="module")
def learnt() -> frozenset[str]:
    return frozenset(key(text) for text, _, _ in training())


def meets(engine: Engine, text: str) -> str | None:
    """Return the level of the alert that `text` is met with."""
    return next((found["value"]["level"] for found in engine.read(text) if found["entity"] == "danger"), None)


def written(line: str, lists: Lists) -> Iterator[str]:
    """Yield a line of the lists as one might write it, until each word of its longest choice was used."""
    for phrase in read_phrase(line, lists):
        choices = [sorted(word.removesuffix("*") for word in element) for element in phrase if element != GAP]
        for number in range(max(map(len, choices))):
            yield " ".join(words[number % len(words)] for words in choices)


def signs() -> Iterator[str]:
    """Yield every sign that is a line of its own; those of several parts have no order to write them in."""
    shared = read_file(LISTS / "scope.yml", ScopesData).words
    for kind in read_kinds(LISTS).values():
        for sign in kind.signs:
            for line in sign.any if isinstance(sign, SignData) else [sign]:
                yield from written(line, shared | kind.words)


def test_hardly_any_sign_that_the_lists_name_is_doubted_away(engine: Engine, learnt: frozenset[str]) -> None:
    lists = DangerReader.load(LISTS)
    some = sorted(set(signs()))[::EVERY]
    listed = [text for text in some if key(text) not in learnt and lists.read(text)]
    doubted = [text for text in listed if meets(engine, text) is None]
    assert len(listed) > 2_500
    assert len(doubted) <= (1 - MET) * len(listed), doubted


CALLS = ["kan nån ringa efter ambulans", "ambulance quickly please", "my heart attack is back", "ma neefsan karo aniga"]
ERRANDS = [
    "vad kostar en ambulansfärd",
    "ambulans avgift",
    "stroke rehab tid",
    "lite feber",
    "bara kräks",
]


def test_the_examples_were_not_learnt(learnt: frozenset[str]) -> None:
    assert not [text for text in (*CALLS, *ERRANDS) if key(text) in learnt]


@pytest.mark.parametrize("text", CALLS)
def test_a_plain_call_for_help_is_an_emergency(engine: Engine, text: str) -> None:
    assert meets(engine, text) == "emergency"


@pytest.mark.parametrize("text", ERRANDS)
def test_an_errand_or_a_bare_complaint_is_none(engine: Engine, text: str) -> None:
    assert meets(engine, text) is None
