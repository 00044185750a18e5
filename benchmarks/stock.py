"""Rasa's own starter bot, as published: its own Python 3.10, its own packages, `rasa init`, REST channel."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.systems import System
from bot.settings import ROOT

FOLDER = ROOT / "var" / "stock"
PIP, SETUPTOOLS, RASA = "pip==23.3.2", "setuptools==70.3.0", "rasa==3.6.21"
VERSION = "3.10"
NOTHING_HOME = {"RASA_TELEMETRY_ENABLED": "false", "SQLALCHEMY_SILENCE_UBER_WARNING": "1", "TF_CPP_MIN_LOG_LEVEL": "3"}


@dataclass(frozen=True)
class Stock:
    """The starter bot, made and trained."""

    folder: Path

    @property
    def rasa(self) -> str:
        """The command."""
        return str(self.folder / "venv/bin/rasa")

    def system(self, port: int) -> System:
        """Return it as a server."""
        command = [self.rasa, "run", "--port", str(port), "-i", "127.0.0.1", "--credentials", "credentials.yml"]
        return System("stock", command, port, "rasa", self.folder / "bot", dict(NOTHING_HOME))

    def size(self) -> float:
        """Return what its packages take on disk, in MB, without what installed them."""
        packages = next((self.folder / "venv/lib").glob("python3*/site-packages"))
        tools = ("pip", "setuptools", "wheel", "_distutils_hack")
        kept = [p for p in packages.iterdir() if not p.name.startswith(tools)]
        files = (file for p in kept for file in ([p] if p.is_file() else p.rglob("*")))
        return sum(f.stat().st_size for f in files if f.is_file() and f.suffix != ".pyc") / 1_000_000

    def train(self) -> float:
        """Train anew; return the seconds."""
        begun = time.perf_counter()
        self._run("train", "--force", "--quiet")
        return time.perf_counter() - begun

    def _run(self, *arguments: str) -> None:
        environ = {**os.environ, **NOTHING_HOME}
        subprocess.run(
            [self.rasa, *arguments], check=True, cwd=self.folder / "bot", env=environ, stdin=subprocess.DEVNULL,
            capture_output=True, timeout=900,
        )  # fmt: skip


def python() -> str | None:
    """Return a Python of the version that Rasa was published for, or None."""
    kept = sorted(Path.home().glob(f".pyenv/versions/{VERSION}*/bin/python"))
    for found in (shutil.which(f"python{VERSION}"), *map(str, reversed(kept))):
        # pyenv puts a name on the path also for a version that is not switched on: it can't be run.
        if found and subprocess.run([found, "--version"], capture_output=True, check=False).returncode == 0:
            return found
    return None


def make(folder: Path = FOLDER) -> Stock | None:
    """Return the starter bot; None without Python 3.10.

    It is installed and trained the first time: 2.7 GB, ten minutes.
    """
    stock = Stock(folder)
    found = python()
    if found is None:
        return None
    if not (folder / ".installed").exists():
        folder.mkdir(parents=True, exist_ok=True)
        pip = str(folder / "venv/bin/pip")
        for command in (
            [found, "-m", "venv", str(folder / "venv")],
            [pip, "install", "--quiet", PIP, SETUPTOOLS],
            [pip, "install", "--quiet", RASA],
            [pip, "install", "--quiet", SETUPTOOLS],
        ):
            subprocess.run(command, check=True)
        (folder / ".installed").touch()
    if not (folder / "bot" / "models").exists():
        (folder / "bot").mkdir(exist_ok=True)
        stock._run("init", "--no-prompt", "--init-dir", ".")
    return stock
