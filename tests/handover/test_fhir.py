"""The FHIR document: the official models accept it, and it says no more than was said."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.composition import Composition

from bot.handover.fhir import document
from bot.handover.service import Opened
from bot.handover.summary import Summary

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
META = {"language": "sv", "for_whom": "self", "age": 34, "home": "25", "home_name": "Norrbottens län"}
WORDS = {
    "situation": "Situation", "background": "Bakgrund", "current": "Aktuellt", "recommendation": "Rekommendation",
    "title": "Underlag", "device": "Distanslotsen", "home_region": "Hemregion",
}  # fmt: skip


@pytest.fixture
def opened(summary: Summary) -> Opened:
    return Opened("a" * 32, summary, META, MORNING, MORNING, MORNING, False)


def parsed(opened: Opened) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(document(opened, WORDS))
    return found


def resources(bundle: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == kind]


def test_the_official_models_accept_it_as_a_document(opened: Opened) -> None:
    bundle = Bundle.model_validate_json(document(opened, WORDS))
    assert bundle.type == "document"
    assert isinstance(bundle.entry[0].resource, Composition)


def test_every_reference_leads_to_an_entry(opened: Opened) -> None:
    bundle = parsed(opened)
    there = {entry["fullUrl"] for entry in bundle["entry"]}
    named = {part for part in json.dumps(bundle).split('"') if part.startswith("urn:uuid:")}
    assert named - {bundle["identifier"]["value"]} == there


def test_the_four_parts_are_sections_in_order_with_their_text(opened: Opened, summary: Summary) -> None:
    sections = resources(parsed(opened), "Composition")[0]["section"]
    assert [section["title"] for section in sections] == ["Situation", "Bakgrund", "Aktuellt", "Rekommendation"]
    assert summary.current in sections[2]["text"]["div"]


def test_a_patients_words_are_escaped_in_the_narrative(opened: Opened, summary: Summary) -> None:
    sharp = replace(opened, summary=replace(summary, current="<script>alert(1)</script> & mer\nen rad till"))
    div = resources(parsed(sharp), "Composition")[0]["section"][2]["text"]["div"]
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; mer<br/>en rad till" in div


def test_age_and_county_are_coded_by_public_systems(opened: Opened) -> None:
    age, home = resources(parsed(opened), "Observation")
    assert (age["code"]["coding"][0]["code"], age["valueQuantity"]["value"]) == ("30525-0", 34)
    assert home["valueCodeableConcept"]["coding"][0] == {
        "system": "urn:oid:1.2.752.129.2.2.1.18", "code": "25", "display": "Norrbottens län",
    }  # fmt: skip


def test_what_was_not_said_is_not_there(opened: Opened) -> None:
    bundle = parsed(replace(opened, meta={"language": "en", "for_whom": "child", "age": None, "home": None}))
    assert resources(bundle, "Observation") == []
    assert resources(bundle, "Patient") == [{"resourceType": "Patient"}]


def test_downloaded_twice_it_is_the_same_document(opened: Opened) -> None:
    assert parsed(opened) == parsed(opened)
