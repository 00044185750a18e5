"""The reader of sentences beside Rasa's own, on the same files."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.shared.importers.rasa import RasaFileImporter

from bot.engine.sentences_importer import SentencesImporter, sentences_of
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


def of_mine(importer: SentencesImporter) -> list[tuple[str, str]]:
    messages = importer.get_nlu_data().intent_examples
    return sorted((text, message.get("intent")) for message in messages for text in sentences_of(message))


def of_theirs(importer: RasaFileImporter) -> list[tuple[str, str]]:
    return sorted((message.get("text"), message.get("intent")) for message in importer.get_nlu_data().intent_examples)


def test_sentences_and_rules_are_those_that_rasa_reads(data: Path) -> None:
    mine, theirs = (kind(training_data_paths=[str(data)]) for kind in (SentencesImporter, RasaFileImporter))
    assert of_mine(mine) == of_theirs(theirs)
    assert len(of_mine(mine)) == 3
    assert [step.block_name for step in mine.get_stories().story_steps] == ["fees"]
    assert mine.get_stories().fingerprint() == theirs.get_stories().fingerprint()


def test_every_file_of_the_project_is_read_as_rasa_reads_it() -> None:
    files = [str(file) for file in sorted((ROOT / "data/nlu").rglob("symptoms.yml"))]
    assert set(of_mine(SentencesImporter(training_data_paths=files))) == set(
        of_theirs(RasaFileImporter(training_data_paths=files))
    )


def test_a_changed_sentence_changes_what_rasa_knows_the_data_by(data: Path) -> None:
    prints = [SentencesImporter(training_data_paths=str(data)).get_nlu_data().fingerprint()]
    (data / "nlu/some.yml").write_text(NLU.replace("sedan i går", "sedan i dag"), encoding="utf-8")
    prints.append(SentencesImporter(training_data_paths=str(data)).get_nlu_data().fingerprint())
    assert prints[0] != prints[1]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [("    - ont i halsen", "    ont i halsen"), ("  examples: |\n    - vad", "  sentences: |\n    - vad")],
)
def test_a_file_that_holds_something_else_is_refused_by_name(data: Path, was: str, becomes: str) -> None:
    (data / "nlu/some.yml").write_text(NLU.replace(was, becomes), encoding="utf-8")
    with pytest.raises(ValueError, match="some.yml"):
        SentencesImporter(training_data_paths=str(data)).get_nlu_data()
