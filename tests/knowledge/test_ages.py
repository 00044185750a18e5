from datetime import date

import pytest

from bot.knowledge.ages import children_limit, exempt
from bot.knowledge.fees import digital_fee
from bot.knowledge.load import Facts

DAY = date(2026, 11, 23)


def test_children_are_free_until_the_limit_of_their_own_region(facts: Facts) -> None:
    assert exempt(facts.regions["25"], 19, DAY) is not None
    assert exempt(facts.regions["25"], 20, DAY) is None
    assert exempt(facts.regions["01"], 17, DAY) is not None
    assert exempt(facts.regions["01"], 18, DAY) is None


def test_whoever_is_under_18_or_85_pays_nothing_in_every_region(facts: Facts) -> None:
    for region in facts.regions.values():
        assert exempt(region, 17, DAY) is not None
        assert exempt(region, 85, DAY) is not None
        assert exempt(region, 40, DAY) is None


def test_a_limit_from_the_law_holds_where_the_region_has_none(facts: Facts) -> None:
    region = facts.regions["25"].model_copy(update={"age_rules": []})
    assert exempt(region, 85, DAY) is None
    assert exempt(region, 85, DAY, national_free_from=85) is not None


def test_an_old_limit_is_said_with_its_date(facts: Facts) -> None:
    said = exempt(facts.regions["04"], 10, DAY)
    assert said is not None
    assert (said.sek, said.as_of, said.with_year) == (0, "2020-01", True)


def test_in_the_year_of_the_birthday_nothing_is_promised(facts: Facts) -> None:
    fee = digital_fee(facts.regions["04"], DAY, ["chat"], 19)
    assert (fee.sek, fee.exempt, fee.by_channel) == (None, False, {})


@pytest.mark.parametrize(("code", "limit"), [("01", 18), ("09", 18), ("23", 18), ("04", 19), ("25", 20), ("14", 20)])
def test_the_childrens_limit_differs_between_regions(facts: Facts, code: str, limit: int) -> None:
    rule = children_limit(facts.regions[code], DAY)
    assert rule is not None
    assert rule.free_below == limit
