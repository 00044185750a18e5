"""Logs, counts and security.txt hold what an operator needs, and no word from a patient."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.knowledge.dated import FactError
from bot.watching.logs import Discreet
from bot.watching.security_txt import expired, read

PLANTED = "zebrafjäril"
LATER = (datetime.now(UTC) + timedelta(days=30)).isoformat()


def line(name: str, message: object, *args: object, level: int = logging.ERROR, error: bool = False) -> str:
    info = None
    if error:
        try:
            raise ValueError(PLANTED)
        except ValueError as raised:
            info = (type(raised), raised, raised.__traceback__)
    record = logging.LogRecord(name, level, __file__, 1, message, args, info)
    return Discreet().format(record)


def test_a_line_is_one_json_object() -> None:
    entry = json.loads(line("bot.chat", "a turn failed: %s", "ValueError"))
    assert entry["message"] == "a turn failed: ValueError"
    assert entry.keys() == {"time", "level", "logger", "pid", "message"}


@pytest.mark.parametrize("name", ["bot.app", "sanic.error", "asyncio", "rasa.core", "root"])
def test_an_exception_is_its_kind_and_place(name: str) -> None:
    written = line(name, "it failed", error=True)
    assert PLANTED not in written
    assert json.loads(written)["exception"] == "ValueError"
    assert json.loads(written)["where"].startswith(__file__)


@pytest.mark.parametrize(
    ("name", "message", "args"),
    [
        ("sanic.error", "Exception while handling uri: %s", (f"/x?{PLANTED}",)),
        ("asyncio", f"Task exception was never retrieved\nfuture: <Task exception=ValueError('{PLANTED}')>", ()),
        ("rasa.core", f"Received {PLANTED}", ()),
        ("urllib3", "%s\n%s", (PLANTED, PLANTED)),
    ],
)
def test_what_a_library_was_given_is_not_shown(name: str, message: str, args: tuple[str, ...]) -> None:
    assert "zebra" not in line(name, message, *args)


def given(folder: Path, text: str) -> Path:
    (folder / "security.txt").write_text(text, encoding="utf-8")
    return folder


def test_security_txt_is_the_operators_own(tmp_path: Path) -> None:
    text = f"Contact: mailto:security@region.example\nExpires: {LATER}\n"
    assert read(given(tmp_path, text)) == text
    assert not expired(text)
    assert read(None) is None
    assert read(tmp_path / "nothing") is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (f"Expires: {LATER}\n", "Contact"),
        (f"Contact: me\nExpires: {LATER}\n", "Contact"),
        ("Contact: https://x.example\n", "Expires"),
        ("Contact: https://x.example\nExpires: soon\n", "Expires"),
        ("hello\n", "line 1"),
    ],
    # Without the time in them, a test has the same name in every run.
    ids=["no contact", "a contact that is no address", "no end", "an end that is no time", "no field"],
)
def test_a_wrong_security_txt_is_refused_by_name(tmp_path: Path, text: str, key: str) -> None:
    with pytest.raises(FactError, match=key):
        read(given(tmp_path, text))


def test_one_that_has_passed_its_day_is_not_served() -> None:
    assert expired("Contact: https://x.example\nExpires: 2020-01-01T00:00:00Z\n")
