"""A handover as an HL7 FHIR document for the record: Bundle, Composition, Patient, Device, Observations.

Written with the R4B models of `fhir.resources`; the elements used are the same in R4. The patient is not identified:
nobody has shown who they are, so the nurse's own record system does that.
Codes: LOINC for sections and age, UCUM for years, BCP 47 for language, and Statistics Sweden's county codes under
their national OID (KV Länskod).
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from bot.handover.service import Opened
from bot.handover.summary import PARTS

LOINC = "http://loinc.org"
COUNTY = "urn:oid:1.2.752.129.2.2.1.18"
NOTE = ("34109-9", "Note")
SECTIONS = {
    "situation": ("29299-5", "Reason for visit Narrative"),
    "current": ("61150-9", "Subjective Narrative"),
    "recommendation": ("69730-0", "Instructions"),
}
"""LOINC has no section for a background of this kind: that one has its title alone."""
MEDIA_TYPE = "application/fhir+json"


def document(opened: Opened, words: Mapping[str, str]) -> str:
    """Return the Bundle as JSON.

    `words`: the headings of PARTS, and `title`, `home_region`, `device`. `opened.meta`: see `summary.meta_of`.
    """
    urls = {name: f"urn:uuid:{uuid5(NAMESPACE_URL, f'{opened.handle} {name}')}" for name in _NAMES}
    moment = opened.left.isoformat(timespec="seconds")
    resources = {
        "composition": _composition(opened, words, urls, moment),
        "patient": _patient(opened.meta),
        "device": {"resourceType": "Device", "deviceName": [{"name": words["device"], "type": "user-friendly-name"}]},
        **_observations(opened.meta, words, urls, moment),
    }
    bundle = {
        "resourceType": "Bundle",
        "type": "document",
        "identifier": {"system": "urn:ietf:rfc:3986", "value": urls["bundle"]},
        "timestamp": moment,
        "entry": [{"fullUrl": urls[name], "resource": resource} for name, resource in resources.items()],
    }
    # Here, so that the assistant starts without it.
    from fhir.resources.R4B.bundle import Bundle

    return str(Bundle.model_validate(bundle).model_dump_json(indent=2))


_NAMES = ("bundle", "composition", "patient", "device", "age", "home")


def _composition(opened: Opened, words: Mapping[str, str], urls: Mapping[str, str], moment: str) -> dict[str, Any]:
    return {
        "resourceType": "Composition",
        "language": "sv",
        "status": "final",
        "type": _loinc(*NOTE),
        "subject": {"reference": urls["patient"]},
        "date": moment,
        "author": [{"reference": urls["device"]}],
        "title": words["title"],
        "section": [_section(part, words[part], getattr(opened.summary, part), opened.meta, urls) for part in PARTS],
    }


def _section(part: str, title: str, text: str, meta: Mapping[str, Any], urls: Mapping[str, str]) -> dict[str, Any]:
    lines = "<br/>".join(escape(line) for line in text.split("\n"))
    div = f'<div xmlns="http://www.w3.org/1999/xhtml" xml:lang="sv" lang="sv"><p>{lines}</p></div>'
    section: dict[str, Any] = {"title": title, "text": {"status": "generated", "div": div}}
    if part in SECTIONS:
        section["code"] = _loinc(*SECTIONS[part])
    entries = [{"reference": urls[name]} for name in ("age", "home") if meta.get(name) is not None]
    if part == "background" and entries:
        section["entry"] = entries
    return section


def _patient(meta: Mapping[str, Any]) -> dict[str, Any]:
    patient: dict[str, Any] = {"resourceType": "Patient"}
    # Who writes for somebody else has said nothing of that person's language.
    if meta.get("for_whom") == "self" and meta.get("language"):
        coding = {"system": "urn:ietf:bcp:47", "code": meta["language"]}
        patient["communication"] = [{"language": {"coding": [coding]}, "preferred": True}]
    return patient


def _observations(
    meta: Mapping[str, Any], words: Mapping[str, str], urls: Mapping[str, str], moment: str
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    common = {
        "resourceType": "Observation",
        "status": "preliminary",
        "subject": {"reference": urls["patient"]},
        "effectiveDateTime": moment,
    }
    if meta.get("age") is not None:
        years = {"value": meta["age"], "unit": "a", "system": "http://unitsofmeasure.org", "code": "a"}
        found["age"] = {**common, "code": _loinc("30525-0", "Age"), "valueQuantity": years}
    if meta.get("home") is not None:
        county = {"system": COUNTY, "code": meta["home"], "display": meta.get("home_name") or meta["home"]}
        value = {"coding": [county]}
        found["home"] = {**common, "code": {"text": words["home_region"]}, "valueCodeableConcept": value}
    return found


def _loinc(code: str, display: str) -> dict[str, Any]:
    return {"coding": [{"system": LOINC, "code": code, "display": display}]}
