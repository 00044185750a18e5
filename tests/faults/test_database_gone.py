"""The database's disk is full, or its server is away: patients are answered, nothing left is lost, it comes back."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from databases import Postgres
from running import Running, Talk

from bot.handover.service import Handovers
from bot.settings import Settings
from bot.store.engine import open_store

pytestmark = pytest.mark.model
HANDOVER_SECRET = "h" * 32
WORDS = "Jag vill förnya mitt recept på salva"
LEAVE = "Jag vill lämna det jag har skrivit till sjuksköterskan"


@dataclass
class Fault:
    """An assistant, and how its database goes away and comes back."""

    running: Running
    begin: Callable[[], object]
    end: Callable[[], object]
    settings: Settings


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a file system of two megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "lots-test", str(disk)]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("a file system can't be mounted here (it takes root)")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def fill(disk: Path) -> None:
    with (disk / "ballast").open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            while True:
                try:
                    file.write(b"x" * size)
                except OSError:
                    break


@pytest.fixture(params=["disk", pytest.param("postgres", marks=pytest.mark.postgres)])
def fault(request: pytest.FixtureRequest, tree: Path, tmp_path: Path) -> Iterator[Fault]:
    given = {"LOTS_HANDOVER_SECRET": HANDOVER_SECRET, "LOTS_REGION": "25"}
    if request.param == "disk":
        disk: Path = request.getfixturevalue("small_disk")
        made = Fault(
            Running(tree, disk, **given), lambda: fill(disk), (disk / "ballast").unlink,
            Settings(var_dir=disk / "var", handover_secret=HANDOVER_SECRET),
        )  # fmt: skip
    else:
        server: Postgres = request.getfixturevalue("postgres")
        url = server.new_database()
        made = Fault(
            Running(tree, tmp_path, **given, LOTS_DATABASE_URL=url), server.stop, server.start,
            Settings(var_dir=tmp_path, handover_secret=HANDOVER_SECRET, database_url=url),
        )  # fmt: skip
    yield made
    made.running.stop()
    made.running.client.close()


def leave(conversation: Talk) -> tuple[str | None, str]:
    """Leave what was written for the nurse. Returns the code, if one was given, and all that was said."""
    asking = conversation.say(LEAVE)
    yes = next(message["choices"][0]["value"] for message in asking if message["asks"] == "handover_consent")
    messages = conversation.choose(yes)
    codes = [m["card"]["code"] for m in messages if m["card"] and m["card"]["type"] == "handover"]
    return (codes or [None])[0], " ".join(message["text"] for message in messages)


def opened(settings: Settings, code: str) -> str:
    engine = open_store(settings)
    try:
        return str(asyncio.run(Handovers(engine, settings).open(code, "anna", "127.0.0.1")).summary)
    finally:
        engine.dispose()


def test_patients_are_answered_meanwhile_and_what_was_left_is_there_afterwards(fault: Fault) -> None:
    running = fault.running.start()
    early = Talk(running.client)
    early.say(WORDS)
    first, _ = leave(early)
    assert first is not None

    fault.begin()
    try:
        late = Talk(running.client)
        late.say(WORDS)
        code, said = leave(late)
        assert code is None
        assert "1177" in said
        assert late.say("Min pappa andas inte")[0]["card"]["call"] == "112"
        assert running.status("/readyz") == 200
        other = Talk(running.client)
        other.say(WORDS)
        assert other.delete().status_code == 204
    finally:
        fault.end()

    second, _ = leave(late)
    assert second is not None
    assert running.stop() == 0
    assert all("salva" in opened(fault.settings, code) for code in (first, second))


def test_it_starts_and_answers_without_its_database_and_takes_it_when_it_comes(fault: Fault) -> None:
    fault.begin()
    try:
        running = fault.running.start()
        conversation = Talk(running.client)
        conversation.say(WORDS)
        code, said = leave(conversation)
        assert code is None
        assert "1177" in said
    finally:
        fault.end()

    def left() -> bool:
        again = Talk(running.client)
        again.say(WORDS)
        return leave(again)[0] is not None

    running.wait(left, 30)
