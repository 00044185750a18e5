"""Spelling of the Swedish texts, with a Hunspell dictionary where one is installed."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bot.editing.check_replies import swedish
from bot.editing.complaint import Complaint

# The package hunspell-sv puts its files there, Debian's hunspell-sv in the second place.
PLACES = (Path(sys.prefix) / "share" / "hunspell" / "sv_SE", Path("/usr/share/hunspell/sv_SE"))
_WORD = re.compile(r"[^\W\d_]+(?:[-:'’][^\W\d_]+)*")
_SKIPPED = re.compile(r"https?://\S+|\S+\.(?:se|net|nu)\b|\S*\d\S*")


class NoDictionary(Exception):
    """No Swedish dictionary is installed."""


def check_spelling(data: Path) -> Iterator[Complaint]:
    """Yield words that neither the dictionary nor `data`/words/sv.txt knows. Raises NoDictionary."""
    speller = Speller(own_words(data / "words" / "sv.txt"))
    for key, (entry, samples) in swedish(data).items():
        for word in speller.unknown(samples):
            yield Complaint(entry.place, key, f"'{word}' is not a known word (or add it to data/words/sv.txt)")


def own_words(file: Path) -> set[str]:
    """Return the words of a list, one a line; # begins a comment."""
    if not file.exists():
        return set()
    lines = (line.split("#")[0].strip() for line in file.read_text(encoding="utf-8").splitlines())
    return {line for line in lines if line}


class Speller:
    """A dictionary and the project's own words."""

    def __init__(self, own: Iterable[str]) -> None:
        self._own = {word.lower() for word in own}
        self._dictionary = _load()
        self._known: dict[str, bool] = {}

    def unknown(self, texts: Iterable[str]) -> list[str]:
        """Return the words of `texts` that are not known, each once, in order."""
        words = (word for text in texts for word in _WORD.findall(_SKIPPED.sub(" ", text)))
        return list(dict.fromkeys(word for word in words if not self.knows(word)))

    def knows(self, word: str) -> bool:
        """Whether a word is spelt as in the dictionary or the list; compounds with a hyphen part by part."""
        if word not in self._known:
            known = word.lower() in self._own or any(self._dictionary.lookup(w) for w in (word, word.lower()))
            self._known[word] = known or ("-" in word and all(self.knows(part) for part in word.split("-") if part))
        return self._known[word]


def _load() -> Any:
    place = next((place for place in PLACES if place.with_suffix(".dic").exists()), None)
    if place is None:
        raise NoDictionary("no Swedish dictionary (the package hunspell-sv) is installed")
    try:
        return _hunspell(place)
    except ImportError:
        raise NoDictionary("spylls is not installed") from None


def _hunspell(place: Path) -> Any:
    from spylls.hunspell import Dictionary, readers
    from spylls.hunspell.readers.file_reader import BaseReader

    class Reader(BaseReader):  # spylls' own leaves its files open
        def __init__(self, path: Path, encoding: str) -> None:
            self._bytes = path.read_bytes()
            super().__init__(self._text(encoding))

        def _text(self, encoding: str) -> io.StringIO:
            return io.StringIO(self._bytes.decode(encoding, errors="surrogateescape"))

        def reset_encoding(self, encoding: str) -> None:
            self.reset_io(self._text(encoding))

    aff, context = readers.read_aff(Reader(place.with_suffix(".aff"), "utf-8"))
    words = readers.read_dic(Reader(place.with_suffix(".dic"), context.encoding), aff=aff, context=context)
    return Dictionary(aff, words)
