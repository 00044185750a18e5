"""Sentences without their places: learnt from, and read, the same way."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from bot.knowledge.load import read_yaml
from bot.understanding.places import Gazetteer

PLACE_WORD = "orten"
# Fewer sentences than this are read before another process would have started.
_A_CORES_WORTH = 5_000


def without_places(text: str, gazetteer: Gazetteer) -> str:
    """Return `text` with each place replaced by one common word, so that no town becomes a clue to a class."""
    for place in sorted(gazetteer.find(text), key=lambda p: p.start, reverse=True):
        text = text[: place.start] + PLACE_WORD + text[place.end :]
    return text


class HomeClauses:
    """Leaves out "bor i orten", "är skriven i orten", and a place set off by a comma: they say where, not what."""

    def __init__(self, folder: Path) -> None:
        data = read_yaml(folder / "home_clauses.yml")
        some = {name: "|".join(map(re.escape, words)) for name, words in data.items()}
        self._clause = re.compile(
            rf"[,.]?\s*(?:\b(?:{some['joins']})\s+)?(?:\b(?:{some['subjects']})\s+)?\b(?:{some['verbs']})\s+"
            rf"(?:(?:{some['prepositions']})\s+)?{PLACE_WORD}\b(?:\s+(?:{some['after']}))?[,.]?",
            re.IGNORECASE,
        )
        before = rf"(?:(?:{some['prepositions']})\s+)?"
        self._set_off = re.compile(
            rf"^\s*{before}{PLACE_WORD}\s*[,.:-]\s*|\s*[,.-]\s*{before}{PLACE_WORD}\s*[.!]?\s*$", re.IGNORECASE
        )

    def left_out(self, text: str) -> str:
        """Return `text` without the clause; as it was when nothing else is in it."""
        # Most messages name no place, and both patterns ask for one.
        named = PLACE_WORD in text.lower()
        # What stands on either side of the clause stays two things.
        rest = self._set_off.sub(" ", self._clause.sub(",", text)) if named else text
        return rest.strip(" ,.") or text


def learnable(examples: Iterable[tuple[str, str]], data: Path) -> tuple[list[str], list[str]]:
    """Return texts and labels to learn from, in a fixed order."""
    # Only learning needs joblib.
    from joblib import Parallel, delayed

    given = list(examples)
    cores = min(os.cpu_count() or 1, 1 + len(given) // _A_CORES_WORTH)
    shares = Parallel(n_jobs=cores)(delayed(_bare)(given[first::cores], data) for first in range(cores))
    pairs = sorted(set().union(*shares))
    return [text for text, _ in pairs], [label for _, label in pairs]


def _bare(examples: Iterable[tuple[str, str]], data: Path) -> set[tuple[str, str]]:
    gazetteer, clauses = Gazetteer.load(data / "places"), HomeClauses(data / "understanding")
    return {(clauses.left_out(without_places(text, gazetteer)), label) for text, label in examples}
