"""Cuts a message into the parts that may each say a thing of their own."""

from __future__ import annotations

import re
from pathlib import Path

from bot.knowledge.load import read_yaml

FEWEST_WORDS = 2


class Parts:
    """Cuts at sentence marks, commas and the words of `joints.yml`."""

    def __init__(self, folder: Path) -> None:
        joints = read_yaml(folder / "joints.yml")["joints"]
        self._cut = re.compile(rf"[.!?;,:\n]+|\s+(?:{'|'.join(map(re.escape, joints))})\s+", re.IGNORECASE)

    def of(self, text: str) -> list[str]:
        """Return the parts of `text` that have words enough, or nothing when there is but one."""
        pieces = [piece for piece in self._pieces(text) if len(piece.split()) >= FEWEST_WORDS]
        return pieces if len(pieces) > 1 else []

    def words_of(self, text: str) -> list[str]:
        """Return the words that stand alone between two cuts: "rash" in "rash, is it free?"."""
        pieces = self._pieces(text)
        return [piece for piece in pieces if piece and " " not in piece] if len(pieces) > 1 else []

    def _pieces(self, text: str) -> list[str]:
        return [piece.strip() for piece in self._cut.split(text)]
