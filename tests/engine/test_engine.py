"""Rasa as a library: trained small, loaded, talked to, quiet, and without TensorFlow."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from running import ROOT

TALK = """
import asyncio, json, logging, os, sys
logging.basicConfig(level="DEBUG")
from bot.settings import ROOT, load_settings
import bot.engine
from bot.engine.training import model_path, train
settings = load_settings()
model = train(ROOT, settings.model_dir)
assert train(ROOT, settings.model_dir) == model == model_path(ROOT, settings.model_dir)
from bot.app import build_chat, load_engine
chat = build_chat(settings)
chat.engine = load_engine(chat, settings)

async def talk():
    started = await chat.start(None, "25", "x")
    said = await chat.say(started["token"], {"text": "Jag har ont i halsen zebrafjaril"}, "x")
    await chat.say(started["token"], {"text": "Min pappa andas inte zebrafjaril"}, "x")
    return started["messages"], said["messages"]

greeting, said = asyncio.run(talk())
real = sorted(n for n in sys.modules if n.split(".")[0] == "tensorflow" and getattr(sys.modules[n], "__file__", None))
print(json.dumps({"greeting": greeting, "said": said, "tensorflow": real,
    "telemetry": os.environ["RASA_TELEMETRY_ENABLED"], "models": sorted(os.listdir(settings.model_dir)),
    "trackers": list(chat.engine._store._slots)}))
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with a few sentences a class."""
    import yaml

    place = tmp_path_factory.mktemp("small")
    for name in ("actions", "bot", "data"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("config.yml", "domain.yml"):
        shutil.copy(ROOT / name, place / name)
    for file in (place / "data/nlu").rglob("*.yml"):
        loaded = yaml.safe_load(file.read_text(encoding="utf-8"))
        for group in loaded["nlu"]:
            group["examples"] = "".join(group["examples"].splitlines(keepends=True)[:8])
        file.write_text(yaml.safe_dump(loaded, allow_unicode=True), encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def talked(small: Path) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LOTS_")}
    environ = {**kept, "PYTHONPATH": str(small), "LOTS_RATE_LIMIT": "0"}
    command = [sys.executable, "-W", "ignore", "-c", TALK]
    return subprocess.run(command, cwd=small, env=environ, capture_output=True, text=True, timeout=300)


@pytest.fixture
def came(talked: subprocess.CompletedProcess[str]) -> dict[str, object]:
    assert talked.returncode == 0, talked.stderr[-3000:]
    found: dict[str, object] = json.loads(talked.stdout.splitlines()[-1])
    return found


def test_a_small_model_is_trained_loaded_and_answers(came: dict[str, list[dict[str, object]]]) -> None:
    assert "112" in str(came["greeting"][0]["text"])
    assert came["said"][0]["text"]
    assert len(came["models"]) == 1


def test_nothing_of_tensorflow_is_loaded(came: dict[str, object]) -> None:
    assert came["tensorflow"] == []


def test_rasa_reports_nothing_home(came: dict[str, object]) -> None:
    assert came["telemetry"] == "false"


def test_rasa_keeps_no_tracker(came: dict[str, object]) -> None:
    assert came["trackers"] == []


def test_rasa_writes_nothing_of_the_text(talked: subprocess.CompletedProcess[str]) -> None:
    assert "zebrafjaril" not in talked.stderr
    assert "zebrafjaril" not in "".join(talked.stdout.splitlines()[:-1])
