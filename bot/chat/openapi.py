"""The contract as an OpenAPI 3.1 document: `bot/chat/openapi.yml`, with the closed lists filled in from the data."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bot.dialogue.desk import Desk
from bot.understanding.classes import NEEDS, TOPICS

FILE = Path(__file__).with_name("openapi.yml")


@lru_cache(maxsize=1)
def _template() -> str:
    return FILE.read_text(encoding="utf-8")


def document(desk: Desk) -> dict[str, Any]:
    """Return the document: regions, languages, needs and topics are those the assistant knows."""
    loaded: dict[str, Any] = yaml.safe_load(_template())
    schemas = loaded["components"]["schemas"]
    schemas["RegionCode"]["enum"] = sorted(desk.facts.regions)
    schemas["Language"]["enum"] = list(desk.texts.languages)
    schemas["Need"]["enum"] = list(NEEDS)
    schemas["Topic"]["enum"] = list(TOPICS)
    return loaded
