from datetime import date
from pathlib import Path

import pytest

from bot.editing.due_facts import due_lines, fee_line, load_all, said_lines
from bot.editing.links import addresses
from bot.knowledge.models import Fee
from bot.settings import Settings

DECEMBER, JANUARY = date(2026, 12, 10), date(2027, 1, 1)


@pytest.fixture(scope="module")
def settings() -> Settings:
    return Settings()


def fee(**more: object) -> Fee:
    page = "https://norrbotten.se/avgifter"
    return Fee.model_validate({"item": "visit", "sek": 300, "source": [page], "as_of": "2026-12", **more})


def test_every_region_is_listed_with_what_is_due_and_where_to_look(settings: Settings) -> None:
    facts, law, numbers = load_all(settings)
    lines = list(due_lines(list(facts.regions.values()), law, numbers, DECEMBER))
    assert sum(line[:2].isdigit() for line in lines) == 21
    assert any("https://" in line for line in lines)
    assert lines.index("national") > 21


def test_a_fee_entered_in_december_is_said_from_january(settings: Settings) -> None:
    facts, _, _ = load_all(settings)
    old = fee(as_of="2026-01", sek=300, valid_to="2026-12-31")
    new = fee(sek=350, valid_from="2027-01-01")
    region = facts.regions["25"].model_copy(update={"fees": [old, new]})
    _, law, _ = load_all(settings)
    before, after = (list(said_lines([region], law, day)) for day in (DECEMBER, JANUARY))
    assert any("300 kr: said" in line for line in before)
    assert not any("350 kr" in line for line in before)
    assert any("350 kr: said" in line for line in after)
    assert not any("300 kr" in line for line in after)


def test_what_is_not_said_has_its_reason(settings: Settings) -> None:
    facts, _, _ = load_all(settings)
    region = facts.regions["25"]
    assert fee_line(fee(as_of=None), region, JANUARY).endswith("not said, stale")
    assert fee_line(fee(disputed=True), region, JANUARY).endswith("not said, disputed")
    assert fee_line(fee(as_of="2025-06"), region, JANUARY).endswith("said, with the year 2025")


def test_the_ceiling_of_a_year_that_is_not_known_is_said_as_not_known(settings: Settings) -> None:
    _, law, _ = load_all(settings)
    assert "not known" in next(iter(said_lines([], law, JANUARY)))


def test_every_page_that_a_region_rests_on_is_looked_at(settings: Settings, root: Path) -> None:
    facts, _, _ = load_all(settings)
    found = dict(addresses(facts.regions["25"]))
    text = (root / "data" / "regions" / "25.yml").read_text(encoding="utf-8")
    written = {word.strip("'\",") for word in text.split() if word.startswith("https://")}
    assert written <= set(found)
