"""Reads one message: danger first, then language, place, details, and what it is about. Plain Python, no Rasa."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.understanding.classes import NEEDS
from bot.understanding.classifier import Classifier
from bot.understanding.danger import DangerReader
from bot.understanding.details import Details
from bot.understanding.languages import Languages
from bot.understanding.parts import Parts
from bot.understanding.places import Gazetteer, home_of
from bot.understanding.reading import Reading
from bot.understanding.second import SecondOpinion
from bot.understanding.sentences import PLACE_WORD, HomeClauses
from bot.understanding.words import words

# Below this share the likeliest class is not taken but asked about ("Menade du …?").
TAKEN = 0.25
# A further class from a part of the message must say yes alone, by this margin.
PART_TAKEN = 0.2
OFFERED = 3
# A message with this share of known words is Swedish or English, whatever its letters look like.
KNOWN = 0.5
# These change where the patient is led, so they are taken from the class alone only when it is quite sure.
SURE = 0.6


class Reader:
    """Everything that understanding needs, loaded once."""

    def __init__(self, data: Path, classifier: Classifier) -> None:
        self.danger = DangerReader.load(data / "danger")
        self.second = SecondOpinion(data / "danger")
        self.languages = Languages(data / "understanding")
        self.places = Gazetteer.load(data / "places")
        self.details = Details(data / "understanding")
        self.clauses = HomeClauses(data / "understanding")
        self.parts = Parts(data / "understanding")
        self.classifier = classifier

    def read(self, text: str, hints: Mapping[str, Any] | None = None) -> Reading:
        """Return what `text` says. `hints`: `pending`, the question that stands, and `language`."""
        hints = dict(hints or {})
        reading = Reading()
        danger = self.second.weigh(self.danger.read(text), text, self.classifier.danger)
        if danger:
            reading.danger = {
                "level": danger.level,
                "category": danger.category,
                "now": danger.now,
                "minor": danger.minor,
                "violence": danger.violence,
            }
        if hints.get("pending") == "handover_correct":
            # What is written now is added to the summary as it stands: the chat keeps it among the patient's words.
            reading.step = "note"
            return reading
        reading.language = self._language(text)
        reading.language_wish = self.languages.wish(text)
        rest = self._place(reading, text, hints)
        self.details.add_to(reading, text, hints)
        if reading.act is None and reading.language_wish is None:
            self._subject(reading, rest)
        return reading

    def _language(self, text: str) -> str | None:
        found = self.languages.of(text)
        if found in (None, *self.languages.whole):
            return found
        # A foreign language has few of the words that were learnt; a misspelt Swedish one has many.
        return found if self.classifier.knows(text) < KNOWN else None

    def _place(self, reading: Reading, text: str, hints: Mapping[str, Any]) -> str:
        """Take the places of `text`; return it with each named by one common word, so that no town is a clue."""
        places = self.places.find(text, expecting=hints.get("pending") in ("home_region", "place_choice"))
        home = home_of(places)
        reading.region, reading.place = list(home.codes), home.name
        reading.present = list(home.present)
        reading.not_region = sorted({code for place in places if place.role == "not" for code in place.codes})
        for place in sorted(places, key=lambda p: p.start, reverse=True):
            text = text[: place.start] + PLACE_WORD + text[place.end :]
        return text

    def _subject(self, reading: Reading, text: str) -> None:
        """Find the needs and topics of the whole and of its parts."""
        text = self.clauses.left_out(text)
        if not words(text) or not self.details.has_subject(text):
            return
        ranked = self.classifier.rank(text)
        found: list[str] = []
        if ranked and ranked[0].share >= TAKEN:
            found.append(ranked[0].label)
        for part in self.parts.of(text):
            best = self.classifier.rank(part)
            if best and best[0].margin >= PART_TAKEN and best[0].label not in found:
                found.append(best[0].label)
        self._sort(reading, found)
        if ranked and ranked[0].label == "no_digital" and ranked[0].share >= SURE and reading.digital_id is None:
            reading.digital_id = False
        if not found and not _says_detail(reading):
            reading.unsure = [guess.label for guess in ranked[:OFFERED]]

    @staticmethod
    def _sort(reading: Reading, found: list[str]) -> None:
        needs = [label for label in found if label in NEEDS]
        topics = [label for label in found if label not in NEEDS]
        if needs or len(topics) > 1:
            topics = [topic for topic in topics if topic not in ("smalltalk", "out_of_scope")]
        reading.need = needs[0] if needs else None
        reading.topics = topics


def _says_detail(reading: Reading) -> bool:
    return bool(
        reading.region or reading.age is not None or reading.for_whom or reading.wish or reading.person
        or reading.digital_id is not None
    )  # fmt: skip
