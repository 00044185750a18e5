"""A rule is told only as long as the entry of data/law.yml behind it holds: withdrawn, its sentence is gone."""

from datetime import datetime, time

import pytest

from bot.knowledge.law import Law, LawEntry
from bot.knowledge.topics.answers import PERSONS
from tests.knowledge.topic_texts import NOW, ask, law, tell, text

ASKED = ({}, {"age": 5}, {"age": 15}, {"age": 86}, {"group": "asylum"})
# No rule: what the assistant itself does, and numbers that are never withheld (data/numbers.yml holds them).
OWN = {"about.bot", "about.privacy", "handover", "phone", "rule.physical", "service"}
# A second source for a sentence that stands on another entry, beside it on the card.
SECOND = {
    "asylum_acts_2026_02", "which_region_is_responsible", "vardgaranti_other_region", "vardgaranti_what_it_is_not",
    "forvaltningslag_service", "phone_1177",
}  # fmt: skip
# Told only from the day it is law (tests/dialogue/test_law.py).
UNTIL_LAW = {("home_region_fee", "fee.out_of_county")}


def said(topic: str, when: datetime, rules: Law) -> list[str]:
    """Everything the topic can say that day, and what is told to people whose home is not simple."""
    answers = [ask(topic, region, when, rules, **asked) for region in (None, "01", "25") for asked in ASKED]
    people = [tell(person, "25", when, rules) for person in PERSONS]
    return [text(found, language) for found in (*answers, *people) for language in ("sv", "en")]


def withdrawn(entry: LawEntry) -> Law:
    return Law({**law().entries, entry.id: entry.model_copy(update={"status": "unknown", "said_in": []})})


def day_of(entry: LawEntry) -> datetime:
    """A day on which the entry holds."""
    ended = entry.valid_to is not None and entry.valid_to < NOW.date()
    return datetime.combine(entry.valid_to, time(12)) if ended and entry.valid_to else NOW


RESTING = [
    (entry.id, topic) for entry in law().entries.values() for topic in entry.said_in
    if topic not in OWN and entry.id not in SECOND and (entry.id, topic) not in UNTIL_LAW
]  # fmt: skip


@pytest.mark.parametrize(("id", "topic"), RESTING)
def test_a_rule_is_not_told_without_its_entry(id: str, topic: str) -> None:
    entry = law().entry(id)
    when = day_of(entry)
    assert said(topic, when, withdrawn(entry)) != said(topic, when, law())


def test_second_sources_are_entries_that_are_told() -> None:
    """The list above excuses nothing that is gone or no longer told."""
    assert all(law().entry(id).said_in for id in SECOND)
