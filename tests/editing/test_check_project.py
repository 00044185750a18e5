"""The checks over the project itself, and over copies with one mistake."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from bot.editing.check_facts import check_facts
from bot.editing.check_notices import check_notices
from bot.editing.check_places import check_places
from bot.editing.check_rules import check_rules
from bot.editing.check_sentences import check_sentences

Write = Callable[[str, str], Path]
NLU = 'version: "3.1"\nnlu:\n- intent: {intent}\n  examples: |\n{lines}\n'


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    shutil.copytree(root / "data" / "rules", tmp_path / "data" / "rules")
    shutil.copytree(root / "actions", tmp_path / "actions", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "domain.yml", tmp_path)
    return tmp_path


def change(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_the_projects_rules_fit_together(root: Path) -> None:
    assert list(check_rules(root)) == []


def test_the_projects_facts_and_places_are_whole(root: Path) -> None:
    assert list(check_facts(root / "data")) == []
    assert list(check_places(root / "data")) == []


@pytest.mark.parametrize(
    ("file", "before", "after", "said"),
    [
        ("domain.yml", "  - action_alert\n", "", "actions.action_alert: missing"),
        ("domain.yml", "  need:\n    type: any", "  needs:\n    type: any", "slots.needs: not in"),
        ("domain.yml", "  - for_whom\n", "", "entities.for_whom: missing"),
        ("data/rules/danger.yml", "intent: urgent", "intent: hurry", "intent 'hurry' is not in domain.yml"),
        ("data/rules/danger.yml", "intent: urgent", "intent: crisis", "is met by"),
        ("data/rules/talk.yml", "action: action_forget", "action: action_forgive", "action 'action_forgive' is not"),
    ],
)
def test_a_rule_that_does_not_fit_is_found(copy: Path, file: str, before: str, after: str, said: str) -> None:
    change(copy / file, before, after)
    assert any(said in str(complaint) for complaint in check_rules(copy))


@pytest.mark.parametrize(("name", "faults"), [("dental-brief.yml", 0), ("teeth.yml", 1)])
def test_a_file_of_sentences_is_named_as_its_intent_up_to_a_hyphen(copy: Path, name: str, faults: int) -> None:
    (copy / "data/nlu").mkdir()
    (copy / "data/nlu" / name).write_text(NLU.format(intent="dental", lines="    - ont i en tand"), encoding="utf-8")
    assert sum("one intent a file" in str(complaint) for complaint in check_rules(copy)) == faults


def test_a_sentence_in_training_and_in_a_test_is_found_however_it_is_spelt(tmp_path: Path, write: Write) -> None:
    write("data/nlu/sv/booking.yml", NLU.format(intent="booking", lines="    - Får jag boka tid?"))
    write("tests/nlu/held/sv/booking.txt", "far jag boka tid\n")
    found = list(check_sentences(tmp_path))
    assert len(found) == 1
    assert found[0].file == "tests/nlu/held/sv/booking.txt"


def test_a_sentence_of_two_classes_is_found(tmp_path: Path, write: Write) -> None:
    write("data/nlu/sv/booking.yml", NLU.format(intent="booking", lines="    - tandläkare"))
    write("data/nlu/sv/dental.yml", NLU.format(intent="dental", lines="    - Tandläkare!"))
    assert [complaint.key for complaint in check_sentences(tmp_path)] == ["dental"]


def test_a_regions_own_folder_is_checked_the_same_way(root: Path, tmp_path: Path, write: Write) -> None:
    region = yaml.safe_load((root / "data" / "regions" / "25.yml").read_text(encoding="utf-8"))
    region["fees"][0]["sek"] = -1
    write("regions/25.yml", yaml.safe_dump(region, allow_unicode=True))
    write("regions/norrbotten.yml", "code: '25'\n")
    found = [str(complaint) for complaint in check_facts(root / "data", tmp_path)]
    assert any("fees.0.sek" in complaint for complaint in found)
    assert any("named by its county code" in complaint for complaint in found)


def test_a_notice_that_is_hard_to_read_is_found(tmp_path: Path, write: Write) -> None:
    hard = "Driftstörningar föreligger beträffande vårdcentralernas telefonitjänster, vilket ger väntetider för många."
    text = f"- {{id: a, from: 2026-11-01, to: 2026-11-02, texts: {{sv: '{hard}', en: Hello.}}}}\n"
    write("notices.yml", text)
    assert [complaint.key for complaint in check_notices(tmp_path)] == ["a.texts.sv"]
