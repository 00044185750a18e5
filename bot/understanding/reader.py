"""Reads one message: danger first, then language, place, details, and what it is about. Plain Python, no Rasa."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.understanding.classifier import Classifier
from bot.understanding.danger import Danger, DangerReader
from bot.understanding.details import Details
from bot.understanding.languages import Languages
from bot.understanding.places import Gazetteer, home_of
from bot.understanding.reading import Reading
from bot.understanding.second import SecondOpinion
from bot.understanding.sentences import PLACE_WORD
from bot.understanding.subjects import Subjects
from bot.understanding.words import words

# A message with this share of known words is Swedish or English, whatever its letters look like.
KNOWN = 0.5
# A longer message with hardly a known word is in a language that is not offered.
STRANGE = 0.25
FEWEST_STRANGE = 4
# Where no yes can be an answer, "okej" is said to be friendly.
NOTHING_TO_AFFIRM = (None, "need")
# Acts that are obeyed also where a text for the nurse is awaited.
LEAVE_NOTE = ("forget", "restart", "affirm", "deny", "skip", "none_of_these")
# A short answer to "where", of words that are not known, is a place that is not known.
PLACE_WORDS = 2


class Reader:
    """Everything that understanding needs, loaded once."""

    def __init__(self, data: Path, classifier: Classifier, languages: Languages | None = None) -> None:
        self.danger = DangerReader.load(data / "danger")
        self.second = SecondOpinion(data / "danger")
        self.languages = languages or Languages(data / "understanding")
        self.places = Gazetteer.load(data / "places")
        self.details = Details(data / "understanding")
        self.classifier = classifier
        self.subjects = Subjects(data / "understanding", classifier, self.details)

    def read(self, text: str, hints: Mapping[str, Any] | None = None) -> Reading:
        """Return what `text` says. `hints`: `pending`, the question that stands, and `language`."""
        try:
            return self._read(text, hints)
        finally:
            # Nothing of a patient's words stays here when they are answered.
            self.classifier.forget()
            for keeper in (self.details, self.second, self.languages):
                keeper.forget()

    def _read(self, text: str, hints: Mapping[str, Any] | None) -> Reading:
        hints = dict(hints or {})
        reading = Reading()
        rest = self._place(reading, text, hints)
        danger = self._danger(text, self.subjects.plain(rest))
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
            reading.act = self.details.act_of(text)  # type: ignore[assignment]
            reading.step = None if reading.act in LEAVE_NOTE else "note"
            reading.act = reading.act if reading.step is None else None
            return reading
        reading.language = self._language(text)
        reading.language_wish = self.languages.wish(text)
        if reading.language_wish and self.languages.says_more(text):
            self._help_with_language(reading, rest)
        self.details.add_to(reading, text, hints)
        if reading.act == "affirm" and hints.get("pending") in NOTHING_TO_AFFIRM:
            reading.act, reading.topics = None, ["smalltalk"]
            return reading
        if hints.get("pending") == "reason_out_of_county" and reading.act is None:
            reading.reason = self.details.reason(text)
        settled = reading.act or reading.step or reading.language_wish or reading.reason or reading.topics
        if not settled and not self._strange_place(reading, text, hints):
            self.subjects.add_to(reading, rest)
        return reading

    def _help_with_language(self, reading: Reading, text: str) -> None:
        """Somebody who writes "interpreter, Arabic?" asks for help in a language, and reads the one they write."""
        if self.classifier.rank(text)[0].label != "phone.language":
            return
        reading.topics = ["phone.language"]
        if reading.language_wish not in (reading.language, *self.languages.whole):
            reading.language_wish = None

    def _strange_place(self, reading: Reading, text: str, hints: Mapping[str, Any]) -> bool:
        asked = hints.get("pending") in ("home_region", "place_choice") and not reading.region
        return asked and len(words(text)) <= PLACE_WORDS and self.classifier.knows(text) == 0

    def _danger(self, text: str, plain: str) -> Danger | None:
        """What the lists find in `text`, weighed against the second opinion on what is left without places."""
        found = self.danger.read(text)
        said = not self.details.act_of(text) and self.details.has_subject(plain) and not self.details.is_plea(plain)
        if found is None and not said:
            return None
        if found is not None and self.classifier.knows(plain) < KNOWN:
            return found  # in a language that it never learnt, the second opinion has no doubts worth hearing
        return self.second.weigh(found, plain, self.classifier.danger, self.danger.without_cancelled)

    def _language(self, text: str) -> str | None:
        """The language: one offered, `other`, or None when unsure."""
        found = self.languages.of(text)
        known = self.classifier.knows(text)
        if found in self.languages.whole:
            if known < STRANGE and len(words(text)) >= FEWEST_STRANGE:
                return "other"
            return found if known else None  # a few words, none of them known: letters alone decide nothing
        # A foreign language has few of the words that were learnt; a misspelt Swedish one has many.
        return found if known < KNOWN else None

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
