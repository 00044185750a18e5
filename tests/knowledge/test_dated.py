from datetime import date

import pytest
from pydantic import ValidationError

from bot.knowledge.dated import Dated, FactError, Freshness, first_day, freshness

PAGE = "https://www.1177.se/"


@pytest.mark.parametrize(
    ("as_of", "day"),
    [
        ("2024", date(2024, 1, 1)),
        ("2024-05", date(2024, 5, 1)),
        ("2024-05-17", date(2024, 5, 17)),
        (None, None),
    ],
)
def test_a_partial_date_means_its_first_day(as_of: str | None, day: date | None) -> None:
    assert first_day(as_of) == day


@pytest.mark.parametrize("as_of", ["2024 or later", "unknown", "24-05", "2024-13", "2024-02-30", ""])
def test_words_and_impossible_dates_are_no_dates(as_of: str) -> None:
    with pytest.raises(ValueError):
        first_day(as_of)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (date(2026, 5, 16), Freshness.PLAIN),
        (date(2026, 5, 17), Freshness.WITH_YEAR),
        (date(2027, 5, 17), Freshness.WITH_YEAR),
        (date(2027, 5, 18), Freshness.STALE),
    ],
)
def test_an_amount_is_plain_for_a_year_and_said_with_its_year_for_another(when: date, expected: Freshness) -> None:
    assert freshness("2025-05-17", when) is expected


def test_a_value_without_a_date_is_too_old() -> None:
    assert freshness(None, date(2026, 1, 1)) is Freshness.STALE


def test_a_leap_day_has_its_birthday_in_every_year() -> None:
    assert freshness("2024-02-29", date(2025, 2, 27)) is Freshness.PLAIN
    assert freshness("2024-02-29", date(2025, 2, 28)) is Freshness.WITH_YEAR


def test_a_value_without_a_source_is_refused() -> None:
    with pytest.raises(ValidationError):
        Dated.model_validate({"source": [], "as_of": "2024"})


def test_a_value_must_say_that_it_has_no_date() -> None:
    with pytest.raises(ValidationError):
        Dated.model_validate({"source": [PAGE]})


@pytest.mark.parametrize("written", [2024, date(2024, 5, 17)])
def test_a_date_written_without_quotes_is_understood(written: object) -> None:
    assert Dated.model_validate({"source": [PAGE], "as_of": written}).as_of == str(written)


def test_a_source_must_be_a_web_address() -> None:
    with pytest.raises(ValidationError):
        Dated.model_validate({"source": ["the region's page"], "as_of": None})


def test_a_refusal_names_file_key_and_reason() -> None:
    with pytest.raises(ValidationError) as caught:
        Dated.model_validate({"source": [PAGE], "as_of": "later"})
    text = str(FactError.of("data/regions/25.yml", caught.value, "fees.3"))
    assert text.startswith("data/regions/25.yml: fees.3.as_of: 'later' is not a year")
