"""Tables of languages from the model tell languages apart as the package's own do."""

from __future__ import annotations

from pathlib import Path

import pytest
from langidentify import Detector
from langidentify.model_loader import SKIP

from bot.understanding import language_tables
from bot.understanding.languages import Languages, write_tables

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data" / "understanding"
CODES = ["sv", "en", "so", "fi"]


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tables") / "languages.npz"
    write_tables(DATA, path)
    return path


def sentences() -> list[str]:
    lines = [line for path in sorted((ROOT / "tests/nlu/dev").rglob("*.txt")) for line in path.read_text().splitlines()]
    return [*lines[::12], "l'homme d'or", "caafimaad waan xanuunsanahay", "missä on lääkäri", "123 !", ""]


def test_every_language_scores_as_before(tables: Path) -> None:
    kept = language_tables.read(CODES, tables)
    assert kept is not None
    new, old = Detector(kept), Detector(language_tables.build(CODES))
    for text in sentences():
        assert (new.detect(text), new.results.total_scores) == (old.detect(text), old.results.total_scores), text


def test_a_word_to_pass_over_stays_one(tables: Path) -> None:
    kept, own = language_tables.read(CODES, tables), language_tables.build(CODES)
    assert kept is not None
    passed = [word for word, entry in own.topwords_table.items() if entry is SKIP]
    assert passed
    assert all(kept.topwords_table.get(word) is SKIP for word in passed)
    assert kept.topwords_table.get("no such word") is None


def test_tables_for_other_languages_are_not_used(tables: Path, tmp_path: Path) -> None:
    assert language_tables.read(["sv", "en"], tables) is None
    assert language_tables.read(CODES, tmp_path / "none.npz") is None


def test_languages_are_told_with_them(tables: Path) -> None:
    languages = Languages(DATA, tables)
    assert languages.of("Jag har ont i halsen sedan igår") == "sv"
    assert languages.of("my throat has been sore since yesterday") == "en"
