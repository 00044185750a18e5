"""From the files of data/danger to patterns ready for reading."""

from dataclasses import dataclass, field
from pathlib import Path

from bot.understanding.danger_load import (
    DangerDataError,
    KindData,
    Level,
    Lists,
    ScopeData,
    ScopesData,
    SignData,
    SpeakerData,
    read_file,
    read_kinds,
)
from bot.understanding.danger_match import PhraseBook
from bot.understanding.danger_notation import NotationError, Phrase, read_phrase
from bot.understanding.danger_words import Lexicon, fold

Numbers = tuple[int, ...]
"""Patterns by their number in the phrase book."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A compiled sign: each of `groups` must be found, all of them within `near` words."""

    where: str
    level: Level
    category: str
    groups: tuple[Numbers, ...]
    near: int
    unless: Numbers
    alone: bool
    cancelled_by: frozenset[str]
    now: bool
    now_if: Numbers
    minor: bool
    violence: bool


@dataclass(frozen=True, slots=True)
class Scope:
    """A compiled scope of scope.yml."""

    name: str
    rule: ScopeData
    words: Numbers
    but_not: Numbers
    stopped_by: Numbers
    ended_by: frozenset[str]


@dataclass(slots=True)
class Patterns:
    """Everything a reader needs, compiled."""

    book: PhraseBook = field(default_factory=PhraseBook)
    signs: list[Sign] = field(default_factory=list)
    scopes: list[Scope] = field(default_factory=list)
    now: Numbers = ()
    child: Numbers = ()
    adult: Numbers = ()
    breaks: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    same: dict[str, str] = field(default_factory=dict)
    lexicon: Lexicon = field(default_factory=lambda: Lexicon((), frozenset()))

    def numbers(self, lines: list[str], lists: Lists) -> Numbers:
        """The patterns of some lines, added to the book."""
        found = {
            self.book.add(self._usual(phrase)) for line in lines for phrase in read_phrase(line, lists, self.apart)
        }
        return tuple(sorted(found))

    def _usual(self, phrase: Phrase) -> Phrase:
        return tuple(frozenset(self.same.get(word, word) for word in element) for element in phrase)


def compile_folder(folder: Path) -> Patterns:
    """Read and compile data/danger; raises DangerDataError with file and reason."""
    shared = read_file(folder / "scope.yml", ScopesData)
    speaker = read_file(folder / "speaker.yml", SpeakerData)
    ready = Patterns(breaks=_folded(shared.breaks), fillers=_folded(shared.fillers))
    ready.same = {fold(other): fold(word) for word, others in shared.same.items() for other in others}
    ready.apart = frozenset(shared.kept_apart)
    file = "scope.yml"
    try:
        ready.now = ready.numbers(shared.now, shared.words)
        ready.scopes = [_scope(name, rule, ready, shared.words) for name, rule in shared.scopes.items()]
        file = "speaker.yml"
        lists = shared.words | speaker.words
        ready.child, ready.adult = ready.numbers(speaker.child, lists), ready.numbers(speaker.adult, lists)
        for file, kind in read_kinds(folder).items():
            _add_kind(file, kind, ready, shared.words | kind.words)
    except NotationError as error:
        raise DangerDataError(f"{folder / file}: {error}") from error
    ready.book.index()
    ready.lexicon = Lexicon(ready.book.words(), _folded(shared.never_misread), _folded(shared.strengtheners))
    return ready


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _scope(name: str, rule: ScopeData, ready: Patterns, lists: Lists) -> Scope:
    words, but_not = ready.numbers(rule.words, lists), ready.numbers(rule.but_not, lists)
    return Scope(name, rule, words, but_not, ready.numbers(rule.stopped_by, lists), _folded(rule.ended_by))


def _cancelled_by(data: SignData) -> frozenset[str]:
    kinds = {"all", "lesser", "weak"} if data.weak else {"all", "lesser"} if data.lesser else {"all"}
    return frozenset(kinds)


def _add_kind(file: str, kind: KindData, ready: Patterns, lists: Lists) -> None:
    now_if = ready.numbers(kind.now_if, lists)
    for place, entry in enumerate(kind.signs):
        data = SignData.model_validate({"any": [entry]}) if isinstance(entry, str) else entry
        if bool(data.any) == bool(data.all):
            raise NotationError(f"sign {place + 1}: give either any or all")
        groups = [data.any] if data.any else [[part] if isinstance(part, str) else part for part in data.all]
        ready.signs.append(
            Sign(
                where=f"{file}:{place + 1}",
                level=data.level or kind.level,
                category=data.category or kind.category,
                groups=tuple(ready.numbers(group, lists) for group in groups),
                near=data.near,
                unless=ready.numbers(data.unless, lists),
                alone=data.alone,
                cancelled_by=_cancelled_by(data),
                now=data.now,
                now_if=now_if,
                minor=data.minor,
                violence=kind.violence,
            )
        )
