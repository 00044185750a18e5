"""National telephone numbers as dated facts."""

import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.knowledge.dated import FactError
from bot.knowledge.numbers import Numbers, load_numbers
from tests.knowledge.topic_texts import DATA, NOW, numbers

NEVER = ("old_helpline", "elderly", "parents", "bris_adults", "honour", "1177_text_phone_abroad", "language_fi")


def edited(folder: Path, id: str, change: dict[str, Any]) -> Numbers:
    shutil.copy(DATA / "numbers.yml", folder / "numbers.yml")
    entries = yaml.safe_load((folder / "numbers.yml").read_text(encoding="utf-8"))
    for entry in entries:
        if entry["id"] == id:
            entry.update(change)
    (folder / "numbers.yml").write_text(yaml.safe_dump(entries, allow_unicode=True), encoding="utf-8")
    return load_numbers(folder)


@pytest.mark.parametrize("id", NEVER)
def test_a_number_that_is_closed_old_or_contradicted_cannot_be_had(id: str) -> None:
    assert id in numbers().entries
    assert numbers().sayable(id) is None
    with pytest.raises(FactError, match="not to be said"):
        numbers().get(id)


def test_no_purpose_offers_a_number_that_must_not_be_said() -> None:
    offered = {
        entry.id
        for purpose in ("emergency", "advice", "language", "hearing_speech", "complaint", "support", "crisis", "other")
        for entry in numbers().by_purpose(purpose, "01")
    }
    assert offered == {entry.id for entry in numbers().entries.values() if entry.say}


def test_lines_whose_hours_contradict_each_other_have_no_hours() -> None:
    for id in ("elderly", "parents", "bris_adults"):
        assert numbers().entries[id].hours is None


def test_stockholms_language_lines_are_offered_in_stockholm_only() -> None:
    assert {entry.id for entry in numbers().by_purpose("language", "01")} == {
        "language_ar",
        "language_so",
        "language_fa",
    }
    assert numbers().by_purpose("language", "12") == []
    assert numbers().by_purpose("language") == []


@pytest.mark.parametrize(
    ("id", "tel"),
    [("112", "112"), ("1177", "1177"), ("1177_abroad", "+46771117700"), ("90101", "90101"), ("kvinnofrid", "+4620505050"),
     ("bris", "116111"), ("90390", "90390"), ("11414", "11414"), ("11313", "11313"), ("poison", "+46104566700")],
)  # fmt: skip
def test_a_number_is_dialled_as_it_stands(id: str, tel: str) -> None:
    assert numbers().tel(id) == tel


def test_1177_and_112_are_open_day_and_night_however_old_the_source() -> None:
    for id in ("112", "1177", "1177_abroad"):
        assert numbers().get(id).state(datetime(2035, 12, 24, 3)).open_now is True


def test_hours_that_are_old_or_in_part_say_nothing_of_now() -> None:
    assert numbers().get("men_violence").state(datetime(2024, 6, 3, 12)).open_now is True
    assert numbers().get("men_violence").state(datetime(2024, 6, 3, 23)).open_now is False
    assert numbers().get("men_violence").state(NOW).open_now is None
    assert numbers().get("anhorig").state(NOW).open_now is None


def test_every_number_is_labelled_in_swedish_and_english_and_falls_back_to_english() -> None:
    for entry in numbers().entries.values():
        assert entry.label.sv
        assert entry.label.en
    assert numbers().get("ivo").label.said_in("so") == numbers().get("ivo").label.en
    assert numbers().get("112").label.said_in("fi") != numbers().get("112").label.en


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"tel": "1178"}, "does not ring"),
        ({"regions": ["02"]}, "no county code"),
        ({"why_not": "old"}, "why_not"),
        ({"say": False}, "why_not"),
        ({"hours": None}, "standing"),
        ({"hours": {"osm": "sometimes", "complete": True}}, "opening hours"),
        ({"number": "12"}, "dialled"),
        ({"purpose": "fun"}, "purpose"),
        ({"source": []}, "source"),
        ({"id": "112"}, "stands twice"),
        ({"id": "other"}, "no such number"),
    ],
)
def test_a_wrong_number_is_refused_with_file_and_reason(tmp_path: Path, change: dict[str, Any], reason: str) -> None:
    with pytest.raises(FactError, match=rf"numbers\.yml: .*{reason}"):
        edited(tmp_path, "1177", change)
