"""What a message says beside its errand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.understanding.details import Details
from bot.understanding.reading import Reading

DATA = Path(__file__).parents[2] / "data" / "understanding"
SMALL = "small: [jag]\nnumbers: []\nplea_asks: []\nplea_beside: []\n"


@pytest.fixture(scope="module")
def details() -> Details:
    return Details(DATA)


def read(details: Details, text: str, **hints: Any) -> Reading:
    reading = Reading()
    details.add_to(reading, text, hints)
    return reading


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("min dotter har feber", "for_whom", "child"),
        ("min mamma har ramlat", "for_whom", "other"),
        ("det gäller mig själv", "for_whom", "self"),
        ("jag vill hellre ringa", "wish", "phone"),
        ("vill hellre ringa än chatta", "wish", "phone"),
        ("jag vill träffa en läkare", "wish", "visit"),
        ("I would rather chat", "wish", "digital"),
        ("jag har inget bankid", "digital_id", False),
        ("ja jag har bankid", "digital_id", True),
        ("vad gör man om man inte har bankid", "digital_id", False),
        ("jag vet inte om jag har e-legitimation", "digital_id", None),
        ("går det om man har bankid", "digital_id", None),
        ("jag har skyddad identitet", "person", ["protected_identity"]),
        ("I am an asylum seeker", "person", ["asylum"]),
        ("jag är utomlands", "person", ["abroad"]),
        ("funkar kry i min region", "out_of_county", True),
        ("vårdcentralen hänvisade mig dit", "referred", True),
        ("vad kostar det om jag inte kommer", "item", "no_show"),
        ("ont i ryggen i 3 veckor", "since", "i 3 veckor"),
        ("tack så mycket", "talk", "thanks"),
    ],
)
def test_a_detail_is_heard(details: Details, text: str, field: str, value: object) -> None:
    assert getattr(read(details, text), field) == value


def test_a_message_that_says_none_of_them_leaves_every_field_empty(details: Details) -> None:
    assert read(details, "ont i halsen") == Reading()


@pytest.mark.parametrize(
    ("text", "pending", "step"),
    [
        ("spara inte", "handover_consent", "no"),
        ("Ta bort!", "handover_consent", "no"),
        ("ändra", "handover_consent", "correct"),
        ("ja, spara texten", "handover_consent", "yes"),
        ("ta bort texten", None, "drop"),
        ("ändra", None, None),
        ("spara", "need", None),
    ],
)
def test_a_step_of_the_handover_can_be_typed(
    details: Details, text: str, pending: str | None, step: str | None
) -> None:
    reading = read(details, text, pending=pending)
    assert (reading.step, reading.act) == (step, None)


def test_a_grown_up_son_is_no_child(details: Details) -> None:
    assert read(details, "min son är 35 år").for_whom == "other"
    assert read(details, "min son är 5 år").for_whom == "child"


def test_a_bare_number_is_an_age_only_when_it_was_asked_for(details: Details) -> None:
    assert read(details, "34", pending="age").age == 34
    assert read(details, "34").age is None


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ja tack", "affirm"),
        ("nej", "deny"),
        ("vet inte", "skip"),
        ("Det har du inte med att göra!", "skip"),
        ("inget av detta", "none_of_these"),
        ("börja om", "restart"),
        ("glöm allt", "forget"),
        ("det är inte akut", "not_acute"),
        ("say that again", "repeat"),
    ],
)
def test_a_message_that_is_nothing_but_an_act_is_that_act(details: Details, text: str, act: str) -> None:
    assert read(details, text).act == act


@pytest.mark.parametrize("text", ["ja jag har ont i halsen", "nej jag menade Skåne och inte Luleå", "inte", "hej"])
def test_a_message_with_more_in_it_is_no_act(details: Details, text: str) -> None:
    expected = "deny" if text == "inte" else None
    assert read(details, text).act == expected


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("nej jag menade orten", False),
        ("min dotter är 8 år", False),
        ("jag bor i orten", False),
        ("jag har ont i halsen", True),
        ("recept", True),
        ("kommer inte in på 1177", True),
        ("hej", True),
    ],
)
def test_small_words_places_and_persons_are_no_subject(details: Details, text: str, has: bool) -> None:
    assert details.has_subject(text) is has


@pytest.mark.parametrize(
    ("text", "plea"),
    [
        ("jag behöver hjälp", True),
        ("hello I need help please", True),
        ("jag behöver hjälp nu", False),
        ("jag vill inte ha hjälp", False),
        ("behöver hjälp med recept", False),
        ("jag vill ha", False),
    ],
)
def test_a_plea_asks_for_help_and_says_nothing_of_what_for(details: Details, text: str, plea: bool) -> None:
    assert details.is_plea(text) is plea


def test_a_yes_that_yaml_took_for_a_truth_is_refused_by_name(tmp_path: Path) -> None:
    for name in ("details", "acts", "small_words"):
        (tmp_path / f"{name}.yml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "acts.yml").write_text("affirm: [yes]\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"acts\.yml: affirm"):
        Details(tmp_path)


def test_a_list_without_names_is_refused(tmp_path: Path) -> None:
    (tmp_path / "details.yml").write_text("- jag\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"details\.yml"):
        Details(tmp_path)


def test_a_circumstance_is_left_out_when_the_errand_is_looked_for(details: Details) -> None:
    rest = details.without_circumstances("jag har skyddad identitet och ont i halsen")
    assert "skyddad" not in rest
    assert "ont i halsen" in rest


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("glöm allt jag har skrivit", "forget"),
        ("Ta bort det jag har skrivit, tack", "forget"),
        ("glom det jag skrev", "forget"),
        ("please delete everything I have written", "forget"),
        ("ta bort texten", None),
        ("jag har glömt vad läkaren skrev", None),
        ("glöm inte bort mig", None),
        ("who can read what I have written", None),
    ],
)
def test_a_wish_to_be_forgotten_is_told_from_what_only_speaks_of_forgetting(
    details: Details, text: str, act: str | None
) -> None:
    assert details.act_of(text) == act
