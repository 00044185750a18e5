"""The notices of the running server: a changed file is read again by itself."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.knowledge.dated import FactError
from bot.notices.models import Notice, load_notices

logger = logging.getLogger(__name__)
FILE = "notices.yml"
Stamp = tuple[int, int] | None


class Board:
    """Every pinned notice of the files given, the region's own folder last.

    Raises FactError at the start. A file that becomes wrong later is refused: what was read before it stands.
    """

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = list(files)
        self._stamps = [_stamp(file) for file in self._files]
        self._notices = [load_notices(file) for file in self._files]

    @classmethod
    def of(cls, data_dir: Path, override_dir: Path | None = None) -> Board:
        """Return the board of the project's folder and a region's own."""
        return cls([folder / FILE for folder in (data_dir, override_dir) if folder])

    def active(self, when: datetime, region: str | None, language: str) -> list[dict[str, str]]:
        """Return `{"id", "text"}` of each notice that holds at an aware moment, in the files' order."""
        self._read_what_changed()
        shown = [n for notices in self._notices for n in notices if n.holds(when, region)]
        return [{"id": notice.id, "text": notice.said_in(language)} for notice in shown]

    def _read_what_changed(self) -> None:
        for index, file in enumerate(self._files):
            stamp = _stamp(file)
            if stamp == self._stamps[index]:
                continue
            self._stamps[index] = stamp
            self._notices[index] = self._read(file, self._notices[index])

    def _read(self, file: Path, before: list[Notice]) -> list[Notice]:
        try:
            return load_notices(file)
        except FactError as error:
            logger.error("notices not read, the old ones stand: %s", error)
            return before


def _stamp(file: Path) -> Stamp:
    try:
        found = file.stat()
    except FileNotFoundError:
        return None
    return found.st_mtime_ns, found.st_size
