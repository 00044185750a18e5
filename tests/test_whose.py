"""LOTS_REGION alone makes the assistant one region's."""

from pathlib import Path

import pytest
import yaml

from bot.settings import ROOT, Settings, SettingsError
from bot.whose import of_region


def test_the_region_is_who_runs_it() -> None:
    assert of_region(Settings(region="25")).operator == "Region Norrbotten"


def test_somebody_else_who_runs_it_is_named() -> None:
    assert of_region(Settings(region="25", operator="Inera")).operator == "Inera"


def test_an_assistant_for_all_regions_is_nobodys() -> None:
    assert of_region(Settings()).operator is None


def test_a_county_that_does_not_exist_keeps_it_from_starting() -> None:
    with pytest.raises(SettingsError, match="LOTS_REGION is no county code"):
        of_region(Settings(region="99"))


def test_the_regions_own_file_wins(tmp_path: Path) -> None:
    region = yaml.safe_load((ROOT / "data/regions/25.yml").read_text(encoding="utf-8"))
    (tmp_path / "regions").mkdir()
    own = yaml.safe_dump({**region, "name": "Norrbottens läns landsting"}, allow_unicode=True)
    (tmp_path / "regions/25.yml").write_text(own, encoding="utf-8")
    assert of_region(Settings(region="25", override_dir=tmp_path)).operator == "Norrbottens läns landsting"
