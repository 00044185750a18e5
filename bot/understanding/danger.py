"""Recognises words of danger in one message, before anything else is understood.

It does not grade symptoms: it finds wordings that cited public pages tell everyone to ring 112 (emergency), a crisis
line (crisis) or 1177 at once (urgent) for. What counts is in data/danger, for a nurse to read and correct.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import product
from pathlib import Path
from typing import Literal, Protocol, Self

from bot.understanding.danger_compile import Patterns, Sign, compile_folder
from bot.understanding.danger_match import Reading, Span
from bot.understanding.danger_scope import Scopes
from bot.understanding.danger_words import read_words

_ORDER = {"emergency": 0, "crisis": 1, "urgent": 2}
_MOST_WAYS = 64


@dataclass(frozen=True, slots=True)
class Danger:
    """What was found. `category`: id of the cited entry. `now`: plan, intent or going on now (crisis).

    `minor`: True or False when the words say that the one in a crisis is under 18 or grown up, else None.
    """

    level: Literal["emergency", "crisis", "urgent"]
    category: str
    now: bool = False
    minor: bool | None = None
    violence: bool = False


class _Scopes(Protocol):
    def cancel(self, sign: Sign, span: Span) -> bool: ...


class _Cancelled:
    """Notes where the words stand that the scopes cancel."""

    def __init__(self, scopes: Scopes) -> None:
        self._scopes = scopes
        self.places: set[int] = set()

    def cancel(self, sign: Sign, span: Span) -> bool:
        """Return what the scopes say."""
        cancelled = self._scopes.cancel(sign, span)
        if cancelled:
            self.places.update(span)
        return cancelled


# The chat and the model read the same lists: compiled once, as long as nothing in them changes.
_compiled: dict[str, Patterns] = {}


def _content(folder: Path) -> str:
    digest = sha256(str(folder).encode())
    for path in sorted(folder.rglob("*.yml")):
        digest.update(f"{path} ".encode() + path.read_bytes())
    return digest.hexdigest()


class DangerReader:
    """Reads one message at a time; holds no state of what it read."""

    def __init__(self, patterns: Patterns) -> None:
        self._patterns = patterns
        self._signs_of: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, sign in enumerate(patterns.signs):
            for place, group in enumerate(sign.groups):
                for phrase in group:
                    self._signs_of[phrase].append((number, place))

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read the lists of data/danger; raises DangerDataError with file and reason."""
        content = _content(folder)
        if content not in _compiled:
            patterns = compile_folder(folder)
            _compiled.clear()
            _compiled[content] = patterns
        return cls(_compiled[content])

    def read(self, text: str) -> Danger | None:
        """The gravest danger the message describes here and now, or None."""
        reading, scopes = self._look_up(text)
        found = list(self._present(reading, scopes))
        if not found:
            return None
        first = min(found, key=lambda sign: (_ORDER[sign.level], not sign.now))
        return self._danger(first, found, reading)

    def without_cancelled(self, text: str) -> str | None:
        """Return the words of `text` without those of the signs that a scope cancels; None when none is cancelled."""
        reading, scopes = self._look_up(text)
        cancelled = _Cancelled(scopes)
        list(self._present(reading, cancelled))
        words = reading.message.words
        return " ".join(words[i] for i in range(len(words)) if i not in cancelled.places) if cancelled.places else None

    def explain(self, text: str) -> list[str]:
        """File and place of each sign that holds, for whoever corrects the lists."""
        return [sign.where for sign in self._present(*self._look_up(text))]

    def _look_up(self, text: str) -> tuple[Reading, Scopes]:
        patterns = self._patterns
        reading = Reading(
            read_words(text, patterns.breaks, patterns.same, patterns.apart), patterns.lexicon, patterns.fillers
        )
        return reading, Scopes(patterns, reading)

    def _present(self, reading: Reading, scopes: _Scopes) -> Iterator[Sign]:
        book, signs = self._patterns.book, self._patterns.signs
        hits: dict[int, dict[int, list[Span]]] = defaultdict(lambda: defaultdict(list))
        for number in book.candidates(reading.places):
            if number in self._signs_of and (spans := reading.spans(book.phrases[number])):
                for place, group in self._signs_of[number]:
                    hits[place][group] += spans
        for place, groups in hits.items():
            sign = signs[place]
            if len(groups) == len(sign.groups) and self._holds(sign, list(groups.values()), reading, scopes):
                yield sign

    def _holds(self, sign: Sign, groups: list[list[Span]], reading: Reading, scopes: _Scopes) -> bool:
        if any(reading.spans(self._patterns.book.phrases[number]) for number in sign.unless):
            return False
        for way in list(product(*(spans[:8] for spans in groups)))[:_MOST_WAYS]:
            span = tuple(sorted({place for part in way for place in part}))
            if len(groups) > 1 and (span[-1] - span[0] > sign.near or len(span) < len(groups)):
                continue
            if sign.alone and len(reading.message.words) > len(span) + 1:
                continue
            if not scopes.cancel(sign, span):
                return True
        return False

    def _danger(self, first: Sign, found: list[Sign], reading: Reading) -> Danger:
        crisis = [sign for sign in found if sign.level == "crisis"]
        now = first.level == "crisis" and any(sign.now or self._any(sign.now_if, reading) for sign in crisis)
        minor: bool | None = None
        if first.level == "crisis":
            if any(sign.minor for sign in crisis) or self._any(self._patterns.child, reading):
                minor = True
            elif self._any(self._patterns.adult, reading):
                minor = False
        return Danger(first.level, first.category, now, minor, any(sign.violence for sign in found))

    def _any(self, numbers: tuple[int, ...], reading: Reading) -> bool:
        return any(reading.spans(self._patterns.book.phrases[number]) for number in numbers)
