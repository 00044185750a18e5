"""Which language a message is in, held to those offered, and wishes to change it."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

from langidentify import Detector

from bot.knowledge.load import read_yaml
from bot.understanding import language_tables
from bot.understanding.phrases import Hit, PhraseBook
from bot.understanding.words import fold, words

FEWEST_WORDS = 2
# Telling apart by letters errs on short messages, and nearly all write Swedish or English: those two get a head start
# (log scale of langidentify; 0.06 left 8 of 3,292 Swedish training sentences taken for English), and a language that
# is not offered whole must stand out.
_HEAD_START = {"sv": 0.06, "en": 0.036}
_STANDS_OUT = 0.05


class Languages:
    """Reads `data/understanding/languages.yml`; `langidentify` (Apache-2.0) does the telling apart."""

    def __init__(self, folder: Path, tables: Path | None = None) -> None:
        """`tables`: what `write_tables` wrote; without it the package's own are built, which takes seconds."""
        data = read_yaml(folder / "languages.yml")
        self.whole: tuple[str, ...] = tuple(data["whole"])
        self.part: tuple[str, ...] = tuple(data["part"])
        self._wishes = PhraseBook(data["wishes"])
        offered = _in_our_letters(data)
        model = (language_tables.read(offered, tables) if tables else None) or language_tables.build(offered)
        codes = {language.iso_code: language for language in model.languages}
        self._boosts = model.build_boost_array({codes[code]: boost for code, boost in _HEAD_START.items()})
        self._detector = Detector(model)

    def wish(self, text: str) -> str | None:
        """Return the language that `text` asks for, when asking is what it does."""
        folded, hits = self._asked(text)
        if not hits:
            return None
        longest = max(hits, key=lambda hit: hit.end - hit.start)
        return longest.name if (longest.end - longest.start) * 2 >= len(folded) else None

    def says_more(self, text: str) -> bool:
        """Return whether `text` has words beside a wish for a language, as "interpreter, Arabic" has."""
        folded, hits = self._asked(text)
        return len(set().union(*(range(hit.start, hit.end) for hit in hits))) < len(folded)

    def _asked(self, text: str) -> tuple[list[str], list[Hit]]:
        folded = [fold(word) for word in words(text)]
        return folded, self._wishes.find(folded)

    def forget(self) -> None:
        """Forget the message that was looked at."""
        self._wishes.forget()

    def of(self, text: str) -> str | None:
        """Return the offered language that `text` is in, `other` for another script, None when unsure.

        Decided from two words on. Languages in our letters that are not offered are told by their unknown words
        (bot/understanding/reader.py).
        """
        script = _script(text)
        if script == "arabic":
            # Persian and Urdu write with letters that Arabic lacks.
            return "other" if any(c in "پچژگٹڈ" for c in text) else "ar"
        if script == "other":
            return "other"
        if len(words(text)) < FEWEST_WORDS:
            return None
        return self._identify(text)

    def _identify(self, text: str) -> str | None:
        code = self._detector.detect(text, self._boosts).iso_code
        if code in self.whole:
            return str(code)
        return str(code) if self._detector.results.gap >= _STANDS_OUT else None


def write_tables(folder: Path, path: Path) -> None:
    """Write to `path` what telling apart the languages of `folder`/languages.yml needs."""
    data = read_yaml(folder / "languages.yml")
    language_tables.write(_in_our_letters(data), path)


def _in_our_letters(data: dict[str, Any]) -> list[str]:
    return [code for code in (*data["whole"], *data["part"]) if code != "ar"]


def _script(text: str) -> str:
    letters = [c for c in text if c.isalpha()]
    if not letters:
        return "latin"
    names = [unicodedata.name(c, "").split(" ")[0] for c in letters]
    latin = sum(name == "LATIN" for name in names)
    if latin * 2 >= len(letters):
        return "latin"
    arabic = sum(name == "ARABIC" for name in names)
    return "arabic" if arabic * 2 >= len(letters) else "other"
