"""Words of one message, folded and looked up in the danger lists.

Folding (lower case, no accents) makes a missing å, ä or ö free. A small misspelling of a word of six letters or more
is read as the listed word, unless the written word is listed in `never_misread`.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)?|[^\W\d_]+(?:['’´`][^\W\d_]+)*|[.!?…\n]+|[,;:()–—]|\s-\s")
_LETTERS = str.maketrans({"ø": "o", "æ": "a", "'": None, "’": None, "´": None, "`": None, "ı": "i"})
_SPELT_OUT = str.maketrans({"å": "aa", "ä": "ae", "ö": "oe"})
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
_FUZZY_FROM = 6
_TWO_EDITS_FROM = 9


def fold(text: str) -> str:
    """Lower case without accents or apostrophes."""
    text = text.lower().translate(_LETTERS)
    if text.isascii():
        return text
    return "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))


def fold_apart(word: str, apart: frozenset[str]) -> str:
    """Fold, but spell out å, ä and ö (aa, ae, oe) in a word that folding would turn into another one."""
    return word.translate(_SPELT_OUT) if word in apart else fold(word)


@dataclass(slots=True)
class Message:
    """Parallel lists, one place a word: the folded word and the number of its part, clause and sentence."""

    words: list[str]
    parts: list[int]
    clauses: list[int]
    sentences: list[int]


def read_words(text: str, breaks: frozenset[str], same: Mapping[str, str], apart: frozenset[str]) -> Message:
    """Split a message: punctuation ends a part, a word of `breaks` (and, but) starts a clause within it.

    `same` gives the usual form of a short word's other spellings, `apart` holds words that
    folding would turn into another one.
    """
    message = Message([], [], [], [])
    part = clause = sentence = 0
    for found in _TOKEN.findall(text.lower()):
        if not found[0].isalnum():
            part, clause = part + 1, clause + 1
            sentence += found[0] in ".!?…\n"
            continue
        word = _DRAWN_OUT.sub(r"\1", fold_apart(found, apart).replace(".", ","))
        word = same.get(word, word)
        clause += word in breaks
        message.words.append(word)
        message.parts.append(part)
        message.clauses.append(clause)
        message.sentences.append(sentence)
    return message


def _without_one(word: str) -> Iterator[str]:
    yield word
    for place in range(1, len(word)):
        yield word[:place] + word[place + 1 :]


class Lexicon:
    """Every listed word and stem (`breathless*`); `look_up` gives the listed entries a written word counts as."""

    def __init__(
        self, entries: Iterable[str], never_misread: frozenset[str], strengtheners: Iterable[str] = ()
    ) -> None:
        keys = frozenset(entries)
        self._exact = frozenset(key for key in keys if not key.endswith("*"))
        self._stems = frozenset(key[:-1] for key in keys if key.endswith("*"))
        self._lengths = tuple(sorted({len(stem) for stem in self._stems}))
        self._never = never_misread
        self._strengtheners = tuple(strengtheners)
        self._near: dict[str, set[str]] = defaultdict(set)
        for key in keys:
            bare = key.rstrip("*")
            if len(bare) >= _FUZZY_FROM and bare.isalpha():
                for shorter in _without_one(bare):
                    self._near[shorter].add(key)

    def look_up(self, word: str) -> frozenset[str]:
        """Listed entries for one folded word; empty when it is nothing of ours."""
        entries = self._plain(word)
        if word.startswith(self._strengtheners):
            for prefix in self._strengtheners:
                if word.startswith(prefix) and len(word) >= len(prefix) + 3:
                    entries |= self._plain(word[len(prefix) :])
        return entries

    def _plain(self, word: str) -> frozenset[str]:
        found = [word] if word in self._exact else []
        size = len(word)
        for length in self._lengths:
            if length > size:
                break
            if word[:length] in self._stems:
                found.append(word[:length] + "*")
        if not found and size >= _FUZZY_FROM and word not in self._never and word.isalpha():
            return self._misspelt(word)
        return frozenset(found)

    def _misspelt(self, word: str) -> frozenset[str]:
        found: set[str] = set()
        for shorter in _without_one(word):
            for key in self._near.get(shorter, ()):
                if _is_near(word, key.rstrip("*")):
                    found.add(key)
        for length in (7, 8, 9):
            if len(word) > length:
                head = word[:length]
                for key in self._near.get(head, ()):
                    if key.endswith("*") and _is_near(head, key[:-1]):
                        found.add(key)
        return frozenset(found)


def _is_near(written: str, listed: str) -> bool:
    allowed = 2 if len(listed) >= _TWO_EDITS_FROM else 1
    return written[0] == listed[0] and OSA.distance(written, listed, score_cutoff=allowed) <= allowed
