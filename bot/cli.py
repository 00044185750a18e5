"""`lots`: what editors and operators do from the command line. `python -m bot.cli --help` lists it."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence

# Each adds its commands with `add_commands(subparsers)`; a command is a function of the parsed arguments → exit code.
MODULES = (
    "bot.engine.commands",
    "bot.accounts.commands",
    "bot.editing.commands",
    "bot.statistics.commands",
)


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    top = argparse.ArgumentParser(prog="lots", description="Distanslotsen for editors and operators")
    subparsers = top.add_subparsers(required=True, metavar="command")
    for name in MODULES:
        importlib.import_module(name).add_commands(subparsers)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns its exit code."""
    parsed, rest = parser().parse_known_args(arguments)
    if rest and not getattr(parsed, "takes_rest", False):
        parser().error(f"unknown: {' '.join(rest)}")
    parsed.rest = rest
    return int(parsed.run(parsed) or 0)


if __name__ == "__main__":
    sys.exit(main())
