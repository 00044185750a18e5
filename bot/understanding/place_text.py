"""A message as words with their places in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.place_table import normal

# Combining marks belong to their letter: some phones send "a" and a ring as two characters. So does "don't".
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|['’](?=[^\W\d_]))*")
_STOP = re.compile(r"[.!?;\n]")


@dataclass(frozen=True, slots=True)
class Match:
    """Words `first` up to but not including `last` name the place `name` in one or more counties."""

    first: int
    last: int
    name: str
    kind: str
    codes: tuple[str, ...]
    near: bool = False


class Message:
    """The words of one message: `keys` as the table has them, `spans` their character offsets in the message."""

    def __init__(self, text: str) -> None:
        lowered = normal(text)
        same = len(lowered) == len(text)  # not when letters were written as two characters
        found = list(_WORD.finditer(lowered if same else text))
        self.text = text
        self.keys = [word[0] if same else normal(word[0]) for word in found]
        self.spans = [word.span() for word in found]
        self._shouted = text.isupper()

    def _between(self, index: int) -> str:
        return self.text[self.spans[index - 1][1] : self.spans[index][0]]

    def stop_before(self, index: int) -> bool:
        """True when a sentence ends between the word before `index` and it, or there is none before."""
        if index <= 0:
            return True
        between = self._between(index)
        return between != " " and bool(_STOP.search(between))

    def comma_before(self, index: int) -> bool:
        return index > 0 and "," in self._between(index)

    def capital_inside(self, index: int) -> bool:
        """A capital that the beginning of a sentence does not explain."""
        return not self._shouted and self.text[self.spans[index][0]].isupper() and not self.stop_before(index)
