from datetime import UTC, datetime
from typing import Any

import pytest

from bot.dialogue import desk
from bot.knowledge.outcomes import outcomes
from bot.settings import ROOT
from bot.statistics.outcome import REASONS, VALUES, band, day_keys, hour_key, reason_key
from bot.statistics.tables import DAYS, HOURS, SINCE
from bot.statistics.tables import REASONS as REASONS_TABLE


@pytest.mark.parametrize(
    ("age", "name"),
    [(0, "0-6"), (6, "0-6"), (7, "7-18"), (18, "7-18"), (19, "19-39"), (39, "19-39"), (40, "40-64"), (64, "40-64"),
     (65, "65-74"), (74, "65-74"), (75, "75-84"), (84, "75-84"), (85, "85+"), (104, "85+"), (None, "unknown")],
)  # fmt: skip
def test_ages_are_banded_as_norrbotten_counts_them(age: int | None, name: str) -> None:
    assert band(age) == name


def test_no_row_holds_two_properties_of_one_person(outcome: Any) -> None:
    rows = day_keys(outcome(need="pregnancy", age=34, considered=True))
    assert len({row.dimension for row in rows}) == len(rows)
    assert not any("pregnancy" in row.value and row.dimension != "need" for row in rows)


def test_the_hour_row_has_no_date(outcome: Any) -> None:
    assert hour_key(outcome())._fields == ("region", "hour", "state")
    sunday_night = outcome(when=datetime(2026, 9, 6, 21, 59, tzinfo=UTC))
    assert hour_key(sunday_night).hour == 167


@pytest.mark.parametrize("field", ["need", "language", "channel", "region", "initiative"])
def test_free_text_never_becomes_a_row(outcome: Any, field: str) -> None:
    rows = day_keys(outcome(**{field: "Anna Svensson, 0701234567"}))
    assert "Anna" not in repr(rows)
    assert any("unknown" in row for row in rows)


def test_a_reason_that_is_not_on_the_list_is_refused() -> None:
    with pytest.raises(ValueError, match="list"):
        reason_key("25", "min granne", datetime(2026, 9, 1, tzinfo=UTC))


def test_the_lists_are_the_dialogues_own() -> None:
    assert REASONS == desk.REASONS
    labels = {kind.counted_as for kind in outcomes().values()} - {"own"}
    assert labels <= set(VALUES["channel"])


def test_every_table_and_every_value_of_it_is_documented() -> None:
    guide = (ROOT / "docs/statistics.md").read_text(encoding="utf-8").replace("\u2013", "-")
    for table in (DAYS, HOURS, REASONS_TABLE, SINCE):
        row = next(line for line in guide.splitlines() if line.startswith(f"| `{table.name}` |"))
        assert all(words in row for words in ("day", "region") if words in table.columns)
    for dimension in set(VALUES) - {"need", "questions"}:
        row = next(line for line in guide.splitlines() if line.startswith(f"| `{dimension}` |"))
        assert all(value in row for value in VALUES[dimension] if value != "unknown"), row
    assert all(reason in guide for reason in REASONS)
