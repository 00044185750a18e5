"""Settings: typed, named when wrong, their values never repeated."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bot.settings import ROOT, STOCKHOLM, Settings, SettingsError, clock, load_settings

NONE = Path("/nonexistent/.env")
PLANTED = "hemlighet-5b1c"


def load(**settings: str) -> Settings:
    return load_settings(settings or {"PATH": "/bin"}, NONE)


def test_every_setting_has_a_default() -> None:
    assert load() == Settings()
    assert (load().host, load().port, load().rate_limit, load().idle_minutes) == ("127.0.0.1", 5005, 20, 30)


def test_an_unknown_setting_is_named() -> None:
    with pytest.raises(SettingsError, match="LOTS_PROT is not a setting"):
        load(LOTS_PROT="1")


@pytest.mark.parametrize(
    "name",
    [
        "PORT", "WORKERS", "RATE_LIMIT", "REGION", "IDLE_MINUTES", "URGENT", "LOG_LEVEL", "TODAY", "MAX_TURNS",
        "TRUSTED_PROXIES",
    ],
)  # fmt: skip
def test_a_wrong_value_names_the_setting_and_is_not_repeated(name: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load(**{f"LOTS_{name}": PLANTED})
    assert f"LOTS_{name}" in str(caught.value)
    assert PLANTED not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_short_secret_is_refused_without_being_repeated() -> None:
    with pytest.raises(SettingsError) as caught:
        load(LOTS_SECRET="hemlig")
    assert "LOTS_SECRET" in str(caught.value)
    assert "hemlig" not in str(caught.value).replace("LOTS_SECRET", "")


def test_every_wrong_setting_is_named_at_once() -> None:
    with pytest.raises(SettingsError, match=r"LOTS_PORT.*LOTS_NOTHING|LOTS_NOTHING.*LOTS_PORT"):
        load(LOTS_PORT="x", LOTS_NOTHING="1")


def test_what_others_have_in_the_environment_is_left_alone() -> None:
    assert load(PATH="/bin", HOME="/root") == Settings()


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("LOTS_PORT=6000\nLOTS_REGION=25\nOTHER=1\n")
    settings = load_settings({"LOTS_PORT": "7000"}, file)
    assert (settings.port, settings.region) == (7000, "25")


def test_blank_means_not_set() -> None:
    settings = load(LOTS_REDIS_URL="", LOTS_SECRET="", LOTS_REGION="", LOTS_METRICS_TOKEN="", LOTS_OVERRIDE_DIR="")
    assert settings == Settings()


def test_lists_are_told_apart_by_commas() -> None:
    settings = load(LOTS_ALLOWED_ORIGINS="https://a.example, https://b.example,")
    assert settings.allowed_origins == ("https://a.example", "https://b.example")


def test_a_date_alone_is_noon_in_stockholm_and_stands_still() -> None:
    pretended = clock(load(LOTS_TODAY="2026-11-23"))
    assert pretended.now() == datetime(2026, 11, 23, 12, tzinfo=STOCKHOLM) == pretended.now()


def test_a_time_without_a_zone_is_in_stockholm() -> None:
    assert clock(load(LOTS_TODAY="2026-07-01T08:30")).now() == datetime(2026, 7, 1, 8, 30, tzinfo=STOCKHOLM)
    assert clock(load(LOTS_TODAY="2026-07-01T08:30+00:00")).now().hour == 8


def test_folders_are_found_from_the_project() -> None:
    assert load().data_dir == ROOT / "data"
    assert (load().data_dir / "law.yml").exists()
