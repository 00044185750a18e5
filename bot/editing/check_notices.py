"""The words of pinned notices: as easy to read as any other text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.editing.complaint import Complaint
from bot.editing.readable import HARDEST, lix, unspeakable
from bot.knowledge.dated import FactError
from bot.notices.board import FILE
from bot.notices.models import load_notices


def check_notices(data: Path, override: Path | None = None) -> Iterator[Complaint]:
    """Yield notices that are hard to read or can't be spoken. A file that can't be read is told with the facts."""
    for folder in (data, override) if override else (data,):
        try:
            notices = load_notices(folder / FILE)
        except FactError:
            continue
        for notice in notices:
            for language, text in notice.texts.items():
                index = lix(text) if language == "sv" else None
                why = unspeakable(text) or (f"hard to read: LIX {index:.0f}" if index and index >= HARDEST else None)
                if why:
                    yield Complaint(FILE, f"{notice.id}.texts.{language}", why)
