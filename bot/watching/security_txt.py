"""`/.well-known/security.txt` (RFC 9116): whom to tell about a weakness. Only whoever runs the assistant knows whom."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sanic import Request, Sanic
from sanic.exceptions import NotFound
from sanic.response import HTTPResponse, text

from bot.knowledge.dated import FactError
from bot.settings import Settings

NAME = "security.txt"
_FIELD = re.compile(r"^(?P<name>[A-Za-z-]+): (?P<value>\S.*)$")


def read(folder: Path | None) -> str | None:
    """Return `folder`/security.txt, or None where there is none. Raises FactError naming what RFC 9116 asks for."""
    file = folder / NAME if folder else None
    if file is None or not file.exists():
        return None
    written = file.read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    for number, line in enumerate(written.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _FIELD.match(line)
        if match is None:
            raise FactError(file, f"line {number}", "is no field")
        found.setdefault(match["name"].lower(), []).append(match["value"])
    if not all(value.startswith(("mailto:", "https://", "tel:")) for value in found.get("contact", [""])):
        raise FactError(file, "Contact", "needs a mailto:, https: or tel: address")
    if len(found.get("expires", [])) != 1 or _moment(found["expires"][0]) is None:
        raise FactError(file, "Expires", "needs one time with zone")
    return written


def expired(written: str) -> bool:
    """Return whether the file has passed its own last day."""
    value = next(line.split(": ", 1)[1] for line in written.splitlines() if line.lower().startswith("expires: "))
    moment = _moment(value)
    return moment is None or moment < datetime.now(UTC)


def add_security_txt(app: Sanic[Any, Any], settings: Settings) -> None:
    """Serve `LOTS_OVERRIDE_DIR`/security.txt until it expires. Raises FactError when it is not as it should be."""
    written = read(settings.override_dir)

    @app.get("/.well-known/security.txt")
    async def security_txt(request: Request) -> HTTPResponse:
        if written is None or expired(written):
            raise NotFound("no such page")
        return text(written, content_type="text/plain; charset=utf-8")


def _moment(value: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo else None
