"""That what replaces a part of Rasa changes no answer: each dev sentence by Rasa's own turn and by the assistant's.

`python -m benchmarks.unchanged` prints the figures of both in JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

from benchmarks.understanding.asking import PRESET
from benchmarks.understanding.lists import Sentence, danger, single
from benchmarks.understanding.talk import Reply
from bot.understanding.classes import NEEDS

KINDS = ("topics", "needs", "dangers met", "look-alikes left alone")


def unchanged() -> dict[str, Any]:
    """Return `before` and `after`: the share right of each kind; `sentences`, and `different`: answers not the same."""
    said = [*single("dev"), *danger("dev")]
    after, before = (asyncio.run(_answers(said, own)) for own in (False, True))
    return {
        "before": _figures(said, before),
        "after": _figures(said, after),
        "sentences": len(said),
        "different": sum(one != other for one, other in zip(before, after, strict=True)),
    }


async def _answers(said: list[Sentence], rasas_own: bool) -> list[list[dict[str, Any]]]:
    """Return the messages that answer each sentence in a fresh conversation with a preset region."""
    from bot.app import build_chat, load_engine
    from bot.settings import load_settings

    chat = build_chat(load_settings({"LOTS_RATE_LIMIT": "0", "LOTS_SECRET": "s" * 32}))
    chat.engine = load_engine(chat, chat.settings)
    if rasas_own:
        put_back(chat.engine)
    answers = []
    for sentence in said:
        token = (await chat.start(None, PRESET, "unchanged"))["token"]
        answers.append((await chat.say(token, {"text": sentence.text}, "unchanged"))["messages"])
    return answers


def put_back(engine: Any) -> None:
    """Let Rasa's own processor and runner take the turns.

    What it can't do without here stays: slots are lent, and an action runs on the tracker that holds them.
    """
    from rasa.core.processor import MessageProcessor
    from rasa.engine.runner.dask import DaskGraphRunner

    processor = engine._agent.processor
    run = type(processor)._run_action
    processor.__class__ = type("Own", (MessageProcessor,), {"_run_action": run})
    processor.graph_runner.__class__ = DaskGraphRunner


def _figures(said: list[Sentence], answers: list[list[dict[str, Any]]]) -> dict[str, float]:
    right: dict[str, list[bool]] = {kind: [] for kind in KINDS}
    for sentence, messages in zip(said, answers, strict=True):
        reply = Reply(tuple(messages))
        kind, met = judged(sentence.label, reply)
        right[kind].append(met)
    return {kind: sum(marks) / len(marks) for kind, marks in right.items()}


def judged(label: str, reply: Reply) -> tuple[str, bool]:
    """Return the kind of a sentence and whether the first answer is right for it."""
    if label == "lookalike":
        return "look-alikes left alone", not reply.alert
    if label in ("emergency", "crisis", "urgent"):
        return "dangers met", bool(reply.alert)
    if label in NEEDS:
        return "needs", not reply.alert and (reply.contact or {}).get("need") == label
    return "topics", not reply.alert and label in reply.topics


def lines(found: dict[str, Any]) -> list[str]:
    """Return the section of the report."""
    return [
        "## Understanding and safety, before and after",
        f"All {found['sentences']:,} dev sentences, each in a fresh conversation with a preset region, with Rasa's own",
        "processor and runner (only an action is run by ours, for slots are lent), and as it is. (A need whose first",
        "answer asks the age or the like counts as not right here; `make evaluate` asks on.)",
        f"Answers that differ in anything: {found['different']}.",
        "",
        "| right, first answer | Rasa's own turn | the assistant's |",
        "|---|---|---|",
        *(f"| {kind} | {found['before'][kind]:.1%} | {found['after'][kind]:.1%} |" for kind in KINDS),
        "",
    ]


if __name__ == "__main__":
    import bot.engine  # noqa: F401  (must run before Rasa is imported)

    json.dump(unchanged(), sys.stdout)
