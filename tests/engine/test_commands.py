"""What editors and engineers do from the command line, each in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.model


def lots(tree: Path, tmp_path: Path, *arguments: str, says: str = "") -> str:
    """Run a command over a copy of the project; return what it prints."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LOTS_")}
    environ = {**kept, "PYTHONPATH": str(tree), "LOTS_VAR_DIR": str(tmp_path), "LOTS_TODAY": "2026-11-23"}
    ended = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "bot.cli", *arguments],
        cwd=tree, env=environ, input=says, capture_output=True, text=True,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_say_shows_what_is_understood_and_what_is_answered(tree: Path, tmp_path: Path) -> None:
    printed = lots(tree, tmp_path, "say", "Jag bor i Luleå och har ont i halsen")
    understood, end = json.JSONDecoder().raw_decode(printed)
    assert (understood["need"], understood["region"]) == ("symptoms", ["25"])
    assert "Norrbotten" in printed[end:]
    assert "1177" in printed[end:]


def test_talk_holds_a_conversation_and_takes_the_number_of_a_choice(tree: Path, tmp_path: Path) -> None:
    printed = lots(tree, tmp_path, "talk", "--region", "25", says="jag har ont i halsen\n1\n")
    assert "112" in printed.splitlines()[0] + printed.splitlines()[1]
    assert printed.count("> ") >= 2
    assert "Norrbotten" in printed


def test_rasas_own_check_of_the_data_finds_no_fault(tree: Path, tmp_path: Path) -> None:
    lots(tree, tmp_path, "rasa", "data", "validate", "--data", "data/nlu", "data/rules", "--max-history", "1")
