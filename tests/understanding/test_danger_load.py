"""The danger lists are refused when they can't be read, with file and reason."""

import shutil
from pathlib import Path

import pytest

from bot.understanding.danger import DangerReader
from bot.understanding.danger_load import DangerDataError
from bot.understanding.danger_notation import NotationError, read_phrase

DANGER = Path(__file__).parents[2] / "data" / "danger"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("scope.yml", "speaker.yml"):
        shutil.copy(DANGER / name, tmp_path)
    for name in ("emergency", "crisis", "urgent"):
        (tmp_path / name).mkdir()
    return tmp_path


def kind(folder: Path, text: str) -> None:
    head = "category: rf_x\nlevel: emergency\nsource: [https://example.org]\nas_of: null\nchecked: null\n"
    (folder / "emergency" / "kind.yml").write_text(head + text, encoding="utf-8")


def test_a_list_that_is_not_there_is_refused(folder: Path) -> None:
    kind(folder, 'signs: ["<saknas> gör ont"]')
    with pytest.raises(DangerDataError, match=r"kind\.yml.*saknas"):
        DangerReader.load(folder)


def test_an_unknown_key_is_refused(folder: Path) -> None:
    kind(folder, "signs: [{any: [ont], nearby: 3}]")
    with pytest.raises(DangerDataError, match="nearby"):
        DangerReader.load(folder)


def test_a_sign_needs_either_any_or_all(folder: Path) -> None:
    kind(folder, "signs: [{near: 3}]")
    with pytest.raises(DangerDataError, match="either any or all"):
        DangerReader.load(folder)


def test_a_kind_without_source_is_refused(folder: Path) -> None:
    (folder / "emergency" / "kind.yml").write_text("category: x\nlevel: emergency\nsource: []\n", encoding="utf-8")
    with pytest.raises(DangerDataError, match="source"):
        DangerReader.load(folder)


def test_no_lists_at_all_is_refused(folder: Path) -> None:
    with pytest.raises(DangerDataError, match="no lists found"):
        DangerReader.load(folder)


def test_groups_must_stand_within_near_words(folder: Path) -> None:
    kind(folder, "signs: [{all: [[bord, bordet], [faller*]], near: 2}]")
    reader = DangerReader.load(folder)
    assert reader.read("bordet här faller")
    assert reader.read("fallerska bord")
    assert reader.read("bordet som vi köpte faller") is None


def test_a_gap_does_not_leave_its_clause(folder: Path) -> None:
    kind(folder, 'signs: ["bordet ... faller"]')
    reader = DangerReader.load(folder)
    assert reader.read("bordet som vi köpte faller")
    assert reader.read("bordet står, stolen faller") is None


def test_a_line_may_not_start_or_end_with_a_gap() -> None:
    with pytest.raises(NotationError, match="starts or ends"):
        read_phrase("... faller", {})


def test_joined_words_are_one_of_several_phrases() -> None:
    assert read_phrase("orka leva/vara_kvar", {}) == [
        (frozenset({"orka"}), frozenset({"leva"})),
        (frozenset({"orka"}), frozenset({"vara"}), frozenset({"kvar"})),
    ]
