"""`python -m faults.broken`: the real assistant, where certain words make an action fail, a turn fail, or take long;
and where a call has to be sent within two seconds."""

from __future__ import annotations

import asyncio
import copy
import sys
from typing import Any

import bot.app
import bot.engine
import bot.workers
from actions.base import Reply
from bot import __main__, worker
from bot.engine.engine import Engine, Turn

ACTION_FAILS, TURN_FAILS, SLOW = "haverera", "krascha", "vänta"
real_run, real_turn = Reply.run, Engine.turn


def _run(self: Reply, dispatcher: Any, tracker: Any, domain: Any) -> Any:
    text = tracker.latest_message.get("text") or ""
    if TURN_FAILS in text:
        raise ValueError(f"a turn failed over: {text}")
    if ACTION_FAILS not in text:
        return real_run(self, dispatcher, tracker, domain)

    def fail(state: Any, reading: Any) -> Any:
        raise ValueError(f"an action failed over: {text}")

    failing = copy.copy(self)
    failing.reply = fail  # type: ignore[method-assign]
    return real_run(failing, dispatcher, tracker, domain)


async def _turn(self: Engine, said: str, *rest: Any) -> Turn:
    if SLOW in said:
        await asyncio.sleep(1.5)
    return await real_turn(self, said, *rest)


if __name__ == "__main__":
    Reply.run, Engine.turn = _run, _turn  # type: ignore[method-assign]
    bot.app.SECONDS_TO_SEND = 2.0
    bot.workers.MODULE = "faults.broken"
    sys.exit(worker.main(sys.argv[1:]) if len(sys.argv) > 1 else __main__.main())
