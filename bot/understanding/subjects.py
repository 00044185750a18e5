"""What a message is about: at most one need, and its topics; taken from the whole and from each part of it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from bot.understanding.classes import NEEDS, TOPICS
from bot.understanding.classifier import Classifier, Guess
from bot.understanding.details import Details
from bot.understanding.parts import Parts
from bot.understanding.reading import Reading
from bot.understanding.sentences import HomeClauses
from bot.understanding.words import words

# Below this share the likeliest class is not taken but asked about ("Menade du …?").
TAKEN = 0.15
# A further class of the message, or the first of a part of it, must say yes alone, by this margin.
PART_TAKEN = 0.1
# Beside a question a need that leads in a part is taken from the first share, and beside a need a question from the
# second; one that follows, from this margin; a word set apart ("rash, is it free?") when it hardly says
# anything else.
NEED_TAKEN = 0.33
TOPIC_TAKEN = 0.6
FOLLOWS = -0.1
WORD_TAKEN = 0.8
# A message that is mere talk from this share stays so, unless a part of it says something else by this margin: "due
# tomorrow", alone, sounds like a pregnancy, and stood in a question about an essay.
SURELY_TALK = 0.5
OUT_OF_TALK = 0.8
# The second guess is answered beside the first from this share.
NEARLY = 0.25
OFFERED = 3
# These change where the patient is led, so they are taken from the class alone only when it is quite sure.
SURE = 0.6
# A bare "hosta och feber" sounds like a child's, since parents write so much about it.
SURELY_CHILD = 0.9
ADULT = 18
# Said beside something to do with care, these say nothing.
TALK = ("smalltalk", "out_of_scope")
# These change what comes next: the phone in place of a service, the summary in place of the contact. They are never
# taken for a doubt.
STEERING = ("phone", "phone.hearing_speech", "no_digital", "rule.physical", "handover")


class Subjects:
    """Finds needs and topics with the classifier."""

    def __init__(self, folder: Path, classifier: Classifier, details: Details) -> None:
        self._clauses = HomeClauses(folder)
        self._parts = Parts(folder)
        self._classifier, self._details = classifier, details

    def plain(self, text: str) -> str:
        """Return `text` without the clause that says where one lives, as sentences are learnt from."""
        return self._clauses.left_out(text)

    def _without_circumstances(self, text: str) -> str:
        """Leave out a protected identity and the like, as the clause on where one lives, when an errand is left."""
        rest = self._details.without_circumstances(text)
        return rest if rest != text and self._details.has_subject(rest) else text

    def add_to(self, reading: Reading, text: str) -> None:
        """Fill need, topics or unsure of `reading`; the details are there already, places are replaced in `text`."""
        text = self._without_circumstances(self.plain(text))
        if not self._details.has_subject(text, wish=reading.wish) or self._details.is_plea(text):
            return
        ranked = self._classifier.rank(text)
        found = [ranked[0].label] if ranked[0].share >= TAKEN and not self._is_gibberish(text) else []
        talk = bool(found) and found[0] in TALK and ranked[0].share >= SURELY_TALK
        firsts = [self._classifier.rank(view)[0] for view in self._views(text)]
        second = ranked[1:2] if found and found[0] not in TALK else []
        for guess in (*second, *firsts):
            if guess.margin >= (OUT_OF_TALK if talk else PART_TAKEN) and guess.label not in found:
                found.append(guess.label)
        if found and not talk:
            found += self._hidden(text, found)
            found += _nearly(ranked, found)
        _sort(reading, found)
        self._grown_up(reading, text, ranked)
        _young(reading)
        if ranked[0].label == "no_digital" and ranked[0].share >= SURE and reading.digital_id is None:
            reading.digital_id = False
        if reading.wish == "visit" and any(topic.startswith("fee.") for topic in reading.topics):
            # "Vad kostar det att träffa en läkare?" asks for a price, not for a visit.
            reading.wish = None
        if not found:
            reading.unsure = [] if self._is_gibberish(text) else [guess.label for guess in ranked[:OFFERED]]

    def _hidden(self, text: str, found: list[str]) -> list[str]:
        """The need of a message that otherwise asks, or the question in one that otherwise tells of a need.

        It need not be as sure as one that stands alone.
        """
        needs = [label in NEEDS for label in found]
        if any(needs) and not all(needs):
            return []
        wanted, taken = (TOPICS, TOPIC_TAKEN) if all(needs) else (NEEDS, NEED_TAKEN)
        views, apart = self._views(text), self._parts.words_of(text)
        firsts, every = self._guesses(views, wanted, first=1), self._guesses([text, *views], wanted)
        leading = [g for g in firsts if g.share >= (WORD_TAKEN if g.label in STEERING else taken)]
        following = [g for g in every if g.margin >= FOLLOWS and g.label not in STEERING]
        words_apart = [guess for guess in self._guesses(apart, wanted, first=1) if guess.share >= WORD_TAKEN]
        guesses = leading or following or words_apart
        return [max(guesses, key=lambda guess: guess.margin).label] if guesses else []

    def _guesses(self, texts: list[str], wanted: Collection[str], first: int | None = None) -> list[Guess]:
        """The `wanted` among the `first` guesses for each of `texts`, or among all of them."""
        return [guess for text in texts for guess in self._classifier.rank(text)[:first] if guess.label in wanted]

    def _views(self, text: str) -> list[str]:
        """The parts of a message, and the message without what it says of the way of contact."""
        views = self._parts.of(text)
        rest = self._details.without_wishes(text)
        if rest != text and self._details.has_subject(rest):
            views.append(rest)
        return views

    def _grown_up(self, reading: Reading, text: str, ranked: list[Guess]) -> None:
        """A message without a word of somebody young is not about a child, however it sounds."""
        if reading.need != "child" or reading.for_whom == "child" or self._details.speaks_of_child(text):
            return
        if ranked[0].label == "child" and ranked[0].share >= SURELY_CHILD:
            return
        if reading.age is not None and reading.age < ADULT:
            return
        others = (g.label for g in ranked if g.label in NEEDS and g.label != "child" and g.share >= TAKEN)
        reading.need = next(others, "symptoms")

    def _is_gibberish(self, text: str) -> bool:
        return self._classifier.knows(text) == 0 and len(words(text)) > 1


def _nearly(ranked: list[Guess], found: list[str]) -> list[str]:
    """The second guess when it is nearly as likely: two answers are better than a wrong one, but one need leads."""
    near = [guess.label for guess in ranked[1:2] if guess.share >= NEARLY]
    taken = {*found, *TALK, *STEERING} | (set(NEEDS) if any(label in NEEDS for label in found) else set())
    return [label for label in near if label not in taken and found[0] not in TALK]


def _sort(reading: Reading, found: list[str]) -> None:
    needs = [label for label in found if label in NEEDS]
    topics = [label for label in found if label not in NEEDS]
    if needs or len(topics) > 1:
        topics = [topic for topic in topics if topic not in TALK]
    # To book is how; what the appointment is for says where.
    particular = [need for need in needs if need != "booking"] or needs
    reading.need = particular[0] if particular else None
    reading.topics = topics


def _young(reading: Reading) -> None:
    """Everyday complaints of somebody under 18 are worry about a child, who has services of their own."""
    if reading.need == "symptoms" and (
        reading.for_whom == "child" or (reading.age is not None and reading.age < ADULT)
    ):
        reading.need = "child"
