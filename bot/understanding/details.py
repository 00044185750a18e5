"""What a message says beside its errand: for whom, how old, which way, which circumstances; and the short acts."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from pathlib import Path
from typing import Any, Literal

from bot.knowledge.load import read_yaml
from bot.understanding.abroad import Abroad
from bot.understanding.ages import find_age
from bot.understanding.phrases import PhraseBook
from bot.understanding.reading import Reading
from bot.understanding.sentences import PLACE_WORD
from bot.understanding.words import fold, words

CHILD_BELOW = 18
_WAYS = ("wish_phone", "wish_visit", "wish_digital", "no_digital_id", "has_digital_id")
_ITEMS = ("no_show", "emergency_department", "nurse", "phone", "digital")
_TALK: tuple[Literal["bye", "thanks", "hello"], ...] = ("bye", "thanks", "hello")
_CIRCUMSTANCES = ("not_registered", "protected_identity")
_PERSONS = ("not_registered", "asylum", "protected_identity", "abroad")
_STEP = "step_"
# A message is an act when this share of its words belongs to the act's phrases.
_ACT_SHARE = 0.75
_ACT_WORDS = 8


class Details:
    """Reads `data/understanding/details.yml` and `acts.yml`."""

    def __init__(self, folder: Path) -> None:
        self._book = PhraseBook(_lists(folder / "details.yml"))
        self._acts = PhraseBook(_lists(folder / "acts.yml"))
        self._abroad = Abroad(folder / "abroad.yml")
        self._reasons = PhraseBook(_lists(folder / "reasons.yml"))
        lists = _lists(folder / "small_words.yml")
        small, numbers, asks, beside = itemgetter("small", "numbers", "plea_asks", "plea_beside")(lists)
        self._small = frozenset(fold(word) for word in (*small, PLACE_WORD))
        self._numbers = frozenset(numbers)
        self._plea_asks, self._plea = frozenset(asks), frozenset((*asks, *beside))

    def forget(self) -> None:
        """Forget the message that was read."""
        for book in (self._book, self._acts, self._reasons):
            book.forget()

    def add_to(self, reading: Reading, text: str, hints: dict[str, Any]) -> None:
        """Fill the fields of `reading` that `text` says something of.

        `hints["pending"]` is the question that stands: a bare number answers `age`.
        """
        spoken = words(text)
        folded = [fold(word) for word in spoken]
        hits = {hit.name: hit for hit in reversed(self._book.find(folded))}
        reading.age = find_age(folded, expecting=hints.get("pending") == "age")
        _who(reading, hits)
        reading.wish = _wish(hits)
        reading.digital_id = _digital_id(hits)
        reading.person = [name for name in _PERSONS if name in hits]
        if "abroad" not in hits and self._abroad.said(folded):
            reading.person.append("abroad")
        reading.out_of_county = "out_of_county" in hits
        reading.referred = True if "referred" in hits else None
        reading.item = next((item for item in _ITEMS if f"item_{item}" in hits), None)
        reading.talk = next((talk for talk in _TALK if f"talk_{talk}" in hits), None)
        if "since" in hits:
            reading.since = " ".join(spoken[hits["since"].start : hits["since"].end])
        act = self._act(folded)
        if act is not None and act.startswith(_STEP):
            reading.step = _step(act.removeprefix(_STEP), str(hints.get("pending")))
        else:
            reading.act = act  # type: ignore[assignment]

    def has_subject(self, text: str, wish: str | None = None) -> bool:
        """Return whether `text` has a word beside places, ages, who it concerns and small words.

        A wish to chat alone is no subject either: it answers how. (To ring or to meet are topics of their own.)
        """
        folded = [fold(word) for word in words(text)]
        names = ("for_whom_child", "for_whom_other", "for_whom_self", *(("wish_digital",) if wish == "digital" else ()))
        covered = {i for hit in self._book.find(folded) if hit.name in names for i in range(hit.start, hit.end)}
        return any(
            i not in covered and word not in self._small and (not word[0].isdigit() or word in self._numbers)
            for i, word in enumerate(folded)
        )

    def is_plea(self, text: str) -> bool:
        """Return whether `text` asks for help or care, and says nothing of what for."""
        folded = {fold(word) for word in words(text)}
        return bool(folded & self._plea_asks) and folded <= self._plea

    def act_of(self, text: str) -> str | None:
        """Return the act that `text` is nothing else than: yes, no, pass …"""
        act = self._act([fold(word) for word in words(text)])
        return None if act is None or act.startswith(_STEP) else act

    def without_wishes(self, text: str) -> str:
        """Return `text` without what it says of the way of contact and of log-in."""
        return self._without(text, _WAYS)

    def without_circumstances(self, text: str) -> str:
        """Return `text` without what it says of the patient's standing, which is no errand."""
        return self._without(text, _CIRCUMSTANCES)

    def _without(self, text: str, names: Sequence[str]) -> str:
        spoken = words(text)
        hits = self._book.find([fold(word) for word in spoken])
        said = {i for hit in hits if hit.name in names for i in range(hit.start, hit.end)}
        return " ".join(word for i, word in enumerate(spoken) if i not in said) if said else text

    def speaks_of_child(self, text: str) -> bool:
        """Return whether `text` has a word that only a message about somebody young has."""
        return "child_words" in self._book.names(text)

    def reason(self, text: str) -> str | None:
        """Return the id of the reason that `text` gives for care elsewhere, or None."""
        hits = self._reasons.find([fold(word) for word in words(text)])
        return hits[0].name if hits else None

    def _act(self, folded: list[str]) -> str | None:
        if not folded or len(folded) > _ACT_WORDS:
            return None
        covered: dict[str, set[int]] = {}
        for hit in self._acts.find(folded):
            covered.setdefault(hit.name, set()).update(range(hit.start, hit.end))
        if not covered:
            return None
        name, where = max(covered.items(), key=lambda item: len(item[1]))
        return name if len(where) / len(folded) >= _ACT_SHARE else None


def _who(reading: Reading, hits: dict[str, Any]) -> None:
    if "for_whom_child" in hits:
        reading.for_whom = "child" if reading.age is None or reading.age < CHILD_BELOW else "other"
    elif "for_whom_other" in hits:
        reading.for_whom = "other"
    elif "for_whom_self" in hits:
        reading.for_whom = "self"


def _step(name: str, pending: str) -> str | None:
    """The step that is meant: to remove the text at any time, the others only when the consent was asked for."""
    return name if name == "drop" or pending == "handover_consent" else None


def _digital_id(hits: dict[str, Any]) -> bool | None:
    if "unsure_digital_id" in hits:
        return None
    return False if "no_digital_id" in hits else True if "has_digital_id" in hits else None


def _wish(hits: dict[str, Any]) -> Any:
    # Who says both ("vill hellre ringa än chatta") has mostly said the phone or the meeting as the wish.
    for wish in ("phone", "visit", "digital"):
        if f"wish_{wish}" in hits:
            return wish
    return None


def _lists(path: Path) -> dict[str, list[str]]:
    loaded = read_yaml(path)
    if not isinstance(loaded, dict):
        raise ValueError(f"{path.name}: lists of phrases by name are expected")
    for name, phrases in loaded.items():
        if not all(isinstance(phrase, str) for phrase in phrases):
            raise ValueError(f"{path.name}: {name}: write yes, no and numbers in quotes")
    return loaded
