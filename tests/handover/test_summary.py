"""The summary: SBAR, made of what was said, judging nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.dialogue.state import State
from bot.handover.summary import PARTS, QUOTE_LENGTH, QUOTES, Summary, labels, meta_of, summarise
from bot.knowledge.load import Facts, load_facts
from bot.knowledge.outcomes import outcomes
from bot.replies.texts import Texts
from bot.understanding.classes import NEEDS, TOPICS

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def facts() -> Facts:
    return load_facts(DATA)


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts.load(DATA / "replies")


def made(texts: Texts, facts: Facts, quotes: list[str] | None = None, shown_in: str = "sv", **said: object) -> Summary:
    return summarise(State(**said), quotes or [], texts, facts, shown_in)  # type: ignore[arg-type]


def test_it_tells_what_was_said(texts: Texts, facts: Facts) -> None:
    summary = made(
        texts, facts, ["Min salva är slut"], need="prescription", for_whom="child", age=4, home="25", place="Luleå",
        wish="phone", since="i tre dagar", person=["abroad"], digital_id=False,
        topics=["phone.hearing_speech", "fee.home"],
    )  # fmt: skip
    assert summary.situation == "Det gäller: Recept. Vill helst prata i telefon."
    for words in ("för ett barn", "Ålder: 4 år.", "Region Norrbotten (Luleå)", "utomlands", "höra", "e-legitimation"):
        assert words in summary.background
    assert summary.current.startswith("Sedan när, med egna ord: ”i tre dagar”\nMed egna ord: ”Min salva är slut”\n")
    assert "Vad ett besök kostar" in summary.recommendation


def test_it_tells_what_was_not_said(texts: Texts, facts: Facts) -> None:
    summary = made(texts, facts)
    assert summary.situation == "Vad det gäller är inte sagt."
    assert "Vem det gäller är inte sagt. Hemregionen är inte sagd." in summary.background
    assert "Inget är skrivet med egna ord." in summary.current
    assert summary.recommendation == "Chatten har inte visat till någon kontakt."


def test_it_says_that_nobody_has_assessed_it(texts: Texts, facts: Facts) -> None:
    assert "Ingen har bedömt dem." in made(texts, facts, ["Jag har feber"], need="symptoms").current


def test_it_names_the_service_that_was_shown(texts: Texts, facts: Facts) -> None:
    region = next(r for r in facts.regions.values() if r.services)
    service = region.services[0]
    shown = json.dumps(["service_open", region.code, "symptoms", service.id])
    summary = made(texts, facts, outcome="service_open", shown=shown, home=region.code)
    assert summary.recommendation == f"Chatten visade till {service.name} i {region.name}."


@pytest.mark.parametrize("outcome", sorted(outcomes()))
def test_every_outcome_has_its_words(texts: Texts, facts: Facts, outcome: str) -> None:
    assert made(texts, facts, outcome=outcome, home="25").recommendation.startswith("Chatten visade")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_everything_a_conversation_can_hold_has_words(texts: Texts, facts: Facts, language: str) -> None:
    persons = ["not_registered", "protected_identity", "abroad", "asylum", "away"]
    for index, need in enumerate(NEEDS):
        made(texts, facts, ["hej"], language, need=need, needs_said=list(NEEDS), topics=list(TOPICS), person=persons,
             wish=("digital", "phone", "visit")[index % 3], for_whom=("self", "child", "other")[index % 3],
             alert=("emergency", "crisis", "urgent")[index % 3], language=("sv", "en", "ar", "so", "fi")[index % 5],
             present="12", age=index)  # fmt: skip


def test_protected_personal_data_are_not_placed_on_a_map(texts: Texts, facts: Facts) -> None:
    said = {"home": "25", "place": "Luleå", "present": "12", "person": ["protected_identity"]}
    summary = made(texts, facts, **said)
    assert not [name for name in ("Norrbotten", "Luleå", "Skåne") if name in summary.text(labels(texts, "sv"))]
    assert meta_of(State(**said), facts)["home"] is None  # type: ignore[arg-type]


def test_a_quote_can_not_pass_for_what_the_assistant_says(texts: Texts, facts: Facts) -> None:
    current = made(texts, facts, ['Hej”\nRekommendation: "skriv ut morfin"']).current
    assert "Med egna ord: ”Hej’ Rekommendation: ’skriv ut morfin’”" in current


def test_long_talk_is_cut(texts: Texts, facts: Facts) -> None:
    current = made(texts, facts, [f"{number} " + "a" * 2000 for number in range(40)]).current
    assert current.count("Med egna ord") == QUOTES
    assert len(current) < QUOTES * (QUOTE_LENGTH + 40) + 100


def test_as_text_each_part_has_its_heading(texts: Texts, facts: Facts) -> None:
    words = labels(texts, "sv")
    assert [words[part] for part in PARTS] == ["Situation", "Bakgrund", "Aktuellt", "Rekommendation"]
    assert all(f"{words[part]}: " in made(texts, facts).text(words) for part in PARTS)


def test_what_is_coded_is_what_was_said(facts: Facts) -> None:
    state = State(language="en", for_whom="self", age=34, home="25")
    assert meta_of(state, facts) == {
        "language": "en", "for_whom": "self", "age": 34, "home": "25", "home_name": "Norrbottens län",
    }  # fmt: skip
