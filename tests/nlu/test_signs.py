"""What the lists of danger name is met by the model that is served."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.engine.training import model_path
from bot.settings import ROOT
from bot.understanding.classifier import Classifier
from bot.understanding.reader import Reader

pytestmark = pytest.mark.model
# Of some three thousand signs that were written down, as they stand. A model that doubts more of them is not served.
MET = 0.995


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    folder = tmp_path_factory.mktemp("model")
    with tarfile.open(model_path(ROOT, ROOT / "models")) as packed:
        packed.extractall(folder, filter="data")
    return Reader(ROOT / "data", Classifier.load(next(folder.rglob("labels.npz")).parent))


def written(line: str) -> Iterator[str]:
    """Yield a line of the lists as one might write it, once for each of its longest choice of words."""
    choices = [word.split("/") for word in line.replace("...", " ").replace("*", "").split()]
    for number in range(max(map(len, choices), default=0)):
        yield " ".join(words[number % len(words)] for words in choices)


def signs() -> Iterator[str]:
    for file in sorted((ROOT / "data/danger").glob("*/*.yml")):
        for sign in yaml.safe_load(Path(file).read_text(encoding="utf-8"))["signs"]:
            for line in sign.get("any", []):
                yield from written(line)


def test_hardly_any_sign_that_the_lists_name_is_doubted_away(reader: Reader) -> None:
    listed = [text for text in signs() if reader.danger.read(text)]
    doubted = [text for text in listed if reader.read(text).danger is None]
    assert len(listed) > 2_500
    assert len(doubted) <= (1 - MET) * len(listed), doubted


@pytest.mark.parametrize(
    "text",
    ["I need an ambulance", "vi behöver ambulans", "ambulans!", "heart attack", "propp i hjärnan", "ma neefsan karo"],
)
def test_a_plain_call_for_help_is_an_emergency(reader: Reader, text: str) -> None:
    danger = reader.read(text).danger
    assert danger is not None
    assert danger["level"] == "emergency"


@pytest.mark.parametrize("text", ["vad kostar ambulans", "ambulans faktura", "stroke rehab", "feber", "kräks", "fever"])
def test_an_errand_or_an_everyday_word_is_none(reader: Reader, text: str) -> None:
    assert reader.read(text).danger is None
