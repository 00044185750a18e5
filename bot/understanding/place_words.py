"""The words that say what a place is to the one who writes, from `data/places/words.yml`."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.understanding.place_table import PlaceDataError, bare, normal

Cue = Literal["registered", "lives", "from", "present", "not"]
Phrases = dict[tuple[str, ...], Cue]
AFTER: dict[str, Cue] = {"after_present": "present", "after_home": "registered", "after_not": "not"}


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    prepositions: list[str]
    fillers: list[str]
    registered: list[str]
    lives: list[str]
    present: list[str]
    after_present: list[str]
    after_home: list[str]
    after_not: list[str]
    negations: list[str]
    moving: list[str]
    away: list[str]
    towards: list[str]
    breaks: list[str]
    endings: list[str]
    after_place: list[str]
    before_person: list[str]
    first_names: str
    surnames: str
    ordinary: str
    common: str


class PlaceWords:
    """Cue phrases before and after a name, and the words that keep a name from being a place.

    `ends` are the last words of the cues before, to pass over all other words fast. Every phrase is known as written
    and without å, ä, ö: people type "folkbokford".
    """

    def __init__(self, raw: dict[str, object]) -> None:
        cues = {name: raw.pop(name, None) for name in ("from", "not")}  # words that Python keeps for itself
        file = _File.model_validate(raw)
        self.before: Phrases = {}
        for cue in ("registered", "lives", "from", "present", "not"):
            _put(self.before, _strings(cue, cues[cue] if cue in cues else getattr(file, cue)), cue)
        self.ends = frozenset(phrase[-1] for phrase in self.before)
        self.after: Phrases = {}
        for name, cue in AFTER.items():
            _put(self.after, getattr(file, name), cue)
        self.prepositions = _words(file.prepositions)
        self.fillers = _words([word for phrase in file.fillers for word in phrase.split()]) | self.prepositions
        self.negations = _words(file.negations)
        self.moving, self.away, self.towards = _words(file.moving), _words(file.away), _words(file.towards)
        self.breaks = _words(file.breaks)
        self.endings = tuple(sorted(_words(file.endings), key=len, reverse=True))
        self.after_place = _words(file.after_place)
        self.person = _words(file.before_person) | _words(file.first_names.split())
        self.surnames = _words(file.surnames.split())
        self.ordinary = _words(file.ordinary.split())
        self.common = _words(file.common.split()) | self.ordinary | self.person | self.fillers
        self.common |= frozenset(word for phrase in (*self.before, *self.after) for word in phrase)

    @classmethod
    def load(cls, path: Path) -> PlaceWords:
        """PlaceDataError on an unknown or missing key."""
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
        try:
            return cls(raw)
        except ValidationError as error:
            raise PlaceDataError(f"{path.name}: {error}") from error


def _strings(key: str, value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise PlaceDataError(f"words.yml: {key}: needs a list of phrases")
    return value


def _words(items: list[str]) -> frozenset[str]:
    return frozenset(form for item in items for form in (normal(item), bare(normal(item))))


def _put(phrases: Phrases, items: list[str], cue: Cue) -> None:
    for item in items:
        for form in (normal(item), bare(normal(item))):
            phrases[tuple(form.split())] = cue
