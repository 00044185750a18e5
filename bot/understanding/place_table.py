"""The table of Swedish place names: read from `data/places/*.tsv`, looked up by name as people write it.

Each file is tab-separated with a header: `name`, `counties` (two-digit codes, comma between), optionally `also` (other
ways to say it, semicolon between) and columns for the editor alone. Sources and licences: `data/places/README.md`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# File → kind, most telling first: a name in an earlier group hides the same name in a later one.
GROUPS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("regions", "region"), ("counties", "county"), ("municipalities", "municipality")),
    (("landscapes", "landscape"), ("nicknames", "nickname")),
    (("localities", "locality"), ("districts", "district")),
)
COUNTIES = frozenset(f"{number:02}" for number in (1, *range(3, 11), *range(12, 15), *range(17, 26)))
_NEIGHBOURS = str.maketrans("æøÆØ’", "äöÄÖ'")
_BARE = str.maketrans("åäöéèüáí", "aaoeeuai")
_PART = re.compile(r"[^\W\d_]+")


class PlaceDataError(ValueError):
    """A row of the place data is not usable; says which file, row and why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One name: how it is shown, what it is, and the county codes it may lie in (more than one: ask)."""

    name: str
    kind: str
    codes: tuple[str, ...]


def normal(text: str) -> str:
    """Lower case, composed, with Danish and Norwegian letters as Swedish ones."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFC", text).lower().translate(_NEIGHBOURS)


def bare(key: str) -> str:
    """The key as typed on a keyboard without å, ä and ö."""
    return key if key.isascii() else key.translate(_BARE)


def key_of(name: str) -> str:
    """A name as the index holds it: its words in lower case with one space between."""
    return " ".join(_PART.findall(normal(name)))


class PlaceTable:
    """Exact look-up by key; `longest` gives, by first word, how many words a name may have at most."""

    def __init__(self, entries: dict[str, Entry]) -> None:
        self.exact = entries
        self.ascii: dict[str, Entry] = {}
        for key, entry in entries.items():
            if not key.isascii():
                _add_ascii(self.ascii, bare(key), entry)
        self.longest: dict[str, int] = {}
        for key in (*entries, *self.ascii):
            first, count = key.split(" ", 1)[0], key.count(" ") + 1
            self.longest[first] = max(count, self.longest.get(first, 0))

    @classmethod
    def load(cls, folder: Path) -> PlaceTable:
        """Read every file of GROUPS in `folder`; PlaceDataError on a bad row."""
        entries: dict[str, Entry] = {}
        for group in GROUPS:
            here: dict[str, Entry] = {}
            for stem, kind in group:
                for key, entry in _rows(folder / f"{stem}.tsv", kind):
                    here[key] = _joined(here[key], entry) if key in here else entry
            for key, entry in here.items():
                entries.setdefault(key, entry)
        return cls(entries)

    def get(self, key: str) -> Entry | None:
        """The entry of a normal key, written with its own letters or without their rings and dots."""
        return self.exact.get(key) or (self.ascii.get(key) if key.isascii() else None)


def _joined(one: Entry, other: Entry) -> Entry:
    codes = tuple(sorted({*one.codes, *other.codes}))
    return one if codes == one.codes else Entry(one.name, one.kind, codes)


def _add_ascii(index: dict[str, Entry], key: str, entry: Entry) -> None:
    # Files are read most telling first: a hamlet never takes over the bare spelling of a municipality.
    old = index.get(key)
    if old is None:
        index[key] = entry
    elif old.kind == entry.kind:
        index[key] = _joined(old, entry)


def _rows(path: Path, kind: str) -> Iterator[tuple[str, Entry]]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    header = lines[0].split("\t")
    if header[:2] != ["name", "counties"]:
        raise PlaceDataError(f"{path.name}: the header must begin with name and counties, not {lines[0]!r}")
    for line in lines[1:]:
        row = line.split("\t")
        codes = tuple(sorted(row[1].split(","))) if len(row) > 1 else ()
        if not row[0] or not codes or not COUNTIES.issuperset(codes):
            raise PlaceDataError(f"{path.name}: {line!r}: needs a name and known county codes")
        entry = Entry(row[0], kind, codes)
        also = row[2].split(";") if len(row) > 2 and header[2] == "also" else []
        for said in (row[0], *filter(None, also)):
            yield key_of(said), entry
