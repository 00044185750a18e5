import logging
import os
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.knowledge.dated import FactError
from bot.notices.board import Board
from bot.notices.models import load_notices

ZONE = ZoneInfo("Europe/Stockholm")
NOTICE = """
- id: queue
  from: 2026-11-23
  to: 2026-11-24
  regions: {regions}
  texts: {{sv: Det är lång kö till 1177 i dag., en: The queue to 1177 is long today.}}
"""


def at(day: int, hour: int = 12, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


def write(file: Path, text: str) -> None:
    before = file.stat().st_mtime_ns if file.exists() else 0
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(before + 10**9, before + 10**9))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "notices.yml"


@pytest.mark.parametrize(
    ("when", "shown"),
    [(at(22, 23, 59), 0), (at(23, 0), 1), (at(24, 23, 59), 1), (at(25, 0), 0)],
)
def test_a_notice_is_shown_from_its_first_day_through_its_last(file: Path, when: datetime, shown: int) -> None:
    write(file, NOTICE.format(regions="null"))
    assert len(Board([file]).active(when, None, "sv")) == shown


def test_a_regions_notice_is_shown_to_that_region_alone(file: Path) -> None:
    write(file, NOTICE.format(regions='["25"]'))
    board = Board([file])
    assert board.active(at(23), "25", "en") == [{"id": "queue", "text": "The queue to 1177 is long today."}]
    assert board.active(at(23), "23", "sv") == []
    assert board.active(at(23), None, "sv") == []


def test_a_language_without_a_translation_gets_english(file: Path) -> None:
    write(file, NOTICE.format(regions="null"))
    assert Board([file]).active(at(23), None, "fi")[0]["text"].startswith("The queue")


def test_a_changed_file_is_read_without_restart(file: Path) -> None:
    board = Board([file])
    assert board.active(at(23), None, "sv") == []
    write(file, NOTICE.format(regions="null"))
    assert len(board.active(at(23), None, "sv")) == 1
    file.unlink()
    assert board.active(at(23), None, "sv") == []


def test_a_file_that_becomes_wrong_is_refused_and_the_old_one_stands(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write(file, NOTICE.format(regions="null"))
    board = Board([file])
    write(file, NOTICE.format(regions='["99"]'))
    with caplog.at_level(logging.ERROR):
        assert len(board.active(at(23), None, "sv")) == 1
    assert "notices.yml: 0.regions.0: '99' is no county code" in caplog.text


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("to: 2026-11-24", "to: 2026-11-20"), "to is before from"),
        (("en: The", "fi: The"), "no en"),
        (("id: queue", "id: queue\n  urgent: true"), "urgent"),
        (("from: 2026-11-23", "from: i morgon"), "from"),
    ],
)
def test_a_wrong_notice_is_refused_at_the_start(file: Path, change: tuple[str, str], reason: str) -> None:
    write(file, NOTICE.format(regions="null").replace(*change))
    with pytest.raises(FactError, match=reason):
        Board([file])


def test_a_region_adds_notices_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    write(tmp_path / "notices.yml", NOTICE.format(regions="null"))
    write(tmp_path / "own" / "notices.yml", NOTICE.format(regions="null").replace("queue", "down"))
    assert [n["id"] for n in Board.of(tmp_path, tmp_path / "own").active(at(23), "25", "sv")] == ["queue", "down"]


def test_the_projects_own_file_is_right() -> None:
    load_notices(Path(__file__).parents[2] / "data" / "notices.yml")
