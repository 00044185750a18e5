"""How the cost of a turn grows: with facts, replies, training sentences and living conversations.

`python -m benchmarks.scaling measure` measures the assistant of the present settings in this process, without HTTP.
"""

from __future__ import annotations

import asyncio
import copy
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import yaml

from benchmarks.dialogue import dialogues
from bot.chat.conversation import Conversation
from bot.settings import ROOT

TURNS = 400
# Processes that measure the same, one after the other; the median counts.
RUNS = 3
TIMES = 10
CONVERSATIONS = (10, 1_000, 100_000)


def scaling() -> Iterator[dict[str, dict[str, float]]]:
    """Yield turns a second and times by what was made larger: all that is known so far, after each measurement."""
    found: dict[str, dict[str, float]] = {}
    steps: dict[str, Callable[[], dict[str, float]]] = {
        "as it is": lambda: _measured({}),
        "facts × 10": lambda: _with_data(_more_facts, train=False),
        "replies × 10": lambda: _with_data(_more_replies, train=False),
        **{f"{many:,} conversations": partial(_measured, {}, many) for many in CONVERSATIONS},
        # Last: learning takes ten minutes or more, and some GB of memory.
        "sentences × 10": lambda: _with_data(_more_sentences, train=True),
    }
    for name, step in steps.items():
        print(f"growth: {name}", flush=True)
        found[name] = step()
        yield found


def _with_data(enlarge: Callable[[Path], None], *, train: bool) -> dict[str, float]:
    """Measure a copy of the project whose data has been made larger."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for name in ("actions", "bot", "benchmarks", "data", "tests/nlu"):
            shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("config.yml", "domain.yml"):
            shutil.copy(ROOT / name, place / name)
        shutil.copytree(ROOT / "models", place / "models")
        enlarge(place)
        if train:
            _run(place, "bot.cli", "train")
        return _measured({}, folder=place)


def _more_facts(place: Path) -> None:
    """Give every region ten times its services, each under a name of its own."""
    for path in (place / "data/regions").glob("*.yml"):
        region = yaml.safe_load(path.read_text(encoding="utf-8"))
        region["services"] = [
            {
                **copy.deepcopy(service),
                "id": f"{service['id']}-{n}",
                "status": service["status"] if n == 0 else "earlier",
            }
            for n in range(TIMES)
            for service in region["services"]
        ]
        path.write_text(yaml.safe_dump(region, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _more_replies(place: Path) -> None:
    """Give every language ten times its texts."""
    for folder in (p for p in (place / "data/replies").iterdir() if p.is_dir()):
        texts = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.ftl")))
        count = sum(line[:1].isalpha() and " =" in line for line in texts.splitlines())
        more = "".join(
            f"scaled-{n} = Det här är en mening till, av samma längd som de flesta.\n" for n in range(count * 9)
        )
        (folder / "scaled.ftl").write_text(more, encoding="utf-8")


def _more_sentences(place: Path) -> None:
    """Give every class ten times its sentences, each with another word at its end."""
    for path in (place / "data/nlu").rglob("*.yml"):
        loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
        for group in loaded["nlu"]:
            lines = group["examples"].splitlines()
            group["examples"] = "".join(f"{line} {word}\n" for word in _WORDS for line in lines).replace(" \n", "\n")
        path.write_text(yaml.safe_dump(loaded, allow_unicode=True), encoding="utf-8")


_WORDS = ("", "nu", "idag", "snälla", "tack", "igår", "undrar jag", "ju", "väl", "då")


def _measured(settings: dict[str, str], living: int = 0, folder: Path = ROOT) -> dict[str, float]:
    runs = []
    for _ in range(RUNS):
        printed = _run(folder, "benchmarks.scaling", "measure", str(living), **settings)
        runs.append(json.loads(printed.splitlines()[-1]))
    return {name: median(run[name] for run in runs) for name in runs[0]}


def _run(folder: Path, module: str, *arguments: str, **settings: str) -> str:
    environ = {**os.environ, "LOTS_RATE_LIMIT": "0", "LOTS_SECRET": "s" * 32, "PYTHONPATH": str(folder), **settings}
    command = [sys.executable, "-W", "ignore", "-m", module, *arguments]
    return subprocess.run(command, cwd=folder, env=environ, check=True, capture_output=True, text=True).stdout


def measure(living: int) -> dict[str, float]:
    """Return what a turn costs while `living` conversations are kept."""
    from bot.app import build_chat, load_engine
    from bot.engine.garbage import settle
    from bot.settings import load_settings

    chat = build_chat(load_settings())
    chat.engine = load_engine(chat, chat.settings)
    asyncio.run(_fill(chat, living))
    settle()
    asyncio.run(_talk(chat, 40))
    times = asyncio.run(_talk(chat, TURNS))
    return {"p50": median(times), "p95": quantiles(times, n=20)[-1], "turns/s": 1000 * len(times) / sum(times)}


async def _fill(chat: Any, living: int) -> None:
    """Keep so many conversations of two dialogues: one is held, the others are copies of it."""
    token = (await chat.start(None, None, "scaling"))["token"]
    for text in itertools.chain(*itertools.islice(dialogues(0), 2)):
        await chat.say(token, {"text": text}, "scaling")
    held = json.dumps((await chat._peek(token)).as_dict())
    for number in range(living - 1):
        await chat.store.create(Conversation.from_dict({**json.loads(held), "id": f"copy-{number}"}))


async def _talk(chat: Any, turns: int) -> list[float]:
    times: list[float] = []
    for said in dialogues(1):
        token = (await chat.start(None, None, "scaling"))["token"]
        for text in said:
            begun = time.perf_counter()
            await chat.say(token, {"text": text}, "scaling")
            times.append((time.perf_counter() - begun) * 1000)
        if len(times) >= turns:
            break
    return times


if __name__ == "__main__":
    import bot.engine  # noqa: F401  (must run before Rasa is imported)

    print(json.dumps(measure(int(sys.argv[2]))))
