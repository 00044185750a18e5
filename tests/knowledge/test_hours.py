from datetime import UTC, datetime
from typing import Any

import pytest

from bot.knowledge.hours import STOCKHOLM, open_state
from bot.knowledge.models import Hours


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM)


def hours(build: Any, **more: Any) -> Hours:
    return Hours.model_validate(build.hours(**more))


def test_within_its_hours_a_service_is_open(build: Any) -> None:
    state = open_state(hours(build), at("2026-11-24 10:00"))
    assert (state.open_now, state.opens) == (True, None)


@pytest.mark.parametrize(
    ("when", "opens"),
    [
        ("2026-11-24 07:00", "2026-11-24 08:00"),
        ("2026-11-24 16:00", "2026-11-25 08:00"),
        ("2026-11-28 12:00", "2026-11-30 08:00"),
        ("2026-12-25 12:00", "2026-12-28 08:00"),
    ],
)
def test_a_closed_service_says_when_it_opens(build: Any, when: str, opens: str) -> None:
    state = open_state(hours(build), at(when))
    assert (state.open_now, state.opens) == (False, at(opens))


@pytest.mark.parametrize(
    "change", [{"as_of": None}, {"as_of": "2024-10"}, {"complete": False}, {"complete": False, "osm": None}]
)
def test_undated_old_or_partial_hours_are_unsure(build: Any, change: dict[str, Any]) -> None:
    state = open_state(hours(build, **change), at("2026-11-24 10:00"))
    assert (state.open_now, state.opens) == (None, None)


def test_without_hours_nothing_is_known() -> None:
    assert open_state(None, at("2026-11-24 10:00")).open_now is None


@pytest.mark.parametrize("day", ["2026-12-25", "2026-12-24", "2026-06-19", "2027-01-06"])
def test_hours_that_do_not_speak_of_holidays_are_unsure_on_them_and_their_eves(build: Any, day: str) -> None:
    assert open_state(hours(build, osm="Mo-Su 08:00-16:00"), at(f"{day} 10:00")).open_now is None


def test_an_opening_on_a_holiday_not_spoken_of_is_not_promised(build: Any) -> None:
    state = open_state(hours(build, osm="Mo-Su 08:00-16:00"), at("2026-12-23 20:00"))
    assert (state.open_now, state.opens) == (False, None)


def test_day_and_night_is_open_on_a_holiday_too(build: Any) -> None:
    assert open_state(hours(build, osm="24/7"), at("2026-12-25 03:00")).open_now is True


def test_another_clock_is_read_as_swedish_time(build: Any) -> None:
    assert open_state(hours(build), datetime(2026, 11, 24, 7, 30, tzinfo=UTC)).open_now is True
    assert open_state(hours(build), datetime(2026, 7, 7, 6, 30, tzinfo=UTC)).open_now is True
    assert open_state(hours(build), datetime(2026, 11, 24, 6, 30, tzinfo=UTC)).open_now is False
