"""The reader of sentences beside Rasa's own, on the same files."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
from rasa.shared.importers.rasa import RasaFileImporter

from bot.engine.sentences_importer import SentencesImporter
from bot.settings import ROOT

# Rasa's own reader brings libraries that warn.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

NLU = """version: "3.1"
nlu:
- intent: symptoms
  examples: |
    - ont i halsen
    - feber: sedan i går
- intent: fee.home
  examples: |
    - vad kostar det?
"""
RULES = """version: "3.1"
rules:
- rule: fees
  steps:
  - intent: fee.home
  - action: action_fee
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "nlu").mkdir()
    (tmp_path / "nlu/some.yml").write_text(NLU, encoding="utf-8")
    (tmp_path / "rules.yml").write_text(RULES, encoding="utf-8")
    return tmp_path


def test_sentences_and_rules_are_those_that_rasa_reads(data: Path) -> None:
    mine, theirs = (kind(training_data_paths=[str(data)]) for kind in (SentencesImporter, RasaFileImporter))
    read = [[(m.get("text"), m.get("intent")) for m in i.get_nlu_data().intent_examples] for i in (mine, theirs)]
    assert sorted(read[0]) == sorted(read[1])
    assert len(read[0]) == 3
    assert [step.block_name for step in mine.get_stories().story_steps] == ["fees"]
    assert mine.get_stories().fingerprint() == theirs.get_stories().fingerprint()


def test_every_file_of_the_project_is_read_as_rasa_reads_it() -> None:
    files = sorted((ROOT / "data/nlu").rglob("symptoms.yml"))
    mine, theirs = (kind(training_data_paths=[*map(str, files)]) for kind in (SentencesImporter, RasaFileImporter))
    assert {m.get("text") for m in mine.get_nlu_data().intent_examples} == {
        m.get("text") for m in theirs.get_nlu_data().intent_examples
    }


def test_a_copy_is_the_sentence_itself_and_equal_sentences_count_once(data: Path) -> None:
    (data / "nlu/again.yml").write_text(NLU, encoding="utf-8")
    training = SentencesImporter(training_data_paths=str(data)).get_nlu_data()
    assert len(training.training_examples) == 3
    assert copy.deepcopy(training.training_examples[0]) is training.training_examples[0]
    assert training.training_examples[0].fingerprint() != training.training_examples[1].fingerprint()


@pytest.mark.parametrize(
    ("was", "becomes"),
    [("    - ont i halsen", "    ont i halsen"), ("  examples: |\n    - vad", "  sentences: |\n    - vad")],
)
def test_a_file_that_holds_something_else_is_refused_by_name(data: Path, was: str, becomes: str) -> None:
    (data / "nlu/some.yml").write_text(NLU.replace(was, becomes), encoding="utf-8")
    with pytest.raises(ValueError, match="some.yml"):
        SentencesImporter(training_data_paths=str(data)).get_nlu_data()
