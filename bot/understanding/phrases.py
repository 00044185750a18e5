"""Finds short phrases of `data/understanding` in a message.

A phrase is a few folded words. `word*` matches a word that begins so; `_` matches any one word; `<number>` a number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from bot.understanding.words import fold, words

_Phrase = tuple[int, tuple[str, ...], str]
"""Its number in the order of the lists, its words, and the name of its list."""


@dataclass(frozen=True)
class Hit:
    """A phrase found: the name of its list and the words it covers, end excluded."""

    name: str
    start: int
    end: int


class PhraseBook:
    """Named lists of phrases, looked up by their first word."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._by_first: dict[str, list[_Phrase]] = defaultdict(list)
        # Phrases whose first word is not written whole: by how it begins, and those that may begin with any.
        self._by_prefix: dict[str, list[_Phrase]] = defaultdict(list)
        self._any: list[_Phrase] = []
        self._numbers = count()
        for name, phrases in lists.items():
            for phrase in phrases:
                self._add(name, tuple(fold(phrase).split()))
        self._lengths = sorted({len(prefix) for prefix in self._by_prefix})
        # One message is looked through for several things; what was found is kept until `forget`.
        self._found: dict[tuple[str, ...], list[Hit]] = {}

    def _add(self, name: str, parts: tuple[str, ...]) -> None:
        if not parts:
            raise ValueError(f"an empty phrase in '{name}'")
        kept = (next(self._numbers), parts, name)
        if parts[0] in ("_", "<number>"):
            self._any.append(kept)
        elif parts[0].endswith("*"):
            self._by_prefix[parts[0][:-1]].append(kept)
        else:
            self._by_first[parts[0]].append(kept)

    def find(self, folded: Sequence[str]) -> list[Hit]:
        """Return the hits in a message given as folded words, in order of their start.

        Of those with one start, phrases whose first word is written whole come first; then as the lists have them.
        """
        message = tuple(folded)
        if message not in self._found:
            self._found[message] = self._look(message)
        return self._found[message]

    def forget(self) -> None:
        """Forget the messages that were looked through."""
        self._found.clear()

    def _look(self, folded: tuple[str, ...]) -> list[Hit]:
        hits = []
        for start, word in enumerate(folded):
            for _, parts, name in (*self._by_first.get(word, ()), *self._open(word)):
                if _matches(parts, folded, start):
                    hits.append(Hit(name, start, start + len(parts)))
        return hits

    def _open(self, word: str) -> list[_Phrase]:
        found = self._any.copy()
        for length in self._lengths:
            if length > len(word):
                break
            found += self._by_prefix.get(word[:length], ())
        found.sort()
        return found

    def names(self, text: str) -> set[str]:
        """Return the names of the lists that `text` has a phrase of."""
        return {hit.name for hit in self.find([fold(word) for word in words(text)])}


def _matches(parts: tuple[str, ...], folded: tuple[str, ...], start: int) -> bool:
    if start + len(parts) > len(folded):
        return False
    for at, part in enumerate(parts, start):
        word = folded[at]
        if part != word and part != "_" and not _fits(part, word):
            return False
    return True


def _fits(part: str, word: str) -> bool:
    if part == "<number>":
        return word.isdigit()
    return part[-1] == "*" and word.startswith(part[:-1])
