"""Has the peers learn and class in environments of their own under `var/peers`; what they said is kept by content."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import stock
from bot.settings import ROOT

HERE = Path(__file__).parent
FOLDER = ROOT / "var" / "peers"
NLPJS = ("@nlpjs/basic@4.27.0", "@nlpjs/lang-sv@4.26.1", "@nlpjs/lang-en@4.26.1")
LONGEST = 6 * 3600
# Test lists change by a sentence or two; what a peer said of the others still stands.
MOST_OF = 0.9


class PeerAway(Exception):
    """A peer could not be installed or asked; the text says why."""


@dataclass(frozen=True)
class Answered:
    """`guesses`: the class of each (sentence, language). `cost`: training_seconds, median_ms, megabytes."""

    guesses: dict[tuple[str, str], str]
    cost: dict[str, float]
    learnt_from: int


def ask_peer(name: str, train: Sequence[Sequence[str]], test: Sequence[Sequence[str]]) -> Answered:
    """Return what the peer `name` ("diet" or "nlpjs") takes each test sentence to be. Raises PeerAway."""
    asked = json.dumps({"train": train, "test": test}, ensure_ascii=False)
    mark = hashlib.sha256((asked + " ".join([stock.RASA, *NLPJS])).encode()).hexdigest()[:16]
    result = FOLDER / f"{name}-{mark}.json"
    if not result.exists():
        given = FOLDER / f"{name}-{mark}.in.json"
        FOLDER.mkdir(parents=True, exist_ok=True)
        given.write_text(asked, encoding="utf-8")
        (_diet if name == "diet" else _nlpjs)(given, result)
    return _read(result)


def drawn_before(
    training: Sequence[Sequence[str]], each: int, test: Sequence[Sequence[str]]
) -> list[tuple[str, str, str]]:
    """Return the training sentences that a peer was last given, when all of them are still learnt from, `each` a class
    and language, and the test sentences are the same; else an empty list. Learning takes a peer an hour."""
    known = {tuple(row) for row in training}
    most = each * len({row[1:] for row in known})
    wanted = sorted(map(tuple, test))
    for given in sorted(FOLDER.glob("*.in.json"), key=lambda file: file.stat().st_mtime, reverse=True):
        asked = json.loads(given.read_text(encoding="utf-8"))
        rows = [(text, label, language) for text, label, language in asked["train"]]
        if len(rows) == most and known.issuperset(rows) and sorted(map(tuple, asked["test"])) == wanted:
            return rows
    return []


def last_of(name: str, test: Sequence[Sequence[str]]) -> Answered | None:
    """Return what `name` last said of most of these test sentences, whatever it had learnt from, or None."""
    wanted = {(text, language) for text, language in test}
    results = (f for f in FOLDER.glob(f"{name}-*.json") if not f.name.endswith(".in.json"))
    for result in sorted(results, key=lambda file: file.stat().st_mtime, reverse=True):
        answered = _read(result)
        if len(wanted & set(answered.guesses)) >= MOST_OF * len(wanted):
            return answered
    return None


def _asked(result: Path) -> dict[str, Any]:
    asked: dict[str, Any] = json.loads(result.with_suffix(".in.json").read_text(encoding="utf-8"))
    return asked


def _read(result: Path) -> Answered:
    kept = json.loads(result.read_text(encoding="utf-8"))
    asked = _asked(result)
    guesses = {(text, language): guess for (text, language), guess in zip(asked["test"], kept["guesses"], strict=True)}
    return Answered(guesses, kept["cost"], len(asked["train"]))


def _diet(given: Path, result: Path) -> None:
    # The environment of the starter bot that `make bench` measures, where there is one.
    python = stock.FOLDER / "venv/bin/python"
    try:
        if stock.make() is None:
            raise PeerAway("Python 3.10 is not here")
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise PeerAway(f"Rasa as published could not be installed: {type(error).__name__}") from error
    environ = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "TQDM_DISABLE": "1"}
    script = [str(python), str(HERE / "diet_run.py"), str(given), str(result), str(FOLDER / "diet")]
    _run(script, cwd=FOLDER, **environ)


def _nlpjs(given: Path, result: Path) -> None:
    if shutil.which("node") is None or shutil.which("npm") is None:
        raise PeerAway("node and npm are not here")
    place = FOLDER / "nlpjs"
    if not (place / "node_modules" / "@nlpjs" / "lang-sv").exists():
        place.mkdir(parents=True, exist_ok=True)
        _run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(place), *NLPJS])
    script = ["node", "--max-old-space-size=8000", str(HERE / "nlpjs_run.js"), str(given), str(result)]
    _run(script, NODE_PATH=str(place / "node_modules"))


def _run(command: list[str], cwd: Path | None = None, **environ: str) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LOTS_")}
    try:
        ended = subprocess.run(
            command, cwd=cwd, env={**kept, **environ}, capture_output=True, text=True, timeout=LONGEST
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PeerAway(f"{Path(command[0]).name}: {type(error).__name__}") from error
    if ended.returncode:
        raise PeerAway(f"{Path(command[0]).name} ended with {ended.returncode}: {ended.stderr.strip()[-300:]}")
