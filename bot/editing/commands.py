"""The editor's commands of `lots`, each in the file of its own."""

from __future__ import annotations

from typing import Any

from bot.editing import draw, due_facts, links, schema, validate


def add_commands(subparsers: Any) -> None:
    """Add validate, facts, draw, links and schema."""
    for module in (validate, due_facts, draw, links, schema):
        module.add_commands(subparsers)
