"""The region files themselves: what an editor may change, and what must stay true of them."""

from datetime import date
from typing import Any, get_args
from urllib.parse import urlsplit

import pytest

from bot.knowledge.due import due, sayable
from bot.knowledge.fees import fee_said
from bot.knowledge.load import Facts
from bot.knowledge.models import Region
from bot.knowledge.vocabulary import Item, Need

DAY = date(2026, 11, 23)
DAYS = [date(2024, 6, 1), date(2025, 6, 1), DAY, date(2027, 1, 1)]


def regions(facts: Facts) -> list[Region]:
    return list(facts.regions.values())


def test_every_region_has_its_own_county_and_name(facts: Facts) -> None:
    for name in ("name", "county", "short", "path_1177"):
        assert len({getattr(region, name) for region in regions(facts)}) == 21
    assert all(region.county.endswith(" län") for region in regions(facts))


def test_every_service_is_reached_at_a_public_address(facts: Facts) -> None:
    for region in regions(facts):
        for service in region.services:
            if service.status == "current":
                host = urlsplit(service.url).hostname or ""
                assert any(host == own or host.endswith(f".{own}") for own in ("1177.se", *region.hosts))


def test_the_phone_is_not_a_digital_service(facts: Facts) -> None:
    for region in regions(facts):
        for service in region.services:
            assert service.channels != ["phone"]


@pytest.mark.parametrize(
    ("code", "need", "taken"),
    [
        ("25", "symptoms", True), ("25", "child", True), ("25", "prescription", False), ("25", "dental", False),
        ("12", "prescription", True), ("12", "booking", True), ("12", "chronic", False),
        ("13", "test_results", True), ("06", "certificate", True), ("01", "vaccination", True),
        ("14", "symptoms", False), ("07", "chronic", False),
    ],
)  # fmt: skip
def test_a_need_is_taken_only_where_the_source_says_so(facts: Facts, code: str, need: Need, taken: bool) -> None:
    services = [service for service in facts.regions[code].services if service.status == "current"]
    assert any(need in service.needs for service in services) is taken


def test_ostergotlands_paused_service_is_marked_so(facts: Facts) -> None:
    assert [service.status for service in facts.regions["05"].services if service.id == "1177-direkt"] == ["paused"]


def test_no_fee_of_the_research_is_said_as_true_today(facts: Facts) -> None:
    for region in regions(facts):
        for fee in region.fees:
            if fee.checked is None:
                said = fee_said(
                    region, fee.item, DAY, channel=fee.channel, profession=fee.profession, listed=fee.listed
                )
                assert said.sek is None


def test_nothing_second_hand_or_disputed_is_said_on_any_day(facts: Facts) -> None:
    for region in regions(facts):
        sure = {fee.sek for fee in region.fees if not fee.secondary and not fee.disputed}
        for day in DAYS:
            for item in get_args(Item):
                assert fee_said(region, item, day).sek in sure | {None}


def test_a_fee_that_was_young_then_is_said_then(facts: Facts) -> None:
    said = fee_said(facts.regions["17"], "visit", date(2024, 6, 1), profession="doctor")
    assert (said.sek, said.as_of, said.reason) == (300, "2024-01", "said")


def test_every_old_or_unsure_value_is_due(build: Any) -> None:
    region = build.region(
        fees=[build.fee(as_of="2020", disputed=True), build.fee(item="no_show", sek=None, checked="2026-11-01")],
        services=[build.service(as_of=None, hours=build.hours(complete=False, checked="2026-11-01"))],
    )
    items = {item.key: item for item in due(region, DAY)}
    assert {key: item.why for key, item in items.items()} == {
        "services.0": ("undated", "unchecked"),
        "services.0.hours": ("unknown",),
        "fees.0": ("stale", "disputed", "unchecked"),
        "fees.1": ("unknown",),
    }
    assert items["fees.0"].links[0] == region.fee_page


def test_what_is_due_links_to_the_pages_to_compare_with(facts: Facts) -> None:
    for region in regions(facts):
        assert all(item.links for item in due(region, DAY))


def test_a_value_that_is_young_and_checked_is_not_due(build: Any) -> None:
    region = build.region(
        fees=[build.fee(checked="2026-11-01")],
        services=[build.service(checked="2026-11-01", hours=build.hours(checked="2026-11-01"))],
    )
    assert due(region, DAY) == []
    assert sayable(region, DAY) == (1, 1, 1, 1)


def test_what_can_be_said_is_counted_by_key_and_by_service(build: Any) -> None:
    region = build.region(
        fees=[
            build.fee(valid_to="2025-12-31"),
            build.fee(valid_from="2026-01-01"),
            build.fee(item="no_show", as_of=None),
        ],
        services=[build.service(), build.service(id="gammal", status="earlier", hours=build.hours())],
    )
    assert sayable(region, DAY) == (1, 2, 0, 1)
