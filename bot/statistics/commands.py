"""`lots statistics …`: made-up counts to look at, and the upkeep that the server does by itself."""

from __future__ import annotations

import argparse
from typing import Any

from bot.settings import clock, load_settings
from bot.statistics.demo import fill
from bot.statistics.upkeep import tend
from bot.store.engine import open_store


def add_commands(subparsers: Any) -> None:
    """Add `statistics` to the parser of `lots`; each command's `run` takes the arguments and returns an exit code."""
    parser = subparsers.add_parser("statistics", help="anonymous counts")
    commands = parser.add_subparsers(required=True)
    demo = commands.add_parser("demo", help="fill an empty database with made-up counts")
    demo.add_argument("--region", default="25", help="county code (25)")
    demo.add_argument("--days", type=int, default=460)
    demo.set_defaults(run=run_demo)
    upkeep = commands.add_parser("tend", help="join small days and remove what is older than LOTS_STATISTICS_DAYS")
    upkeep.set_defaults(run=run_tend)


def run_demo(arguments: argparse.Namespace) -> int:
    """Fill an empty database with made-up counts."""
    settings = load_settings()
    try:
        people = fill(open_store(settings), arguments.region, clock(settings).now().date(), arguments.days)
    except ValueError as error:
        print(error)
        return 1
    print(f"{people} made-up outcomes in region {arguments.region}")
    return 0


def run_tend(arguments: argparse.Namespace) -> int:
    """Do the upkeep now."""
    settings = load_settings()
    tend(open_store(settings), clock(settings).now().date(), settings.statistics_days)
    return 0
