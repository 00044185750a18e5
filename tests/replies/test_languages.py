"""No text lacks a language it should have."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.dialogue.desk import Desk
from bot.dialogue.language import PART, WHOLE
from bot.notices.models import load_notices

DATA = Path(__file__).parents[2] / "data"
FIXED = {"part-language", "part-alert", "hours-always", "hours-holidays", "hours-closed-on"}


def test_swedish_and_english_have_the_same_texts(desk: Desk) -> None:
    swedish, english = (desk.texts.keys[language] for language in WHOLE)
    assert swedish ^ english == set()


@pytest.mark.parametrize("language", PART)
def test_a_language_in_part_has_the_whole_fixed_list(desk: Desk, language: str) -> None:
    assert desk.texts.keys[language] == FIXED


@pytest.mark.parametrize("language", PART)
def test_the_numbers_shown_in_a_language_in_part_have_labels_in_it(desk: Desk, language: str) -> None:
    for name in ("112", "1177", "1177_abroad"):
        label = desk.number(name).label
        assert label.said_in(language) not in (label.en, label.sv)


def test_every_number_has_its_label_in_english(desk: Desk) -> None:
    own = [phone.label for region in desk.facts.regions.values() for phone in region.phones]
    names = {"Bris", "Teletal", "1177", "112", "IVO"}
    for label in [entry.label for entry in desk.numbers.entries.values()] + own:
        assert label.en.strip()
        assert label.en != label.sv or label.en in names
        assert not set("åäöÅÄÖ") & set(label.en)


def test_every_notice_of_the_project_has_both_whole_languages() -> None:
    assert all(set(WHOLE) <= notice.texts.keys() for notice in load_notices(DATA / "notices.yml"))
