"""What a named place is to the one who writes: home, where they happen to be, or neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.understanding.place_text import Match, Message
from bot.understanding.place_words import Cue, Phrases, PlaceWords

Role = Literal["registered", "present", "plain", "not"]
REACH = 5  # words between a cue and the name it speaks of, at most
LONGEST = 4  # words in a cue, at most
# Where one is registered outranks where one lives, and that where one comes from.
STRENGTH: dict[Cue, int] = {"registered": 3, "lives": 2, "from": 1}


@dataclass(frozen=True, slots=True)
class Found:
    """A cue and whether nothing but a preposition or the like stands between it and the name."""

    cue: Cue
    adjacent: bool


def cue_before(message: Message, words: PlaceWords, index: int, floor: int = 0) -> Found | None:
    """The nearest cue before word `index`, not further back than word `floor` or the beginning of the sentence."""
    keys, adjacent, at = message.keys, True, index - 1
    while at >= max(floor, index - REACH - 1) and not message.stop_before(at + 1):
        cue, start = _phrase_ending(keys, words.before, at, floor) if keys[at] in words.ends else (None, at)
        # "från" speaks of the next word alone; so does any cue that ends in a preposition.
        if cue and (adjacent or keys[at] not in words.prepositions):
            return Found(_turned(message, words, cue, start, at, index), adjacent)
        if adjacent and keys[at] in words.negations and not message.comma_before(at + 1):
            return Found("not", True)
        if adjacent and keys[at] in words.towards and _any(keys, words.moving, at - 4, at):
            return Found("lives", True)
        if keys[at] in words.breaks:
            return None
        adjacent = adjacent and keys[at] in words.fillers
        at -= 1
    return None


def _phrase_ending(keys: list[str], phrases: Phrases, at: int, floor: int) -> tuple[Cue | None, int]:
    """The longest cue whose last word is word `at`, and its first word's index."""
    for length in range(min(LONGEST, at + 1 - floor), 0, -1):
        start = at + 1 - length
        cue = phrases.get(tuple(keys[start : at + 1]))
        if cue:
            return cue, start
    return None, at


def _turned(message: Message, words: PlaceWords, cue: Cue, start: int, at: int, index: int) -> Cue:
    """The cue after what stands around it: "inte skriven", "bor ju inte i", "flyttade 2015 från"."""
    keys = message.keys
    if cue in STRENGTH:
        before = not message.comma_before(start) and _any(keys, words.negations, start - 1, start)
        if before or _any(keys, words.negations, at + 1, min(at + 3, index)):
            return "not"
    if cue == "from" and keys[at] in words.away and _any(keys, words.moving, at - 4, at):
        return "not"
    return cue


def _any(keys: list[str], wanted: frozenset[str], low: int, high: int) -> bool:
    return any(key in wanted for key in keys[max(0, low) : high])


def cue_after(message: Message, words: PlaceWords, index: int, ceiling: int) -> Cue | None:
    """The cue that begins within two words after the name that ends before word `index`."""
    for at in range(index, min(index + 2, ceiling)):
        if message.stop_before(at):
            return None
        for length in range(min(LONGEST, ceiling - at), 0, -1):
            cue = words.after.get(tuple(message.keys[at : at + length]))
            if cue:
                # "Luleå, på semester i Skåne" speaks of the second name.
                rest = message.keys[at + length : ceiling]
                onward = ceiling < len(message.keys) and all(key in words.prepositions for key in rest)
                return None if onward and rest else cue
    return None


def roles(message: Message, words: PlaceWords, matches: Sequence[Match]) -> list[Role]:
    """One role a match, in the same order; the strongest home there is stands, weaker ones give way."""
    cues: list[Cue | None] = []
    for number, match in enumerate(matches):
        floor = matches[number - 1].last if number else 0
        ceiling = matches[number + 1].first if number + 1 < len(matches) else len(message.keys)
        cues.append(_cue(message, words, match, floor, ceiling))
    _share(message, words, matches, cues)
    best = max((STRENGTH.get(cue, 0) for cue in cues if cue), default=0)
    return [_role(cue, best) for cue in cues]


def _share(message: Message, words: PlaceWords, matches: Sequence[Match], cues: list[Cue | None]) -> None:
    """Names joined by little words have one cue: "Luleå i Norrbotten", "mellan Umeå och Luleå bor jag"."""
    for number in range(1, len(matches)):
        low, high = matches[number - 1].last, matches[number].first
        if message.stop_before(high) or not all(key in words.fillers for key in message.keys[low:high]):
            continue
        one, other = cues[number - 1], cues[number]
        if other is None and one != "not":  # "inte Skåne, Halland"
            cues[number] = one
        elif one is None and other != "not" and low < high:
            cues[number - 1] = other


def _cue(message: Message, words: PlaceWords, match: Match, floor: int, ceiling: int) -> Cue | None:
    before = cue_before(message, words, match.first, floor)
    after = cue_after(message, words, match.last, ceiling)
    if after == "not":
        return after
    if before and (before.cue in ("registered", "lives", "not") or not after):
        return before.cue
    return after


def _role(cue: Cue | None, best: int) -> Role:
    if cue is None:
        return "plain"
    if cue == "present" or cue == "not":
        return cue
    if STRENGTH[cue] == best:
        return "registered"
    return "present" if cue == "lives" else "plain"
