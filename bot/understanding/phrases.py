"""Finds short phrases of `data/understanding` in a message.

A phrase is a few folded words. `word*` matches a word that begins so; `_` matches any one word; `<number>` a number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.words import fold, words


@dataclass(frozen=True)
class Hit:
    """A phrase found: the name of its list and the words it covers, end excluded."""

    name: str
    start: int
    end: int


class PhraseBook:
    """Named lists of phrases, looked up by their first word."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self._open: list[tuple[tuple[str, ...], str]] = []
        for name, phrases in lists.items():
            for phrase in phrases:
                parts = tuple(fold(phrase).split())
                if not parts:
                    raise ValueError(f"an empty phrase in '{name}'")
                if parts[0].endswith("*") or parts[0] in ("_", "<number>"):
                    self._open.append((parts, name))
                else:
                    self._by_first[parts[0]].append((parts, name))

    def find(self, folded: Sequence[str]) -> list[Hit]:
        """Return the hits in a message given as folded words, in order of their start."""
        hits = []
        for start, word in enumerate(folded):
            for parts, name in (*self._by_first.get(word, ()), *self._open):
                if _matches(parts, folded, start):
                    hits.append(Hit(name, start, start + len(parts)))
        return hits

    def names(self, text: str) -> set[str]:
        """Return the names of the lists that `text` has a phrase of."""
        return {hit.name for hit in self.find([fold(word) for word in words(text)])}


def _matches(parts: tuple[str, ...], folded: Sequence[str], start: int) -> bool:
    if start + len(parts) > len(folded):
        return False
    return all(_fits(part, folded[start + i]) for i, part in enumerate(parts))


def _fits(part: str, word: str) -> bool:
    if part == "_":
        return True
    if part == "<number>":
        return word.isdigit()
    if part.endswith("*"):
        return word.startswith(part[:-1])
    return part == word
