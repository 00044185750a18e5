"""What care costs, as the topics tell it."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.knowledge.conftest import Build
from tests.knowledge.topic_texts import LANGUAGES, ask, edited, facts, tell, text


def fees(build: type[Build], **more: Any) -> dict[str, Any]:
    plain = [
        build.fee(profession="doctor", sek=250, as_of="2026-01"),
        build.fee(profession="nurse", sek=150, as_of="2025-01"),
        build.fee(item="digital_visit", channel="chat", sek=0, as_of="2026-02"),
        build.fee(item="digital_visit", channel="video", sek=250, as_of="2026-02"),
        build.fee(item="no_show", sek=400, as_of="2023"),
    ]
    return {"fees": plain, **more}


def test_a_fresh_fee_is_said_plainly_one_of_last_year_with_its_year_and_an_old_one_not(build: type[Build]) -> None:
    found = ask("fee.home", build.region(**fees(build)))
    said = text(found, "sv")
    assert "läkare kostar 250 kronor" in said
    assert "sjuksköterska kostade 150 kronor år 2025" in said
    assert "Chatt kostar 0 kronor" in said
    assert "400" not in said
    assert {(one.item, one.sek, one.as_of) for one in found.amounts} == {
        ("doctor", 250, "2026-01"), ("nurse", 150, "2025-01"), ("chat", 0, "2026-02"), ("video", 250, "2026-02"),
    }  # fmt: skip


def test_only_the_fee_that_was_asked_about_is_told(build: type[Build]) -> None:
    said = text(ask("fee.home", build.region(**fees(build)), item="digital"), "en")
    assert "chat costs 0 kronor" in said
    assert "doctor" not in said


def test_chat_and_video_of_one_price_are_one_sentence(build: type[Build]) -> None:
    same = [build.fee(item="digital_visit", channel=channel, sek=200) for channel in ("chat", "video")]
    found = ask("fee.home", build.region(fees=same), item="digital")
    assert [one.item for one in found.amounts] == ["digital"]


@pytest.mark.parametrize("bad", [{"as_of": None}, {"as_of": "2024-01"}, {"disputed": True}, {"secondary": True}])
def test_an_unsure_fee_is_not_said_and_the_regions_own_page_is_given(build: type[Build], bad: dict[str, Any]) -> None:
    region = build.region(fees=[build.fee(profession="doctor", sek=270, **bad)])
    found = ask("fee.home", region)
    assert found.amounts == ()
    assert "ingen säker uppgift" in text(found, "sv")
    assert "270" not in text(found, "sv")
    assert found.sources[0] == region.fee_page


@pytest.mark.parametrize("age", [0, 5, 19])
def test_a_child_below_the_regions_limit_pays_nothing_at_home(build: type[Build], age: int) -> None:
    region = build.region(**fees(build, age_rules=[build.dated(free_below=20)]))
    found = ask("fee.home", region, age=age)
    assert [one.sek for one in found.amounts] == [0]
    assert found.text_key == "answer-fee-home-free"
    assert ask("fee.home", region, age=20).text_key == "answer-fee-home"


def test_from_85_nothing_is_paid_in_any_region() -> None:
    for region in facts().regions:
        assert ask("fee.home", region, age=85).text_key == "answer-fee-home-free"


def test_a_missed_appointment_can_cost_also_those_who_pay_nothing_else(build: type[Build]) -> None:
    region = build.region(fees=[build.fee(item="no_show", sek=400)], age_rules=[build.dated(free_below=20)])
    assert "400" in text(ask("fee.home", region, age=10, item="no_show"), "sv")


def test_the_childrens_limit_is_the_regions_own_and_dated_when_old(build: type[Build]) -> None:
    fresh = build.region(age_rules=[build.dated(free_below=18)])
    assert "gratis tills du fyller 18 år. Med" in text(ask("fee.exempt", fresh), "sv")
    old = build.region(age_rules=[build.dated("2022", free_below=19, through_year=True)])
    assert "till och med det år du fyller 19. Uppgiften är från 2022." in text(ask("fee.exempt", old), "sv")
    hearsay = build.region(age_rules=[build.dated(free_below=18, secondary=True)])
    assert "skiljer sig" in text(ask("fee.exempt", hearsay), "sv")


def test_the_ceiling_is_said_with_its_year() -> None:
    found = ask("fee.high_cost", "25")
    assert re.search(r"Under 2026 betalar du högst 1.450 kronor på 12 månader", text(found, "sv"))
    assert [(one.item, one.sek) for one in found.amounts] == [("high_cost_ceiling", 1450)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_new_years_day_2027_no_ceiling_is_said(language: str) -> None:
    found = ask("fee.high_cost", "25", datetime(2027, 1, 1, 0, 1))
    assert found.amounts == ()
    assert not re.search(r"\d kronor", text(found, language))
    assert "2027" in text(found, language)


def test_asylum_seekers_sums_are_said_only_while_dated(tmp_path: Path) -> None:
    assert tell("asylum").amounts == ()
    assert "kronor" not in text(tell("asylum"), "sv")
    rules = edited(tmp_path, {"asylum_fees": {"as_of": "2026-10"}})
    found = ask("fee.exempt", "25", rules=rules, group="asylum")
    assert [one.sek for one in found.amounts] == [50, 25]
    assert "50 kronor" in text(found, "sv")
