from collections import Counter
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.statistics.demo import fill
from bot.statistics.months import Month, Period, offered, parse_period, takes_counts
from bot.statistics.outcome import STOCKHOLM, OutcomeCount, day_keys, hour_key, reason_key
from bot.statistics.protect import SMALLEST
from bot.statistics.read import Raw
from bot.statistics.report import breakdown, considered_table, report, tables, week
from bot.statistics.write import Key, add

TODAY = date(2026, 11, 23)
SEPTEMBER = Period(Month(2026, 9))
QUARTER = Period(Month(2026, 7), "quarter")


def put(engine: Any, people: list[OutcomeCount]) -> None:
    counts: Counter[Key] = Counter()
    for one in people:
        counts.update([*day_keys(one), hour_key(one)])
    with engine.begin() as connection:
        add(connection, counts, TODAY)


def test_the_questions_of_the_region_are_answered(engine: Any, outcome: Any) -> None:
    put(engine, [outcome()] * 30 + [outcome(considered=True, initiative="own", open_now=False, age=70)] * 12)
    shown = report(engine, "25", SEPTEMBER, TODAY)
    assert shown.split.parts["yes"].count == 12
    assert shown.considered["open"].parts["closed"].count == 12
    assert shown.considered["initiative"].parts["own"].count == 12
    assert shown.everyone["age"].parts["19-39"].count == 30
    assert shown.everyone["age"].parts["65-74"].exact


def test_four_who_thought_of_care_elsewhere_are_not_told_from_the_rest(engine: Any, outcome: Any) -> None:
    put(engine, [outcome()] * 30 + [outcome(considered=True, need="pregnancy")] * 4)
    shown = report(engine, "25", SEPTEMBER, TODAY)
    assert shown.split.total.count == 34
    assert shown.split.parts["yes"].count is None
    assert shown.split.parts["no"].count is None
    assert shown.considered["need"].total.count is None
    assert shown.everyone["need"].parts["pregnancy"].count is None
    assert shown.everyone["need"].parts["symptoms"].count is None


def test_the_month_that_goes_on_is_not_shown(engine: Any, outcome: Any) -> None:
    put(engine, [outcome(when=datetime(2026, 11, 2, 9, tzinfo=STOCKHOLM))] * 30)
    assert report(engine, "25", Period(Month(2026, 11)), TODAY).split.total.count == 0
    assert Period(Month(2026, 11)) not in offered(TODAY)


def test_a_month_is_shown_when_the_last_counts_of_it_can_have_come(engine: Any, outcome: Any) -> None:
    put(engine, [outcome()] * 30)
    for day, shown in ((1, 0), (2, 0), (3, 30)):
        assert report(engine, "25", SEPTEMBER, date(2026, 10, day)).split.total.count == shown
        assert (SEPTEMBER in offered(date(2026, 10, day))) == bool(shown)
    assert takes_counts(date(2026, 9, 30), date(2026, 10, 1))
    assert not takes_counts(date(2026, 9, 30), date(2026, 10, 2))


def test_a_quarter_less_its_months_tells_nothing_new(engine: Any, outcome: Any) -> None:
    for month, number in ((7, 20), (8, 20), (9, 3)):
        when = datetime(2026, month, 7, 10, tzinfo=STOCKHOLM)
        put(engine, [outcome(when=when)] * 40 + [outcome(when=when, need="dental")] * number)
    quarter = report(engine, "25", QUARTER, TODAY).everyone["need"].parts["dental"]
    months = [report(engine, "25", Period(m), TODAY).everyone["need"].parts["dental"].count for m in QUARTER.months]
    assert months == [20, 20, None]
    assert quarter.count == 40
    assert not quarter.exact


def test_another_regions_people_are_never_in_it(engine: Any, outcome: Any) -> None:
    put(engine, [outcome(region="23")] * 30 + [outcome(region=None)] * 7)
    assert report(engine, "25", SEPTEMBER, TODAY).split.total.count == 0
    assert report(engine, "unknown", SEPTEMBER, TODAY).split.total.count == 7


def test_unknown_is_a_value_of_its_own(engine: Any, outcome: Any) -> None:
    put(engine, [outcome(age=None)] * 9 + [outcome()] * 9)
    assert report(engine, "25", SEPTEMBER, TODAY).everyone["age"].parts["unknown"].count == 9


def test_few_reasons_are_hidden(engine: Any) -> None:
    when = datetime(2026, 9, 7, tzinfo=STOCKHOLM)
    with engine.begin() as connection:
        many, few = reason_key("25", "waiting_time", when), reason_key("25", "quality", when)
        add(connection, {many: 20, few: 2}, TODAY)
    shown = report(engine, "25", SEPTEMBER, TODAY).reasons
    assert shown.total.count == 22
    assert shown.parts["quality"].count is None
    assert shown.parts["waiting_time"].count is None


def test_reasons_stand_beside_those_who_gave_none(engine: Any, outcome: Any) -> None:
    when = datetime(2026, 9, 7, tzinfo=STOCKHOLM)
    put(engine, [outcome()] * 30 + [outcome(considered=True)] * 20)
    with engine.begin() as connection:
        add(connection, {reason_key("25", "waiting_time", when): 13}, TODAY)
    shown = report(engine, "25", SEPTEMBER, TODAY)
    assert shown.reasons.total == shown.split.parts["yes"]
    assert shown.reasons.parts["waiting_time"].count == 13
    assert shown.reasons.parts["unanswered"].count == 7


def test_the_two_who_gave_no_reason_cannot_be_reckoned(engine: Any, outcome: Any) -> None:
    when = datetime(2026, 9, 7, tzinfo=STOCKHOLM)
    put(engine, [outcome()] * 30 + [outcome(considered=True)] * 20)
    with engine.begin() as connection:
        add(connection, {reason_key("25", "waiting_time", when): 10, reason_key("25", "habit", when): 8}, TODAY)
    shown = report(engine, "25", SEPTEMBER, TODAY).reasons
    assert shown.total.count == 20
    assert [name for name, figure in shown.parts.items() if figure.count] == ["waiting_time"]


def test_reasons_do_not_tell_how_many_thought_of_care_elsewhere(engine: Any, outcome: Any) -> None:
    when = datetime(2026, 9, 7, tzinfo=STOCKHOLM)
    put(engine, [outcome()] * 3 + [outcome(considered=True)] * 20)
    with engine.begin() as connection:
        add(connection, {reason_key("25", "waiting_time", when): 20}, TODAY)
    shown = report(engine, "25", SEPTEMBER, TODAY)
    assert shown.split.parts["yes"].count is None
    assert shown.reasons.total.count is None


def test_two_reasons_more_than_people_are_not_shown_as_a_difference(engine: Any, outcome: Any) -> None:
    put(engine, [outcome()] * 30 + [outcome(considered=True)] * 20)
    with engine.begin() as connection:
        add(connection, {reason_key("25", "habit", datetime(2026, 9, 7, tzinfo=STOCKHOLM)): 22}, TODAY)
    shown = report(engine, "25", SEPTEMBER, TODAY)
    assert shown.split.parts["yes"].count == 20
    assert shown.reasons.total.count is None
    assert not any(figure.count for figure in shown.reasons.parts.values())


def test_one_more_person_does_not_show_in_the_week(engine: Any, outcome: Any) -> None:
    put(engine, [outcome()] * 6)
    before = week(engine, "25")
    put(engine, [outcome()])
    assert week(engine, "25") == before
    assert before.hours[10] == 5
    assert before.since == TODAY


def test_periods_are_read_as_they_are_written() -> None:
    for text in ("2026-10", "2026-Q3", "2026"):
        assert str(parse_period(text)) == text
    assert Period(Month(2026, 1)).before() == Period(Month(2025, 12))
    assert Period(Month(2026, 10), "quarter").year_before() == Period(Month(2025, 10), "quarter")
    for text in ("2026-13", "2026-Q5", "i går", "", "2026-09-01"):
        with pytest.raises(ValueError, match=r"Invalid isoformat|month must be"):
            parse_period(text)


NEED = st.dictionaries(st.sampled_from(("symptoms", "child", "dental", "other")), st.integers(0, 12))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(NEED, NEED), min_size=1, max_size=4))
def test_no_shown_number_less_another_is_a_small_group(drawn: list[tuple[dict[str, int], dict[str, int]]]) -> None:
    """Total less parts, all less those who considered, year less months: none leaves one to four people."""
    everyone, considered = [], []
    for yes, no in drawn:
        month = Raw()
        for group, counts in (("yes", yes), ("no", no)):
            month.by[group]["need"].update(counts)
            month.by[group]["total"]["total"] = sum(counts.values())
        everyone.append(tables(month, "need"))
        considered.append(considered_table(month, "need"))
    for groups, own in zip(everyone, considered, strict=True):
        assert all(left == 0 or left >= SMALLEST for left in leftovers(groups, own))
    year = breakdown("need", [shown for groups in everyone for shown in groups])
    for value, figure in year.parts.items():
        by_month = [breakdown("need", groups).parts[value].count or 0 for groups in everyone]
        assert (figure.count or 0) == sum(by_month)


def leftovers(groups: list[Any], own: Any) -> list[int]:
    found = [shown.total - sum(shown.parts.values()) for shown in groups if shown.total is not None]
    both = breakdown("need", groups)
    if both.total.count is not None and own.total is not None:
        found.append(both.total.count - own.total)
        found += [(both.parts[name].count or 0) - count for name, count in own.parts.items() if both.parts[name].exact]
    return found


def test_demo_data_fill_an_empty_store_and_no_other(engine: Any) -> None:
    assert fill(engine, "25", TODAY, days=40) > 300
    assert (report(engine, "25", Period(Month(2026, 10)), TODAY).split.total.count or 0) > 300
    with pytest.raises(ValueError, match="already"):
        fill(engine, "25", TODAY, days=40)
