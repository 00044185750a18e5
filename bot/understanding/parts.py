"""Cuts a message into the parts that may each say a thing of their own."""

from __future__ import annotations

import re

# Sentence marks, and the conjunctions and phrases that begin a new errand more often than they join two words.
_CUT = re.compile(
    r"[.!?;\n]+|,?\s+(?:och sen|och sedan|och dessutom|dessutom|förresten|och vad|och hur|och kan|och får|och var|"
    r"och när|men vad|men hur|men kan|också undrar|samt|and what|and how|and can|and do|but what|but how|also)\s+"
)
FEWEST_WORDS = 2


def parts_of(text: str) -> list[str]:
    """Return the parts of `text`, or nothing when it has but one."""
    pieces = [piece.strip() for piece in _CUT.split(text)]
    pieces = [piece for piece in pieces if len(piece.split()) >= FEWEST_WORDS]
    return pieces if len(pieces) > 1 else []
