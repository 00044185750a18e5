"""`lots train`, `lots talk`, `lots say` and `lots rasa`."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from typing import Any

from bot.settings import ROOT, Settings, load_settings


def add_commands(subparsers: Any) -> None:
    """Add the engine's commands."""
    train = subparsers.add_parser("train", help="make a model when there is none of the present inputs")
    train.set_defaults(run=_train)
    talk = subparsers.add_parser("talk", help="talk to the assistant in the terminal")
    talk.add_argument("--region", help="county code to preset")
    talk.set_defaults(run=_talk)
    say = subparsers.add_parser("say", help="show what is understood of a sentence, and the answer")
    say.add_argument("text")
    say.add_argument("--region", help="county code to preset")
    say.set_defaults(run=_say)
    rasa = subparsers.add_parser("rasa", help="Rasa's own train, test and data commands", add_help=False)
    rasa.set_defaults(run=_rasa, takes_rest=True)


def _train(arguments: argparse.Namespace) -> int:
    from bot.engine.training import model_path, train

    settings = load_settings()
    if not model_path(ROOT, settings.model_dir).exists():
        print("Training: the sentences have changed (about a minute)", flush=True)
    train(ROOT, settings.model_dir)
    return 0


def _chat(settings: Settings) -> Any:
    from bot.app import build_chat, load_engine
    from bot.whose import of_region

    settings = of_region(settings)
    chat = build_chat(settings)
    chat.engine = load_engine(chat, settings)
    return chat


def _talk(arguments: argparse.Namespace) -> int:
    """Read lines until the end of input. A line of digits chooses a shortcut."""
    return asyncio.run(_talking(arguments.region))


async def _talking(region: str | None) -> int:
    chat = _chat(load_settings({"LOTS_RATE_LIMIT": "0"}))
    started = await chat.start(None, region, "terminal")
    choices = _show(started["messages"])
    while line := await asyncio.to_thread(_line):
        chosen = choices.get(line.strip())
        message = {"choice": chosen} if chosen else {"text": line}
        choices = _show((await chat.say(started["token"], message, "terminal"))["messages"])
    return 0


def _line() -> str:
    try:
        return input("> ")
    except EOFError:
        return ""


def _show(messages: list[dict[str, Any]]) -> dict[str, str]:
    choices: dict[str, str] = {}
    for message in messages:
        print(message["text"])
        for choice in message["choices"]:
            number = str(len(choices) + 1)
            choices[number] = choice["value"]
            print(f"  {number}. {choice['title']}")
    return choices


def _say(arguments: argparse.Namespace) -> int:
    return asyncio.run(_saying(arguments.text, arguments.region))


async def _saying(text: str, region: str | None) -> int:
    chat = _chat(load_settings())
    reading = chat.engine.read(text)
    print(json.dumps({e["entity"]: e["value"] for e in reading}, ensure_ascii=False, indent=2))
    started = await chat.start(None, region, "terminal")
    _show((await chat.say(started["token"], {"text": text}, "terminal"))["messages"])
    return 0


def _rasa(arguments: argparse.Namespace) -> int:
    """Run Rasa's own command line with what it needs put in place first."""
    from rasa.__main__ import main as rasa_main

    # The package `bot.engine`, imported by now, stands in for TensorFlow and the rest that Rasa asks for.
    from bot.engine import packing

    packing.install()
    sys.argv = ["rasa", *arguments.rest]
    rasa_main()
    return 0
