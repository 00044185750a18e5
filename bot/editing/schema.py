"""JSON Schemas of the fact files, so that an editor's mistakes are underlined while they type."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from bot.dialogue.alerts import Alert
from bot.knowledge.dated import PARTIAL
from bot.knowledge.law import LawEntry
from bot.knowledge.models import Region
from bot.knowledge.numbers import NumberEntry
from bot.knowledge.outcomes import OutcomeKind
from bot.notices.models import Notice
from bot.settings import ROOT

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES: dict[str, Any] = {
    "region": Region,
    "law": list[LawEntry],
    "numbers": list[NumberEntry],
    "notices": list[Notice],
    "outcomes": list[OutcomeKind],
    "alerts": list[Alert],
}
# A year alone is a number to YAML, and may be written so.
PARTIAL_DATE = {
    "anyOf": [
        {"type": "string", "pattern": f"^{PARTIAL.pattern}$"},
        {"type": "integer", "minimum": 1990, "maximum": 2100},
        {"type": "null"},
    ],
    "description": "the date the value speaks for: 2024, 2024-05 or 2024-05-17; null when the source shows none",
}


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of file by name."""
    return {name: {"$schema": DIALECT, **_eased(TypeAdapter(kind).json_schema())} for name, kind in FILES.items()}


def _eased(value: Any) -> Any:
    """What pydantic accepts beyond its own schema: dates in part."""
    if isinstance(value, dict):
        eased = {name: _eased(inside) for name, inside in value.items()}
        if isinstance(eased.get("properties"), dict) and "as_of" in eased["properties"]:
            eased["properties"]["as_of"] = PARTIAL_DATE
        return eased
    return [_eased(inside) for inside in value] if isinstance(value, list) else value


def written(schema: dict[str, Any]) -> str:
    """Return a schema as its file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def add_commands(subparsers: Any) -> None:
    """Add `schema` to the parser of `lots`."""
    parser = subparsers.add_parser("schema", help="write the JSON Schemas of the fact files to data/schemas")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, folder: Path = ROOT / "data" / "schemas") -> int:
    """Write every schema."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (folder / f"{name}.json").write_text(written(schema), encoding="utf-8")
    print(f"{len(FILES)} schemas in {folder.name}")
    return 0
