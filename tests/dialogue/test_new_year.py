"""The first of January: a fee entered in December is said by itself, and nothing of the old year as if it held."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from dialogue.kit import Talk

from bot.dialogue.desk import Desk
from bot.knowledge.law import TOPICS
from bot.settings import ROOT, Settings
from tests.knowledge.topic_texts import IN_FORCE, PROPOSED

STATUS = dict.fromkeys(IN_FORCE, "in_force") | dict.fromkeys(PROPOSED, "proposed")
PAGE = "https://norrbotten.se/sv/vard-och-halsa/regler-och-rattigheter/patientavgifter/"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Norrbotten's file with 300 kronor a visit until the end of 2026, and 350 after it."""
    region: dict[str, Any] = yaml.safe_load((ROOT / "data/regions/25.yml").read_text(encoding="utf-8"))
    plain = {"item": "visit", "source": [PAGE], "checked": "2026-12-10"}
    region["fees"] = [
        {**plain, "sek": 300, "as_of": "2026-01", "valid_to": "2026-12-31"},
        {**plain, "sek": 350, "as_of": "2026-12-10", "valid_from": "2027-01-01"},
    ]
    (tmp_path / "regions").mkdir()
    (tmp_path / "regions/25.yml").write_text(yaml.safe_dump(region, allow_unicode=True), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("day", "sek"), [("2026-12-31T23:59", 300), ("2027-01-01T00:00", 350)])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_new_fee_is_said_from_midnight_and_the_old_one_until_then(
    own: Path, day: str, sek: int, language: str
) -> None:
    desk = Desk.load(Settings(today=day, override_dir=own))
    reply = Talk(desk, home="25", language=language, language_settled=True).say(topics=["fee.home"])
    card = reply.card("answer")
    assert card is not None
    assert {amount["sek"] for amount in card["amounts"]} & {300, 350} == {sek}
    assert str(sek) in reply.text
    assert str(650 - sek) not in reply.text


@pytest.fixture(scope="module")
def new_year() -> Desk:
    return Desk.load(Settings(today="2027-01-01"))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_on_new_years_day_nothing_of_the_old_year_is_said_as_if_it_held(new_year: Desk, language: str) -> None:
    """No ceiling without a new price base amount, no amount over a year old without its year, and no law by itself."""
    for region in (None, *new_year.facts.regions):
        for topic in TOPICS:
            one = Talk(new_year, home=region, language=language, language_settled=True)
            reply = one.say(topics=[topic])
            card = reply.card("answer")
            assert card is not None
            assert not re.search(r"1 ?[45]\d0 (kronor|kr)\b|\b1,?[45]\d0 kronor", reply.text), (region, topic)
            assert card["status"] == STATUS.get(topic), (region, topic)
            for amount in card["amounts"]:
                assert not amount["sek"] or amount["as_of"] >= "2026" or amount["as_of"][:4] in reply.text, amount


def test_the_ceiling_of_2027_is_said_to_be_unknown_and_no_sum_stands_on_the_card(new_year: Desk) -> None:
    reply = Talk(new_year, home="25").say(topics=["fee.high_cost"])
    card = reply.card("answer")
    assert card is not None
    assert card["amounts"] == []
    assert "2027 har jag ingen säker uppgift om" in reply.text


def test_on_the_holiday_a_service_with_hours_on_working_days_is_not_said_to_be_open(new_year: Desk) -> None:
    for region in new_year.facts.regions:
        contact = Talk(new_year).say(need="symptoms", region=[region]).contact
        assert contact is not None
        service = contact["service"]
        always = service is None or "dygnet runt" in (service["hours"] or "")
        assert always or service["open_now"] is not True, region
        assert "1177" in [number["number"] for number in contact["phone"]]
