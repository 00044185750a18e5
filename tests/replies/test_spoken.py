"""Times and dates as a patient says them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.dialogue.desk import Desk
from bot.replies.spoken import clock_in_words, date_in_words, hours_in_words, opens_in_words
from bot.replies.texts import Texts
from bot.settings import STOCKHOLM

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=STOCKHOLM)


@pytest.mark.parametrize(
    ("osm", "swedish", "english"),
    [
        ("24/7", "dygnet runt", None),
        ("Mo-Fr 08:00-16:00", "mån–fre 08.00–16.00", "Mon–Fri 08:00–16:00"),
        ("Mo-Su 08:00-21:00", "mån–sön 08.00–21.00", "Mon–Sun 08:00–21:00"),
        ("Mo,We 09:00-12:00,13:00-15:00", "mån, ons 09.00–12.00, 13.00–15.00", "Mon, Wed 09:00–12:00, 13:00–15:00"),
        ("08:00-16:00", "08.00–16.00", "08:00–16:00"),
        ("Mo-Fr 08:00-16:00; PH off", "mån–fre 08.00–16.00, stängt helgdagar", None),
        (
            "Mo-Th 07:30-15:00; Fr 07:30-14:00",
            "mån–tors 07.30–15.00, fre 07.30–14.00",
            "Mon–Thu 07:30–15:00, Fri 07:30–14:00",
        ),
    ],
)
def test_opening_hours_are_said_in_words(texts: Texts, osm: str, swedish: str, english: str | None) -> None:
    assert hours_in_words(osm, "sv", texts) == swedish
    said = hours_in_words(osm, "en", texts)
    assert said == english if english else said


@pytest.mark.parametrize("osm", [None, "Jan-Mar Mo 08:00-16:00", "sunrise-sunset", 'Mo 08:00-16:00 "by appointment"'])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_hours_without_simple_words_are_not_said(texts: Texts, osm: str | None, language: str) -> None:
    assert hours_in_words(osm, language, texts) is None


def test_no_notation_is_left_in_what_is_said_of_any_hours_in_the_facts(desk: Desk) -> None:
    for region in desk.facts.regions.values():
        for service in region.services:
            if service.hours and service.hours.osm:
                for language in ("sv", "en"):
                    said = hours_in_words(service.hours.osm, language, desk.texts)
                    assert said is None or not any(part in said for part in ("PH", "off", "Tu", "Mo-", ";"))


@pytest.mark.parametrize(
    ("opens", "swedish", "english"),
    [
        (NOW.replace(hour=18, minute=30), "i dag klockan 18.30", "18:30"),
        (NOW.replace(hour=8) + timedelta(days=1), "i morgon klockan 08.00", "08:00"),
        (NOW.replace(hour=8) + timedelta(days=6), "söndag klockan 08.00", "Sunday"),
        (NOW.replace(hour=8) + timedelta(days=7), "måndag 30 november klockan 08.00", "30 November"),
    ],
)
def test_when_something_opens_is_said_as_seen_from_now(
    texts: Texts, opens: datetime, swedish: str, english: str
) -> None:
    assert opens_in_words(opens, NOW, "sv", texts) == swedish
    assert english in opens_in_words(opens, NOW, "en", texts)


def test_an_opening_is_counted_in_swedish_days_whatever_its_zone(texts: Texts) -> None:
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert opens_in_words(late, NOW, "sv", texts) == "i morgon klockan 00.30"


@pytest.mark.parametrize(
    ("as_of", "swedish", "english"),
    [
        ("2024", "2024", "2024"),
        ("2024-05", "maj 2024", "May 2024"),
        ("2024-05-17", "17 maj 2024", "17 May 2024"),
        (date(2024, 5, 17), "17 maj 2024", "17 May 2024"),
        (None, "okänt datum", None),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(
    texts: Texts, as_of: str | date | None, swedish: str, english: str | None
) -> None:
    assert date_in_words(as_of, "sv", texts) == swedish
    assert date_in_words(as_of, "en", texts) == (english or texts.render("date-unknown", "en"))


def test_the_clock_has_a_dot_in_swedish_and_a_colon_in_english() -> None:
    assert clock_in_words(NOW, "sv") == "12.00"
    assert clock_in_words(NOW, "en") == "12:00"
