"""Every sentence comes from the texts; what is wrong with them is said by file or language and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.dialogue.desk import Desk
from bot.replies.texts import TextError, Texts
from bot.settings import Settings


def write(folder: Path, language: str, text: str, name: str = "a.ftl") -> Path:
    (folder / language).mkdir(parents=True, exist_ok=True)
    (folder / language / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "texts", "sv", "hej = Hej { $name }\nring = Ring { advice }\nadvice = 1177\n")
    return write(tmp_path / "texts", "en", "hej = Hello { $name }\n")


def test_a_text_is_rendered_in_its_language(folder: Path) -> None:
    texts = Texts.load(folder)
    assert texts.languages == ("en", "sv")
    assert texts.render("hej", "sv", name="Åsa") == "Hej Åsa"
    assert texts.render("hej", "en", name="Åsa") == "Hello Åsa"


def test_what_is_put_in_is_not_wrapped_in_invisible_marks(folder: Path) -> None:
    assert Texts.load(folder).render("hej", "sv", name="1177").isprintable()


def test_a_text_may_use_another(folder: Path) -> None:
    assert Texts.load(folder).render("ring", "sv") == "Ring 1177"


def test_a_language_in_part_has_only_its_own_texts(folder: Path) -> None:
    texts = Texts.load(folder)
    assert texts.has("ring", "sv")
    assert not texts.has("ring", "en")
    assert not texts.has("ring", "xx")
    with pytest.raises(TextError, match="en: no text 'ring'"):
        texts.render("ring", "en")
    with pytest.raises(TextError, match="xx: no text 'hej'"):
        texts.render("hej", "xx")


def test_a_missing_argument_is_an_error_and_never_said(folder: Path) -> None:
    with pytest.raises(TextError, match=r"sv: text 'hej'.*name"):
        Texts.load(folder).render("hej", "sv")


def test_a_text_without_words_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, "sv", "tom =\n    .attribute = något\n")
    with pytest.raises(TextError, match="'tom' is empty"):
        Texts.load(tmp_path).render("tom", "sv")


def test_a_file_that_is_not_fluent_is_refused_with_its_line(folder: Path) -> None:
    write(folder, "sv", "detta är ingen text\n", "b.ftl")
    with pytest.raises(TextError, match=r"b\.ftl: not Fluent: detta"):
        Texts.load(folder)


def test_a_key_that_stands_twice_is_refused(folder: Path) -> None:
    write(folder, "sv", "hej = Hallå\n", "b.ftl")
    with pytest.raises(TextError, match=r"b\.ftl: stands twice: hej"):
        Texts.load(folder)


def test_a_regions_own_text_wins_and_the_rest_stays(folder: Path, tmp_path: Path) -> None:
    own = write(tmp_path / "own", "sv", "hej = Välkommen { $name }\n")
    texts = Texts.load(folder, own)
    assert texts.render("hej", "sv", name="Åsa") == "Välkommen Åsa"
    assert texts.render("ring", "sv") == "Ring 1177"
    assert texts.render("hej", "en", name="Åsa") == "Hello Åsa"


def test_a_regions_own_text_of_an_unknown_key_is_refused(folder: Path, tmp_path: Path) -> None:
    own = write(tmp_path / "own", "sv", "hejj = Välkommen\n")
    with pytest.raises(TextError, match="no such text: hejj"):
        Texts.load(folder, own)


def test_a_desk_says_the_regions_own_words(tmp_path: Path) -> None:
    write(tmp_path / "replies", "sv", "ask-need = Vad gäller det?\n")
    desk = Desk.load(Settings(today="2026-11-23", override_dir=tmp_path))
    assert desk.say("ask-need", "sv") == "Vad gäller det?"
    assert "1177" in desk.say("phone-instead", "sv")
