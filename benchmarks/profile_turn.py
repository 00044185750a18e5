"""Where a turn goes: the assistant in this process, without HTTP, under Python's own profiler. `make profile`."""

from __future__ import annotations

import asyncio
import cProfile
import pstats
import sys

from bot.app import build_chat, load_engine
from bot.chat.service import Chat
from bot.settings import load_settings

SAID = ("Jag bor i Luleå och har ont i halsen", "vad kostar det?", "jag vill hellre ringa", "tack")
ROUNDS = 25
LINES = 45


async def talk(chat: Chat, rounds: int) -> None:
    """Hold the same conversation so many times."""
    for _ in range(rounds):
        started = await chat.start(None, None, "profile")
        for text in SAID:
            await chat.say(started["token"], {"text": text}, "profile")


def main() -> int:
    """Print the functions that take most, their callees included."""
    chat = build_chat(load_settings({"LOTS_RATE_LIMIT": "0", "LOTS_SECRET": "p" * 32}))
    chat.engine = load_engine(chat, chat.settings)
    asyncio.run(talk(chat, 2))
    profile = cProfile.Profile()
    profile.enable()
    asyncio.run(talk(chat, ROUNDS))
    profile.disable()
    pstats.Stats(profile, stream=sys.stdout).sort_stats("cumulative").print_stats(LINES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
