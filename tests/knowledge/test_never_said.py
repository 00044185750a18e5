"""Sentences the facts warn against: no answer says them, whatever the region, day, age or language."""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache

import pytest

from bot.knowledge.law import TOPICS
from bot.knowledge.topics import Answer
from bot.knowledge.topics.answers import PERSONS
from bot.knowledge.topics.fees import ITEMS
from tests.knowledge.topic_texts import LANGUAGES, ask, facts, numbers, tell, text

DAYS = tuple(datetime(*day, 12) for day in ((2024, 6, 3), (2025, 11, 1), (2026, 11, 23), (2027, 1, 1), (2029, 5, 2)))
AGES = (None, 0, 12, 15, 20, 85)
BY_AGE = ("fee.home", "fee.exempt", "proxy")
SUMS_IN = ("fee.home", "fee.high_cost", "fee.exempt")

NEVER = {
    "the home region's fee applies today": r"hemregions? avgift|hemregionens avgift|home region'?s? fee|your own region's fee",
    "the home region may refuse": r"behöver inte betala|får (neka|vägra)|need not pay|may refuse|bill you|fakturera dig",
    "a provider's name or price": r"\bKry\b|Doktor\.se|Doktor24|Min Doktor|Capio",
    "what regions pay each other": r"\b(650|600|500|425) (kronor|kr)\b.*(mellan regioner|between regions)",
    "a right to a digital visit": r"rätt till (en |ett )?(digital|video|chatt)|right to (a )?(digital|video|chat)",
    "1177 as a right in law": r"(laglig rätt|rätt (att|till)|enligt lag)[^.]*1177|(legal right|right to)[^.]*1177|1177[^.]*by law",
    "new limits of the guarantee": r"inom (?!3 |90 )\d+ dagar|within (?!3 |90 )\d+ days",
    "another health centre within three days": r"(annan|en ny) vårdcentral[^.]*dagar|(another|a new) health centre[^.]*days",
    "lines with uncertain hours": r"Äldrelinjen|Föräldralinjen|Föräldratelefonen|Bris (för vuxna|for adults)",
    "the home region must assess first": r"(hemregion|home region)\w*[^.]*\b(bedöm|assess|godkänna (digital|besöket))",
    "a ceiling for 2027": r"2027[^.]*(högst|at most)[^.]*\d|(högst|at most)[^.]*\d[^.]*2027",
    "the home region has no exception": r"alltid betalar|måste alltid betala|always pays|must always pay",
}  # fmt: skip


def everything() -> Iterator[Answer]:
    for when in DAYS:
        for region in (None, *facts().regions):
            for topic in TOPICS:
                for age in AGES if topic in BY_AGE else (None,):
                    yield ask(topic, region, when, age=age)
            yield from (ask("fee.home", region, when, item=item) for item in ITEMS)
            yield ask("fee.exempt", region, when, group="asylum")
            yield from (tell(person, region, when) for person in PERSONS)


@cache
def sentences(language: str) -> tuple[tuple[str, str], ...]:
    """(topic, text) of every different answer there is today."""
    seen = {
        (found.text_key, *sorted((key, str(value)) for key, value in found.args.items())): found
        for found in everything()
    }
    return tuple({(found.topic, text(found, language)) for found in seen.values()})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", NEVER)
def test_it_is_never_said(what: str, language: str) -> None:
    found = [said for _, said in sentences(language) if re.search(NEVER[what], said, re.IGNORECASE)]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sums_are_said_only_of_own_fees_the_ceiling_and_exemptions(language: str) -> None:
    assert [said for topic, said in sentences(language) if "kronor" in said and topic not in SUMS_IN] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_that_must_not_be_said_are_not(language: str) -> None:
    hidden = {entry.number for entry in numbers().entries.values() if not entry.say} - {"1177", "112"}
    hidden |= {"020-22 00 60", "0771-11 77 90", "020-85 00 00"}
    assert [said for _, said in sentences(language) if any(number in said for number in hidden)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_has_markup_an_address_or_an_emoji(language: str) -> None:
    for _, said in sentences(language):
        assert not re.search(r"https?:|www\.|[*_#<>\[\]{}]|[\U0001F000-\U0001FFFF]|  |\n", said), said


def test_the_check_itself_finds_what_it_looks_for() -> None:
    """A pattern that matches nothing proves nothing."""
    examples = {
        "the home region's fee applies today": "Du betalar din hemregions avgift.",
        "the home region may refuse": "Din hemregion behöver inte betala.",
        "a provider's name or price": "Hos Kry kostar det 100 kronor.",
        "what regions pay each other": "Det kostar 500 kronor mellan regioner.",
        "a right to a digital visit": "Du har rätt till ett digitalt besök.",
        "1177 as a right in law": "Du har rätt att ringa 1177.",
        "new limits of the guarantee": "Det ska ske inom 30 dagar.",
        "another health centre within three days": "Du ska få en annan vårdcentral inom 3 dagar.",
        "lines with uncertain hours": "Ring Äldrelinjen.",
        "the home region must assess first": "Din hemregion ska först bedöma ditt behov.",
        "a ceiling for 2027": "Under 2027 betalar du högst 1500 kronor.",
        "the home region has no exception": "Din hemregion måste alltid betala.",
    }
    assert set(examples) == set(NEVER)
    assert all(re.search(NEVER[what], said, re.IGNORECASE) for what, said in examples.items())
