"""Law as dated entries."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.knowledge.dated import FactError
from bot.knowledge.law import TOPICS, ceiling_of, load_law
from tests.knowledge.topic_texts import DATA, edited, law


@pytest.mark.parametrize(
    ("day", "sek"),
    [("2023-07-01", 1300), ("2024-01-01", 1400), ("2025-12-31", 1450), ("2026-01-01", 1450), ("2026-12-31", 1450)],
)
def test_the_ceiling_of_a_year_follows_the_formula_of_the_law(day: str, sek: int) -> None:
    found = law().ceiling(date.fromisoformat(day))
    assert found is not None
    assert (found.sek, found.year) == (sek, int(day[:4]))
    assert found.as_of
    assert found.sources


@pytest.mark.parametrize("day", ["2022-12-31", "2027-01-01", "2030-05-01"])
def test_no_ceiling_is_said_for_a_year_that_is_not_in_the_file(day: str) -> None:
    assert law().ceiling(date.fromisoformat(day)) is None


@pytest.mark.parametrize(
    ("base", "sek"), [(58_000, 1450), (59_999, 1450), (60_000, 1500), (61_999, 1500), (62_000, 1550)]
)
def test_the_ceiling_is_rounded_down_to_whole_fifties(base: int, sek: int) -> None:
    assert ceiling_of(Decimal(base), law().entry("hogkostnadsskydd_formula")) == sek


def test_next_years_ceiling_needs_one_new_entry_and_no_code(tmp_path: Path) -> None:
    change = {
        "hogkostnadsskydd_2026": {
            "valid_from": date(2027, 1, 1), "valid_to": date(2027, 12, 31), "amounts": {"price_base_sek": 60_300},
        }
    }  # fmt: skip
    found = edited(tmp_path, change).ceiling(date(2027, 3, 1))
    assert found is not None
    assert found.sek == 1500


def test_the_age_from_which_care_is_free_comes_from_the_entry(tmp_path: Path) -> None:
    assert law().free_from_age(date(2026, 11, 23)) == 85
    assert edited(tmp_path, {"free_85": {"amounts": {"age_from": 80}}}).free_from_age(date(2026, 11, 23)) == 80
    ended = edited(tmp_path, {"free_85": {"valid_to": date(2026, 12, 31)}})
    assert ended.free_from_age(date(2026, 12, 31)) == 85
    assert ended.free_from_age(date(2027, 1, 1)) is None


def test_a_decided_rule_is_law_from_its_first_day_and_not_before(tmp_path: Path) -> None:
    rules = edited(tmp_path, {"home_region_fee": {"status": "in_force", "valid_from": date(2027, 7, 1)}})
    assert rules.status("home_region_fee", date(2027, 6, 30)) == "proposed"
    assert rules.in_force("home_region_fee", date(2027, 7, 1))


def test_a_rule_that_has_ended_is_repealed() -> None:
    assert law().status("hogkostnadsskydd_2025", date(2026, 1, 1)) == "repealed"
    assert not law().sayable("hogkostnadsskydd_2025", date(2026, 1, 1))


def test_an_unknown_entry_is_none_to_ask_for_and_an_error_to_fetch() -> None:
    assert law().status("nothing", date(2026, 1, 1)) is None
    with pytest.raises(FactError, match=r"law\.yml: nothing: no such entry"):
        law().entry("nothing")


def test_what_ds_2023_27_proposes_is_not_law() -> None:
    for id in (
        "home_region_fee", "needs_suitability_assessment", "no_duty_to_pay_unassessed", "duty_to_offer_distance",
        "distance_contact_definition",
    ):  # fmt: skip
        assert law().status(id, date(2026, 11, 23)) == "proposed"


def test_nothing_unknown_repealed_or_recommended_is_said_in_a_topic() -> None:
    for entry in law().entries.values():
        if entry.status in ("unknown", "repealed", "recommendation"):
            assert not entry.said_in, entry.id


def test_every_topic_with_a_rule_behind_it_names_its_entries() -> None:
    said = {topic for entry in law().entries.values() for topic in entry.said_in}
    assert set(TOPICS) - said <= {"smalltalk", "out_of_scope"}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"source": []}, "source"),
        ({"source": ["a page"]}, "not a web address"),
        ({"as_of": "last year"}, "not a year"),
        ({"status": "maybe"}, "status"),
        ({"said_in": ["fee.everything"]}, "no topic"),
        ({"status": "unknown", "said_in": ["fee.exempt"]}, "said in no topic"),
        ({"valid_from": date(2027, 1, 1), "valid_to": date(2026, 1, 1)}, "valid_from is after valid_to"),
        ({"price": 100}, "price"),
        ({"amounts": {}}, "lacks age_from"),
    ],
)
def test_a_wrong_entry_is_refused_with_file_and_reason(tmp_path: Path, change: dict[str, Any], reason: str) -> None:
    with pytest.raises(FactError, match=rf"law\.yml: .*{reason}"):
        edited(tmp_path, {"free_85": change})


def test_a_stated_ceiling_that_the_formula_does_not_give_is_refused(tmp_path: Path) -> None:
    wrong = {"amounts": {"ceiling_sek": 1500, "price_base_sek": 59_200}}
    with pytest.raises(FactError, match="the formula gives 1450"):
        edited(tmp_path, {"hogkostnadsskydd_2026": wrong})


def test_two_years_that_overlap_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FactError, match="overlaps"):
        edited(tmp_path, {"hogkostnadsskydd_2026": {"valid_from": date(2025, 12, 1)}})


def test_an_id_that_stands_twice_is_refused(tmp_path: Path) -> None:
    text = (DATA / "law.yml").read_text(encoding="utf-8")
    (tmp_path / "law.yml").write_text(text.replace("- id: eu_card", "- id: free_85"), encoding="utf-8")
    with pytest.raises(FactError, match="stands twice"):
        load_law(tmp_path)
