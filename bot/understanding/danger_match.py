"""Finds patterns of words in one message, by an index from a word to the patterns it can complete."""

from collections import defaultdict
from collections.abc import Iterable

from bot.understanding.danger_notation import GAP, Phrase
from bot.understanding.danger_words import Lexicon, Message

Span = tuple[int, ...]
"""Places of the words a pattern matched, in rising order."""

_GAP_WORDS = 3
_FILLERS_BETWEEN = 3


class PhraseBook:
    """All patterns of the lists, each under a number; `find` gives those that occur."""

    def __init__(self) -> None:
        self.phrases: list[Phrase] = []
        self._numbers: dict[Phrase, int] = {}
        self._by_anchor: dict[str, list[int]] = defaultdict(list)

    def add(self, phrase: Phrase) -> int:
        """The pattern's number; the same pattern gets the same number."""
        number = self._numbers.setdefault(phrase, len(self.phrases))
        if number == len(self.phrases):
            self.phrases.append(phrase)
        return number

    def words(self) -> set[str]:
        """Every word and stem of every pattern."""
        return {word for phrase in self.phrases for element in phrase for word in element}

    def index(self) -> None:
        """File each pattern under its most telling word: the one that fewest patterns share."""
        common: dict[str, int] = defaultdict(int)
        for phrase in self.phrases:
            for word in set().union(*phrase):
                common[word] += 1
        for number, phrase in enumerate(self.phrases):
            anchor = min((e for e in phrase if e != GAP), key=lambda e: (sum(common[w] for w in e), len(e)))
            for word in anchor:
                self._by_anchor[word].append(number)

    def candidates(self, present: Iterable[str]) -> set[int]:
        """Numbers of the patterns whose most telling word is present."""
        by_anchor = self._by_anchor
        return {number for word in present if word in by_anchor for number in by_anchor[word]}


class Reading:
    """One message looked up: where each listed word stands; `spans` finds a pattern in it."""

    def __init__(self, message: Message, lexicon: Lexicon, fillers: frozenset[str]) -> None:
        self.message = message
        self.entries = [lexicon.look_up(word) for word in message.words]
        self.places: dict[str, list[int]] = defaultdict(list)
        for place, entries in enumerate(self.entries):
            for entry in entries:
                self.places[entry].append(place)
        self._fillers = fillers

    def spans(self, phrase: Phrase) -> list[Span]:
        """Every place where the pattern stands, the shortest way from each start."""
        places = self.places
        for element in phrase:
            if element and places.keys().isdisjoint(element):
                return []
        starts = sorted({place for word in phrase[0] if word in places for place in places[word]})
        return [span for start in starts if (span := self._walk(phrase, 1, (start,)))]

    def _walk(self, phrase: Phrase, at: int, span: Span) -> Span | None:
        if at == len(phrase):
            return span
        gap = phrase[at] == GAP
        element = phrase[at + gap]
        before, free = span[-1], 0
        for place in range(before + 1, len(self.entries)):
            if self.message.parts[place] != self.message.parts[before]:
                return None
            if gap and self.message.clauses[place] != self.message.clauses[before]:
                return None
            if not element.isdisjoint(self.entries[place]):
                whole = self._walk(phrase, at + gap + 1, (*span, place))
                if whole:
                    return whole
            filler = self.message.words[place] in self._fillers
            free += not filler
            if free > (_GAP_WORDS if gap else 0) or place - before > _FILLERS_BETWEEN + _GAP_WORDS:
                return None
        return None
