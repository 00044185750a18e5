"""Every visible string is in data/, in both languages, and none is left over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.knowledge.numbers import load_numbers
from bot.replies.texts import Texts
from bot.web.modules import FOLDER
from bot.web.words import PREFIX, Words

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.js"))
# Names that are put together, or come from a card: t(channel), t(`alert-${level}`), t(card.status) …
MADE = {
    "chat",
    "video",
    "form",
    "phone",
    "alert-emergency",
    "alert-crisis",
    "alert-urgent",
    "in-force",
    "proposed",
    "recommendation",
    "start-over",
    "forget",
    "copy",
    "print",
}


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts.load(ROOT / "data" / "replies")


@pytest.fixture(scope="module")
def words(texts: Texts) -> Words:
    return Words(texts, load_numbers(ROOT / "data"))


def keys(texts: Texts, language: str) -> set[str]:
    return {key for key in texts.keys[language] if re.match("widget-|page-|portal-|statement-", key)}


def test_swedish_and_english_have_the_same_strings(texts: Texts) -> None:
    assert keys(texts, "sv") == keys(texts, "en")


def test_the_widget_asks_for_no_string_that_is_missing(words: Words) -> None:
    asked = set(re.findall(r'\bt\(\s*"([a-z-]+)"', SCRIPTS)) | MADE
    assert asked - set(words.widget("sv")) == set()


def test_no_string_of_the_widget_is_left_over(words: Words) -> None:
    used = set(re.findall(r'"([a-z-]+)"', SCRIPTS)) | MADE
    assert set(words.widget("sv")) - used == set()


def test_no_string_stands_in_a_script() -> None:
    code = re.sub(r"//.*", "", SCRIPTS)
    assert re.findall(r'"[^"\n]*[åäöÅÄÖ][^"\n]*"', code) == []
    assert re.findall(r"\b(?:112|1177|90101)\b", code) == []


def test_the_numbers_are_in_the_texts_for_when_the_server_is_away(words: Words) -> None:
    numbers = load_numbers(ROOT / "data")
    for language in words.languages:
        said = words.widget(language)
        assert said["emergency-number"] == numbers.get("112").number
        assert numbers.get("1177").number in said["away"]
        assert numbers.get("112").number in said["away"]


def test_what_the_browser_fills_in_comes_as_a_name(words: Words) -> None:
    assert "{when}" in words.widget("sv")["opens"]
    assert all("$" not in text for text in words.widget("en").values())


def test_every_key_of_the_file_belongs_somewhere(texts: Texts) -> None:
    python = "".join(path.read_text(encoding="utf-8") for path in FOLDER.parent.glob("*.py"))
    for key in keys(texts, "sv"):
        if key.startswith((PREFIX, "statement-fails-")):
            continue
        assert key in python or key.partition("-")[2] in python, key
