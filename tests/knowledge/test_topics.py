"""The answer to every topic of the contract."""

import re
from datetime import datetime
from typing import Any

import pytest

from bot.knowledge.law import TOPICS
from bot.knowledge.models import Phone
from bot.knowledge.topics.answers import ANSWERS, PERSONS
from tests.knowledge.conftest import Build
from tests.knowledge.topic_texts import (
    DATA,
    FILES,
    IN_FORCE,
    LANGUAGES,
    PROPOSED,
    ask,
    facts,
    law,
    lix,
    numbers,
    tell,
    text,
)

LONGEST = {"sv": 72, "en": 80}
REGIONS = (None, *facts().regions)
MESSAGE = re.compile(r"^([a-z][a-z0-9-]*) =", re.MULTILINE)


def test_every_topic_of_the_contract_is_answered() -> None:
    assert set(ANSWERS) == set(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("region", [None, "01", "25"])
def test_the_card_has_the_status_of_the_contract(topic: str, region: str | None) -> None:
    expected = "in_force" if topic in IN_FORCE else "proposed" if topic in PROPOSED else None
    found = ask(topic, region)
    assert (found.topic, found.status, found.region) == (topic, expected, region)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_that_ends_something_names_1177_or_its_number_abroad(language: str) -> None:
    found = [ask(topic, region) for topic in TOPICS for region in REGIONS]
    for one in [*found, *(tell(person) for person in PERSONS)]:
        said = text(one, language)
        number = numbers().get("1177_abroad" if one.text_key == "info-abroad" else "1177").number
        assert not one.ends or number in said, (one.text_key, said)


def test_only_small_talk_and_privacy_end_nothing() -> None:
    assert {topic for topic in TOPICS if not ask(topic).ends} == {"smalltalk", "about.privacy"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_are_short_and_easy_to_read(language: str) -> None:
    for region in REGIONS:
        for topic in TOPICS:
            said = text(ask(topic, region), language)
            assert lix(said) < 40, (topic, region, lix(said), said)
            assert len(said.split()) <= LONGEST[language], (topic, region, said)


@pytest.mark.parametrize("name", FILES)
def test_every_message_stands_in_every_whole_language(name: str) -> None:
    keys = {
        language: set(MESSAGE.findall((DATA / "replies" / language / f"{name}.ftl").read_text(encoding="utf-8")))
        for language in LANGUAGES
    }
    assert keys["sv"] == keys["en"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FILES)
def test_no_number_sum_or_date_is_typed_into_a_text(language: str, name: str) -> None:
    lines = (DATA / "replies" / language / f"{name}.ftl").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("#"):
            continue
        told = re.sub(r"\{ \$\w+ ->|\[\d+\]|1177\.se|1177 direkt|2023(, Ds 2023:27)?| Ds 2023:27", "", line)
        assert not re.search(r"\d", told), line


def test_every_amount_has_a_date_and_every_rule_a_source() -> None:
    for topic in IN_FORCE | PROPOSED:
        for region in REGIONS:
            found = ask(topic, region)
            assert found.sources, (topic, region)
            assert all(amount.as_of and amount.sources for amount in found.amounts), topic


def test_a_fee_question_without_a_region_tells_what_holds_nationally_and_asks() -> None:
    for topic in ("fee.home", "fee.out_of_county", "fee.high_cost", "fee.exempt"):
        assert ask(topic).asks_region
        assert not ask(topic, "25").asks_region
    assert "85" in text(ask("fee.home"), "sv")
    assert not ask("fee.home", age=86).asks_region


@pytest.mark.parametrize(
    ("asked", "who"),
    [({"age": 0}, "small"), ({"age": 12}, "small"), ({"age": 13}, "teenager"), ({"age": 17}, "teenager"),
     ({"age": 18}, "adult"), ({"for_whom": "child"}, "child"), ({"for_whom": "adult"}, "adult"), ({}, "any")],
)  # fmt: skip
def test_acting_for_somebody_depends_on_their_age(asked: dict[str, Any], who: str) -> None:
    assert ask("proxy", **asked).args["who"] == who


def test_nobody_is_told_to_log_in_as_somebody_else() -> None:
    assert "Logga aldrig in med någon annans e-legitimation" in text(ask("proxy", age=80), "sv")


def test_stockholm_hears_of_its_language_lines_and_that_they_may_have_changed() -> None:
    found = ask("phone.language", "01")
    assert "08-123 130 80" in text(found, "sv")
    assert "kan ha ändrats" in text(found, "sv")
    assert "08-123" not in text(ask("phone.language", "12"), "sv")


def test_the_regions_committee_is_named_with_the_year_of_an_old_number(build: type[Build]) -> None:
    label = {"sv": "Patientnämnden", "en": "Patient committee"}
    phone = build.dated("2022-05", purpose="complaint", label=label, number="020-59 90 00")
    found = ask("complaint", build.region(phones=[phone]))
    assert "Ring 020-59 90 00, enligt uppgift från 2022." in text(found, "sv")
    assert isinstance(found.numbers[0], Phone)
    assert "020-59 90 00" not in text(ask("complaint", build.region(phones=[{**phone, "secondary": True}])), "sv")


def test_the_regions_service_is_named_and_told_when_it_opens(build: type[Build]) -> None:
    region = build.region(services=[build.service(hours=build.hours(), login="bankid")])
    assert "Du loggar in med BankID." in text(ask("service", region), "sv")
    assert "Det är öppet nu." in text(ask("service", region, datetime(2026, 11, 23, 12)), "sv")
    assert "öppnar i morgon klockan 08.00" in text(ask("service", region, datetime(2026, 11, 23, 20)), "sv")
    assert "öppnar på måndag klockan 08.00" in text(ask("service", region, datetime(2026, 11, 27, 20)), "sv")


def test_a_service_that_has_ended_or_is_not_known_is_not_named(build: type[Build]) -> None:
    region = build.region(services=[build.service(status="earlier", name="Digitalen", login=None)])
    said = text(ask("service", region), "sv")
    assert "Digitalen" not in said
    assert "1177" in said


def test_what_is_written_is_forgotten_as_the_settings_say() -> None:
    said = text(ask("about.privacy", forget_minutes="45", handover_hours="3"), "sv")
    assert "45 minuter" in said
    assert "3 timmar" in said
    assert "30 minuter" in text(ask("about.privacy"), "sv")


def test_who_runs_the_assistant_is_said_when_known() -> None:
    assert "Region Norrbotten ansvarar" in text(ask("about.bot", operator="Region Norrbotten"), "sv")
    assert "ansvarar" not in text(ask("about.bot"), "sv")


def test_protected_identity_is_never_pressed() -> None:
    for region in (None, "25"):
        assert not tell("protected_identity", region).asks_region


def test_every_entry_an_answer_rests_on_says_so_in_the_file() -> None:
    """An editor who looks at an entry sees in which topics it is told."""
    for topic in IN_FORCE | PROPOSED:
        told = {url for entry in law().entries.values() if topic in entry.said_in for url in entry.source}
        own = {
            page
            for region in facts().regions.values()
            for page in (region.fee_page, *(p for x in region.phones for p in x.source))
        }
        for region in REGIONS:
            assert set(ask(topic, region).sources) <= told | own, (topic, region)
