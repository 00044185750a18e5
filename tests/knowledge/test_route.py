from datetime import datetime
from itertools import product
from pathlib import Path
from typing import Any, get_args

import pytest

from bot.knowledge.dated import FactError
from bot.knowledge.hours import STOCKHOLM
from bot.knowledge.load import Facts
from bot.knowledge.models import Hours, Region
from bot.knowledge.outcomes import load_outcomes, outcomes
from bot.knowledge.route import Outcome, Patient, Wish, route
from bot.knowledge.vocabulary import Need

DAY = datetime(2026, 11, 24, 10, 0, tzinfo=STOCKHOLM)
NIGHT = datetime(2026, 11, 24, 23, 0, tzinfo=STOCKHOLM)
WISHES: tuple[Wish, ...] = (None, "digital", "phone", "visit")


def with_hours(region: Region, hours: dict[str, Any]) -> Region:
    """The region as it will be once somebody has filled in the hours of its services."""
    known = Hours.model_validate(hours)
    services = [service.model_copy(update={"hours": known}) for service in region.services]
    return region.model_copy(update={"services": services})


@pytest.fixture(scope="module")
def every_outcome(facts: Facts, build: Any) -> list[Outcome]:
    ways = list(product((None, *get_args(Need)), WISHES, (None, True, False), (None, 0, 8, 40)))
    places: list[Region | None] = [None]
    for region in facts.regions.values():
        places += [region, with_hours(region, build.hours())]
    return [
        route(need, region, wish, when, Patient(age, digital_id, for_whom))
        for region in places
        for when in (DAY, NIGHT)
        for need, wish, digital_id, age in ways
        for for_whom in (("self", "child") if age == 8 else (None,))
    ]


def test_every_outcome_is_reached_and_no_other(every_outcome: list[Outcome]) -> None:
    assert {outcome.id for outcome in every_outcome} == set(outcomes())


def test_every_outcome_is_whole(every_outcome: list[Outcome]) -> None:
    for outcome in every_outcome:
        kind = outcomes()[outcome.id]
        assert (outcome.lead, outcome.text_key) == (kind.lead, kind.text_key)
        assert (outcome.service is not None) == (outcome.lead == "contact") == (kind.counted_as == "own")
        assert outcome.channel in {"own_chat", "own_video", "own_form", "own_other", "phone", "none"}
        if outcome.service is None:
            assert (outcome.alternatives, outcome.state) == ((), None)
        else:
            assert outcome.need in outcome.service.needs
            assert outcome.service.status == "current"
            assert outcome.service.scope == "region"


def test_nobody_is_sent_to_a_service_that_is_paused_gone_or_on_trial(every_outcome: list[Outcome]) -> None:
    for outcome in every_outcome:
        assert all(service.status == "current" for service in outcome.alternatives)


@pytest.mark.parametrize("region_known", [True, False])
@pytest.mark.parametrize("need", ["symptoms", None])
def test_who_wants_to_ring_or_meet_somebody_is_asked_nothing_more(
    facts: Facts, region_known: bool, need: str | None
) -> None:
    region = facts.regions["25"] if region_known else None
    assert route(need, region, "phone", DAY).id == "phone_by_wish"
    assert route(need, region, "visit", DAY).id == "visit_by_wish"


def test_without_an_e_legitimation_the_phone_leads(facts: Facts) -> None:
    assert route("symptoms", facts.regions["25"], None, DAY, Patient(digital_id=False)).id == "phone_no_eid"


def test_a_service_without_log_in_is_open_to_everyone(build: Any) -> None:
    region = build.region(services=[build.service(login="none", hours=build.hours())])
    assert route("symptoms", region, None, DAY, Patient(digital_id=False)).id == "service_open"


def test_a_need_the_service_does_not_take_goes_to_the_phone(facts: Facts) -> None:
    assert route("dental", facts.regions["25"], None, DAY).id == "phone_need_not_taken"
    assert route("prescription", facts.regions["19"], "digital", DAY).id == "phone_need_not_taken"


@pytest.mark.parametrize("code", ["05", "21", "23"])
def test_where_no_own_service_is_known_to_run_the_phone_leads(facts: Facts, code: str) -> None:
    assert route("symptoms", facts.regions[code], None, DAY).id == "phone_no_service"


def test_a_closed_service_says_when_it_opens(build: Any) -> None:
    outcome = route("symptoms", build.region(services=[build.service(hours=build.hours())]), None, NIGHT)
    assert outcome.id == "service_closed"
    assert outcome.state is not None
    assert outcome.state.opens == datetime(2026, 11, 25, 8, 0, tzinfo=STOCKHOLM)


def test_a_closed_service_that_cannot_say_when_it_opens_is_unsure(build: Any) -> None:
    region = build.region(services=[build.service(hours=build.hours(osm="Mo-Su 08:00-16:00"))])
    before_christmas = datetime(2026, 12, 23, 20, 0, tzinfo=STOCKHOLM)
    assert route("symptoms", region, None, before_christmas).id == "service_hours_unknown"


@pytest.mark.parametrize(
    ("age", "for_whom", "expected", "alone"),
    [
        (8, "self", "phone_age", False),
        (8, "child", "service_hours_unknown", False),
        (8, None, "service_hours_unknown", False),
        (0, "child", "phone_age", False),
        (14, "child", "service_hours_unknown", True),
        (14, "self", "service_hours_unknown", False),
    ],
)
def test_a_guardian_acts_for_a_child_until_it_logs_in_itself(
    facts: Facts, age: int, for_whom: str | None, expected: str, alone: bool
) -> None:
    outcome = route("child", facts.regions["19"], None, DAY, Patient(age, None, for_whom))
    assert (outcome.id, outcome.child_logs_in) == (expected, alone)


def test_too_old_for_a_service_goes_to_the_phone(build: Any) -> None:
    region = build.region(services=[build.service(ages={"max": 24})])
    assert route("symptoms", region, None, DAY, Patient(age=25)).id == "phone_age"
    assert route("symptoms", region, None, DAY, Patient(age=24)).lead == "contact"


def test_a_towns_own_service_stands_beside_but_never_leads(build: Any) -> None:
    town = build.service(id="stad", scope="municipality:Luleå")
    alone, both = build.region(services=[town]), build.region(services=[town, build.service()])
    assert route("symptoms", alone, None, DAY).id == "phone_no_service"
    outcome = route("symptoms", both, None, DAY)
    assert outcome.service is not None
    assert outcome.service.id == "chatt"
    assert [service.id for service in outcome.alternatives] == ["stad"]


def test_an_outcome_whose_text_is_not_its_own_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "outcomes.yml"
    file.write_text(
        "- {id: phone_age, text_key: outcome-age, lead: phone, counted_as: phone, description: x}", encoding="utf-8"
    )
    with pytest.raises(FactError, match=r"0\.text_key"):
        load_outcomes(file)
