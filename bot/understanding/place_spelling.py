"""Names spelled nearly right: Jaro-Winkler puts the right one first, an edit count keeps strangers out."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from bot.understanding.place_table import Entry, PlaceTable, bare

FLOOR = 0.87  # Jaro-Winkler; under it the first suggestion is more often wrong than right
CLOSE = 0.03  # two names this near each other are both offered
SHORTEST = 4
LARGE = frozenset({"region", "county", "municipality", "landscape"})


@dataclass(frozen=True, slots=True)
class _Near:
    edits: int
    small: bool
    score: float
    entry: Entry


class Speller:
    """An index of long enough, unmistakable names by first letter, without å, ä and ö."""

    def __init__(self, table: PlaceTable, ordinary: frozenset[str]) -> None:
        self._by_letter: dict[str, dict[str, Entry]] = {}
        for key, entry in table.exact.items():
            if len(key) >= SHORTEST and key not in ordinary and entry.kind != "nickname":
                plain = bare(key).replace(" ", "")
                self._by_letter.setdefault(plain[0], {}).setdefault(plain, entry)

    def nearest(self, key: str) -> Entry | None:
        """The place meant by a misspelled key, with every county it may be in; None when nothing is near."""
        written = bare(key).replace(" ", "")
        near = self._near(written, self._by_letter.get(written[:1], {}), _edits(written))
        if not near and len(written) >= 6:
            for names in self._by_letter.values():
                near += self._near(written, names, 1)
        if not near:
            return None
        near.sort(key=lambda found: (found.edits, found.small, -found.score))
        best = near[0]
        codes = {
            code
            for found in near
            if (found.edits, found.small) == (best.edits, best.small) and best.score - found.score < CLOSE
            for code in found.entry.codes
        }
        return Entry(best.entry.name, best.entry.kind, tuple(sorted(codes)))

    @staticmethod
    def _near(written: str, names: dict[str, Entry], limit: int) -> list[_Near]:
        found = []
        for name, score, _ in process.extract(
            written, names.keys(), scorer=JaroWinkler.similarity, score_cutoff=FLOOR, limit=8
        ):
            small = names[name].kind not in LARGE
            allowed = min(limit, _edits_in_small(written)) if small else limit
            edits = OSA.distance(written, name, score_cutoff=allowed)
            if edits <= allowed:
                found.append(_Near(edits, small, score, names[name]))
        return found


def _edits(written: str) -> int:
    """Wrong letters let through in a municipality, county or landscape."""
    return 1 if len(written) <= 5 else 2 if len(written) <= 9 else 3


def _edits_in_small(written: str) -> int:
    """In a locality or district: there are so many that every other Swedish word is near one."""
    return 0 if len(written) <= 6 else 1 if len(written) <= 10 else 2
