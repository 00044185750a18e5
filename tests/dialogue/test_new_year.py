"""A fee that a region enters in December in its own folder is said from the first of January, by itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from dialogue.kit import Talk

from bot.dialogue.desk import Desk
from bot.settings import ROOT, Settings

PAGE = "https://norrbotten.se/sv/vard-och-halsa/regler-och-rattigheter/patientavgifter/"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Norrbotten's file with 300 kronor a visit until the end of 2026, and 350 after it."""
    region: dict[str, Any] = yaml.safe_load((ROOT / "data/regions/25.yml").read_text(encoding="utf-8"))
    plain = {"item": "visit", "source": [PAGE], "checked": "2026-12-10"}
    region["fees"] = [
        {**plain, "sek": 300, "as_of": "2026-01", "valid_to": "2026-12-31"},
        {**plain, "sek": 350, "as_of": "2026-12-10", "valid_from": "2027-01-01"},
    ]
    (tmp_path / "regions").mkdir()
    (tmp_path / "regions/25.yml").write_text(yaml.safe_dump(region, allow_unicode=True), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("day", "sek"), [("2026-12-31T23:59", 300), ("2027-01-01T00:00", 350)])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_new_fee_is_said_from_midnight_and_the_old_one_until_then(
    own: Path, day: str, sek: int, language: str
) -> None:
    desk = Desk.load(Settings(today=day, override_dir=own))
    reply = Talk(desk, home="25", language=language, language_settled=True).say(topics=["fee.home"])
    card = reply.card("answer")
    assert card is not None
    assert {amount["sek"] for amount in card["amounts"]} & {300, 350} == {sek}
    assert str(sek) in reply.text
    assert str(650 - sek) not in reply.text
