"""Spelling of the Swedish words that patients read, with the packaged dictionary `hunspell-sv` read by Hunspell."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from hunspell import Hunspell

from bot.editing.complaint import Complaint
from bot.editing.fluent_texts import Language
from bot.knowledge.dated import FactError
from bot.knowledge.load import load_region
from bot.knowledge.numbers import load_numbers
from bot.notices.board import FILE as NOTICES
from bot.notices.models import load_notices

DICTIONARY = Path(sys.prefix) / "share" / "hunspell"
NAME = "sv_SE"
OWN = Path("words") / "sv.txt"
_WORD = re.compile(r"[^\W\d_]+(?:[-:'’][^\W\d_]+)*")
_SKIPPED = re.compile(r"https?://\S+|\S+@\S+|\S+\.(?:se|net|nu)\b|\S*\d\S*")
Spelt = Iterator[tuple[str, str, list[str]]]
"""File, key, and what can be said there."""


def check_spelling(data: Path, override: Path | None = None) -> Iterator[Complaint]:
    """Yield words that neither the dictionary nor a `words/sv.txt` of the two folders knows."""
    folders = [data, override] if override else [data]
    speller = Speller(word for folder in folders for word in own_words(folder / OWN))
    for folder in folders:
        for file, key, samples in swedish(folder):
            for word in speller.unknown(samples):
                yield Complaint(file, key, f"'{word}' is not a known word (or add it to words/sv.txt)")


def swedish(folder: Path) -> Spelt:
    """Yield the Swedish texts, notices and labels. A file that can't be read is told with the facts."""
    language = Language.load(folder / "replies" / "sv")
    for key, entry in language.entries.items():
        yield entry.place, key, language.samples(key)
    for labelled in (_notices, _numbers, _regions):
        with suppress(FactError):
            yield from labelled(folder)


def _notices(folder: Path) -> Spelt:
    for notice in load_notices(folder / NOTICES):
        yield NOTICES, f"{notice.id}.texts.sv", [notice.said_in("sv")]


def _numbers(folder: Path) -> Spelt:
    for number in load_numbers(folder).entries.values() if (folder / "numbers.yml").exists() else ():
        yield "numbers.yml", f"{number.id}.label.sv", [number.label.sv]


def _regions(folder: Path) -> Spelt:
    for file in sorted((folder / "regions").glob("*.yml")):
        for index, phone in enumerate(load_region(file).phones):
            yield f"regions/{file.name}", f"phones.{index}.label.sv", [phone.label.sv]


def own_words(file: Path) -> set[str]:
    """Return the words of a list, one a line; # begins a comment."""
    if not file.exists():
        return set()
    lines = (line.split("#")[0].strip() for line in file.read_text(encoding="utf-8").splitlines())
    return {line for line in lines if line}


class Speller:
    """The dictionary and the lists' own words. Raises FileNotFoundError when the dictionary is not installed."""

    def __init__(self, own: Iterable[str]) -> None:
        if not (DICTIONARY / f"{NAME}.dic").exists():
            raise FileNotFoundError(f"no Swedish dictionary in {DICTIONARY}: install requirements.lock anew")
        self._own = {word.lower() for word in own}
        self._dictionary = Hunspell(NAME, hunspell_data_dir=str(DICTIONARY))
        self._known: dict[str, bool] = {}

    def unknown(self, texts: Iterable[str]) -> list[str]:
        """Return the words of `texts` that are not known, each once, in order."""
        words = (word for text in texts for word in _WORD.findall(_SKIPPED.sub(" ", text)))
        return list(dict.fromkeys(word for word in words if not self.knows(word)))

    def knows(self, word: str) -> bool:
        """Whether a word is spelt as in the dictionary or the list; compounds with a hyphen part by part."""
        if word not in self._known:
            known = word.lower() in self._own or any(self._dictionary.spell(w) for w in (word, word.lower()))
            self._known[word] = known or ("-" in word and all(self.knows(part) for part in word.split("-") if part))
        return self._known[word]
