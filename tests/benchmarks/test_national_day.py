"""The plan of a national day adds up, and the soak sees what grows."""

from __future__ import annotations

import pytest

from benchmarks.national_day import CALLS_A_YEAR, Hour, busiest, plan
from benchmarks.soak import MOST_GROWTH, grown


def test_the_mean_hours_of_a_year_are_the_years_calls() -> None:
    assert Hour(CALLS_A_YEAR / 365 / 24).conversations * 24 * 365 == pytest.approx(CALLS_A_YEAR)


def test_a_hundredfold_is_a_hundred_times_and_takes_more_workers_the_less_a_core_does() -> None:
    assert busiest(100).turns_a_second == pytest.approx(100 * busiest().turns_a_second)
    assert busiest(100).workers(50) > busiest(100).workers(200) >= 1
    assert busiest().workers(10_000) == 1


def test_a_worker_is_only_given_half_of_what_it_can_do() -> None:
    assert Hour(3600 / 6 * 100).workers(100) == 2


def test_the_plan_says_the_hours_and_the_price() -> None:
    text = plan(100, 10)
    assert "| busiest hour | 2,466 |" in text
    assert "A million conversations: 33 core-hours at half use." in text


@pytest.mark.parametrize(("step", "leaks"), [(0.0, False), (0.0005, False), (0.01, True)])
def test_what_still_grows_after_warm_up_is_a_leak(step: float, leaks: bool) -> None:
    warming = [(float(second), 50 + second) for second in range(20)]
    seen = [*warming, *((float(second), int(1e9 * (1 + step * (second - 20)))) for second in range(20, 100))]
    assert (grown(seen, 20.0) > MOST_GROWTH) is leaks
