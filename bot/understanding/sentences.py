"""Sentences to learn from: places named by one common word, as they are when a message is read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bot.understanding.places import Gazetteer

PLACE_WORD = "orten"


def without_places(text: str, gazetteer: Gazetteer) -> str:
    """Return `text` with each place replaced, so that no town becomes a clue to a class."""
    for place in sorted(gazetteer.find(text), key=lambda p: p.start, reverse=True):
        text = text[: place.start] + PLACE_WORD + text[place.end :]
    return text


def learnable(examples: Iterable[tuple[str, str]], data: Path) -> tuple[list[str], list[str]]:
    """Return texts and labels to learn from, in a fixed order."""
    gazetteer = Gazetteer.load(data / "places")
    pairs = sorted({(without_places(text, gazetteer), label) for text, label in examples})
    return [text for text, _ in pairs], [label for _, label in pairs]
