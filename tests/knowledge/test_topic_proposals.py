"""What Ds 2023:27 proposes, told as a proposal and as law; and what is left when an entry no longer holds."""

import re
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.knowledge.topic_texts import IN_FORCE, PROPOSALS, ask, edited, made_law, text


@pytest.mark.parametrize(("id", "topic"), PROPOSALS.items())
def test_one_dated_entry_turns_a_proposal_into_law_on_its_day(tmp_path: Path, id: str, topic: str) -> None:
    rules = made_law(tmp_path, id, date(2027, 7, 1))
    before, after = (ask(topic, "25", datetime(2027, month, 1, 12), rules) for month in (6, 7))
    assert before.status == ("in_force" if topic in IN_FORCE else "proposed")
    assert (after.status, after.valid_from) == ("in_force", "2027-07-01")
    assert "Sedan 1 juli 2027" in text(after, "sv")
    assert "Since 1 July 2027" in text(after, "en")
    assert "Från 1 juli 2027" in text(before, "sv")
    assert text(before, "sv") != text(ask(topic, "25"), "sv")


@pytest.mark.parametrize("topic", ["rule.assessment", "rule.reimbursement", "rule.distance_contact"])
def test_a_proposal_is_told_as_one_with_the_day_the_search_speaks_for(topic: str) -> None:
    said = text(ask(topic), "sv")
    assert "förslag" in said
    assert "Ds 2023:27" in said
    assert "Vi har inte sett att förslaget har blivit lag. Uppgiften är från 17 september 2026." in said
    assert "We have not seen that the proposal has become law." in text(ask(topic), "en")
    assert ask(topic).valid_from is None


@pytest.mark.parametrize(("id", "topic"), PROPOSALS.items())
def test_what_is_law_is_no_longer_called_a_proposal(tmp_path: Path, id: str, topic: str) -> None:
    both = {other: {"status": "in_force", "valid_from": date(2027, 7, 1)} for other in PROPOSALS}
    rules = edited(tmp_path, both)
    said = text(ask(topic, "25", datetime(2027, 8, 1), rules), "sv")
    assert "förslag" not in said
    assert id in rules.entries


def test_when_only_the_duty_is_law_the_doubt_is_said_of_the_definition(tmp_path: Path) -> None:
    rules = made_law(tmp_path, "duty_to_offer_distance", date(2026, 1, 1))
    said = text(ask("rule.distance_contact", rules=rules), "sv")
    assert said.index("Vi har inte sett") < said.index("Sedan 1 januari 2026")
    assert said.count("Vi har inte sett") == 1


def test_the_proposed_fee_is_told_among_the_proposals_and_gone_there_once_it_is_law(tmp_path: Path) -> None:
    told = {"sv": "samma avgift som hemma", "en": "the same fee as at home"}
    decided = made_law(tmp_path, "home_region_fee", date(2027, 7, 1))
    for language, words in told.items():
        proposed = ask("rule.assessment")
        assert proposed.status == "proposed"
        assert words in text(proposed, language)
        assert words not in text(ask("rule.assessment", rules=decided), language)
        assert words not in text(ask("fee.out_of_county"), language)


def test_the_home_regions_fee_is_said_only_once_it_is_law(tmp_path: Path) -> None:
    assert "hemregions avgift" not in text(ask("fee.out_of_county"), "sv")
    rules = made_law(tmp_path, "home_region_fee", date(2026, 1, 1))
    assert "betalar du din hemregions avgift" in text(ask("fee.out_of_county", rules=rules), "sv")
    assert "lika mycket som de som bor där" not in text(ask("fee.out_of_county", rules=rules), "sv")


@pytest.mark.parametrize(
    ("topic", "id"),
    [
        ("fee.out_of_county", "which_regions_fee"),
        ("fee.high_cost", "frikort_nationwide"),
        ("rule.assessment", "needs_suitability_assessment"),
        ("rule.reimbursement", "home_region_pays_hsl_8_3"),
        ("rule.free_choice", "listing_rules"),
        ("guarantee", "vardgaranti_0_3_90_90"),
        ("continuity", "fast_lakarkontakt"),
        ("proxy", "ombud_children"),
        ("complaint", "complaint_ivo"),
    ],
)
@pytest.mark.parametrize("status", ["unknown", "repealed"])
def test_an_entry_that_no_longer_holds_leaves_only_ask_or_ring(
    tmp_path: Path, topic: str, id: str, status: str
) -> None:
    rules = edited(tmp_path, {id: {"status": status, "said_in": []}})
    found = ask(topic, "25", rules=rules)
    assert (found.text_key, found.status, found.amounts) == ("answer-unsure", None, ())
    assert "1177" in text(found, "sv")


def test_the_limits_of_the_guarantee_follow_their_entry(tmp_path: Path) -> None:
    amounts = {"contact_days": 1, "assessment_days": 4, "specialist_days": 60, "treatment_days": 61}
    said = text(ask("guarantee", rules=edited(tmp_path, {"vardgaranti_0_3_90_90": {"amounts": amounts}})), "sv")
    assert re.findall(r"inom (\d+) dagar", said) == ["1", "4", "60", "61"]
