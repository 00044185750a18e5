from datetime import date
from typing import Any

import pytest

from bot.knowledge.fees import digital_fee, fee_said
from bot.knowledge.load import Facts

DAY = date(2026, 11, 23)


def said(build: Any, **fee: Any) -> tuple[int | None, bool, str]:
    answer = fee_said(build.region(fees=[build.fee(**fee)]), "visit", DAY)
    return answer.sek, answer.with_year, answer.reason


def test_a_young_fee_is_said_plainly(build: Any) -> None:
    assert said(build, as_of="2026-01") == (300, False, "said")


def test_a_fee_of_last_year_is_said_with_its_year(build: Any) -> None:
    assert said(build, as_of="2025-01") == (300, True, "said")


@pytest.mark.parametrize("as_of", ["2024-10", "2024", None])
def test_an_old_fee_or_one_without_a_date_is_never_said(build: Any, as_of: str | None) -> None:
    assert said(build, as_of=as_of) == (None, False, "stale")


def test_a_disputed_fee_is_never_said(build: Any) -> None:
    assert said(build, disputed=True) == (None, False, "disputed")


def test_a_clinics_word_on_a_fee_is_never_said(build: Any) -> None:
    assert said(build, secondary=True) == (None, False, "unknown")


def test_a_fee_that_is_not_in_the_file_is_unknown(build: Any) -> None:
    answer = fee_said(build.region(), "visit", DAY)
    assert (answer.sek, answer.reason) == (None, "unknown")


def test_the_link_is_always_the_regions_own_fee_page(facts: Facts) -> None:
    for region in facts.regions.values():
        for item in ("visit", "digital_visit", "no_show", "phone_contact"):
            assert fee_said(region, item, DAY).url == region.fee_page


def test_a_fee_is_said_for_the_day_asked_about(build: Any) -> None:
    region = build.region(
        fees=[
            build.fee(valid_to="2026-06-30", as_of="2026-01"),
            build.fee(sek=400, valid_from="2026-07-01", valid_to="2026-12-31", as_of="2026-07"),
            build.fee(sek=None, valid_from="2027-01-01", as_of=None),
        ]
    )
    assert fee_said(region, "visit", date(2026, 6, 30)).sek == 300
    assert fee_said(region, "visit", date(2026, 7, 1)).sek == 400
    assert fee_said(region, "visit", date(2027, 1, 1)).reason == "unknown"


def test_the_fee_of_a_profession_wins_over_the_general_one(build: Any) -> None:
    region = build.region(fees=[build.fee(), build.fee(profession="nurse", sek=100)])
    assert fee_said(region, "visit", DAY, profession="nurse").sek == 100
    assert fee_said(region, "visit", DAY, profession="doctor").sek == 300


def test_an_open_question_has_no_sum_when_the_answers_differ(build: Any) -> None:
    region = build.region(fees=[build.fee(profession="doctor"), build.fee(profession="nurse", sek=100)])
    assert fee_said(region, "visit", DAY).sek is None


def test_an_open_question_is_answered_when_the_answers_agree(build: Any) -> None:
    region = build.region(
        fees=[build.fee(profession="doctor", as_of="2026-03"), build.fee(profession="nurse", as_of="2025-03")]
    )
    answer = fee_said(region, "visit", DAY)
    assert (answer.sek, answer.as_of, answer.with_year) == (300, "2025-03", True)


def test_a_digital_visit_has_one_sum_when_chat_and_video_cost_the_same(build: Any) -> None:
    region = build.region(fees=[build.fee(item="digital_visit", sek=200)])
    assert digital_fee(region, DAY, ["chat", "video"], None).sek == 200


def test_chat_and_video_that_cost_differently_are_told_apart(build: Any) -> None:
    chat = build.fee(item="digital_visit", channel="chat", sek=100)
    video = build.fee(item="digital_visit", channel="video", sek=250)
    fee = digital_fee(build.region(fees=[chat, video]), DAY, ["chat", "video"], None)
    assert fee.sek is None
    assert (fee.by_channel["chat"].sek, fee.by_channel["video"].sek) == (100, 250)


def test_a_service_without_video_has_the_chats_fee(build: Any) -> None:
    chat = build.fee(item="digital_visit", channel="chat", sek=100)
    video = build.fee(item="digital_visit", channel="video", sek=250)
    assert digital_fee(build.region(fees=[chat, video]), DAY, ["chat"], None).sek == 100


def test_doctor_and_nurse_that_cost_differently_are_told_apart(build: Any) -> None:
    doctor = build.fee(item="digital_visit", profession="doctor", sek=200)
    nurse = build.fee(item="digital_visit", profession="nurse", sek=0)
    fee = digital_fee(build.region(fees=[doctor, nurse]), DAY, ["chat"], None)
    assert fee.sek is None
    assert {key: said.sek for key, said in fee.by_profession.items()} == {("chat", "doctor"): 200, ("chat", "nurse"): 0}


def test_exempt_by_age_is_nothing_to_pay_whatever_the_fee(build: Any) -> None:
    rules = [build.dated(free_below=20), build.dated(free_from=85)]
    region = build.region(fees=[build.fee(item="digital_visit", disputed=True)], age_rules=rules)
    for age, sek in ((8, 0), (19, 0), (20, None), (84, None), (85, 0)):
        fee = digital_fee(region, DAY, ["chat"], age)
        assert (fee.sek, fee.exempt) == (sek, sek == 0)
