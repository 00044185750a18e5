"""Whether somebody says that they are abroad: in a country that is not Sweden."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from babel import Locale

from bot.knowledge.load import read_yaml
from bot.understanding.words import fold, words

HOME = "SE"
Name = tuple[str, ...]


class Abroad:
    """Reads `data/understanding/abroad.yml`; the names of countries are babel's."""

    def __init__(self, file: Path) -> None:
        lists = read_yaml(file)
        self._cues, self._fillers, self._prepositions = (
            frozenset(map(fold, lists[name])) for name in ("cues", "fillers", "prepositions")
        )
        names = {_folded(name) for name in (*_countries(), *lists["places"])} - {_folded(name) for name in lists["not"]}
        self._longest = max(map(len, names))
        self._names = names

    def said(self, folded: Sequence[str]) -> bool:
        """Return whether the folded words of a message say it."""
        return any(
            folded[at] in self._prepositions and self._named(folded, at + 1) and self._present(folded, at)
            for at in range(1, len(folded) - 1)
        )

    def _named(self, folded: Sequence[str], at: int) -> bool:
        return any(tuple(folded[at : at + length]) in self._names for length in range(1, self._longest + 1))

    def _present(self, folded: Sequence[str], at: int) -> bool:
        """Whether a cue stands before the preposition, with nothing but fillers between."""
        for word in reversed(folded[:at]):
            if word in self._cues:
                return True
            if word not in self._fillers:
                return False
        return False


def _countries() -> list[str]:
    known = (Locale(language).territories for language in ("sv", "en"))
    return [
        name for names in known for code, name in names.items() if code.isalpha() and len(code) == 2 and code != HOME
    ]


def _folded(name: str) -> Name:
    return tuple(fold(word) for word in words(name))
