"""Which words of a message are a place's name."""

from __future__ import annotations

from bot.understanding.place_roles import STRENGTH, cue_before
from bot.understanding.place_spelling import SHORTEST, Speller
from bot.understanding.place_table import Entry, PlaceTable
from bot.understanding.place_text import Match, Message
from bot.understanding.place_words import PlaceWords

SHORT = 3  # a name of so few letters is treated as an ordinary word
ABBREVIATED = frozenset({"region", "nickname"})  # made-up short names ("vgr", "gbg") are nothing else
STEM = 4  # letters before an ending, at least ("luleå-bo")
ANSWER = 4  # words in a bare answer to "Where do you live?", at most


class Matcher:
    """Exact names first; where a place must stand and none is known, the nearest spelling."""

    def __init__(self, table: PlaceTable, words: PlaceWords, speller: Speller) -> None:
        self._table, self._words, self._speller = table, words, speller

    def find(self, message: Message, *, expecting: bool) -> list[Match]:
        """Matches in order, none overlapping another."""
        found: list[Match] = []
        keys, longest, at = message.keys, self._table.longest, 0
        endings, prepositions = self._words.endings, self._words.prepositions
        bare_answer = expecting and sum(key not in self._words.fillers for key in keys) <= ANSWER
        while at < len(keys):
            key = keys[at]
            begins = key in longest or key[-1] == "s" or key.endswith(endings)
            match = self._exact(message, at, bare_answer) if begins else None
            if match is None and (bare_answer or (at and keys[at - 1] in prepositions)):
                match = self._nearly(message, at, found[-1].last if found else 0, bare_answer)
            if match:
                found.append(match)
            at = match.last if match else at + 1
        return found

    def _exact(self, message: Message, at: int, bare_answer: bool) -> Match | None:
        keys = message.keys
        for length in range(self._table.longest.get(keys[at], 1), 0, -1):
            if at + length > len(keys):
                continue
            key = " ".join(keys[at : at + length])
            entry, name = self._entry(key)
            if entry and (
                entry.kind in ABBREVIATED or self._is_place(message, at, at + length, {key, name}, bare_answer)
            ):
                return Match(at, at + length, entry.name, entry.kind, entry.codes)
        return None

    def _entry(self, key: str) -> tuple[Entry | None, str]:
        """The entry and the key it has in the table: as written, in the genitive, or with an ending of its people."""
        entry = self._table.get(key)
        if entry:
            return entry, key
        if key[-1] == "s":
            stem = key[:-1].removesuffix("'")
            entry = self._table.get(stem)
            if entry:
                return entry, stem
        for ending in self._words.endings:
            stem = key[: -len(ending)]
            if len(stem) >= STEM and key.endswith(ending) and stem not in self._words.ordinary:
                entry = self._table.get(stem)
                if entry:
                    return entry, stem
        return None, key

    def _is_place(self, message: Message, first: int, last: int, forms: set[str], bare_answer: bool) -> bool:
        words, keys = self._words, message.keys
        doubtful = any(len(form) <= SHORT or form in words.ordinary for form in forms)
        if not doubtful and not forms & words.surnames:
            return True
        before = keys[first - 1] if first else ""
        if before in words.person:
            return False
        if not doubtful or (last < len(keys) and keys[last] in words.after_place):
            return True
        if bare_answer and all(key in words.fillers for key in keys[:first] + keys[last:]):
            return True
        found = cue_before(message, words, first)
        cue = found.cue if found and found.adjacent else None
        if before not in words.prepositions:
            return cue == "registered"  # "min hemkommun är Sunne"
        return cue in STRENGTH or message.capital_inside(first)

    def _nearly(self, message: Message, at: int, floor: int, bare_answer: bool) -> Match | None:
        keys, words = message.keys, self._words
        pair = "".join(keys[at : at + 2]) if at + 1 < len(keys) else ""
        if len(keys[at]) < SHORTEST or (keys[at] in words.common and not self._table.get(pair)):
            return None
        if not bare_answer and not message.capital_inside(at):
            cue = cue_before(message, words, at, floor)
            if not (cue and cue.adjacent):
                return None
        # "väster ås" and "upplands väsbi" before the word alone
        for joined, last in ((pair, at + 2), (keys[at], at + 1)):
            entry = self._table.get(joined) if last > at + 1 else None
            if entry is None and joined and not any(key in words.common for key in keys[at:last]):
                entry = self._speller.nearest(joined)
            if entry:
                return Match(at, last, entry.name, entry.kind, entry.codes, near=True)
        return None
