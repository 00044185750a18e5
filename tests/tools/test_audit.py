"""The audit of libraries never passes for clean when it has looked up nothing, and says of each source what it knew."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from tools.audit import CLEAN, LOCK, UNCHECKED, WEAK, Source, npm_source, pins, python_source, report, verdict
from tools.bill_of_materials import tidied

TODAY = date(2026, 11, 27)
ASKED = {"one": "1.0", "two": "2.0"}


def known(name: str, *weaknesses: str) -> dict[str, Any]:
    return {"name": name, "version": "1.0", "vulns": [{"id": weakness} for weakness in weaknesses]}


def skipped(name: str) -> dict[str, Any]:
    return {"name": name, "skip_reason": "not found"}


def of(*entries: dict[str, Any]) -> Source:
    return python_source("pip-audit", ASKED, {"dependencies": list(entries)}, TODAY)


NPM = npm_source(["x"], {"vulnerabilities": {}}, TODAY)


@pytest.mark.parametrize(
    ("python", "result"),
    [
        (of(known("one"), known("two")), CLEAN),
        (of(known("one"), skipped("two")), UNCHECKED),
        (of(skipped("one"), skipped("two")), UNCHECKED),
        (python_source("pip-audit", ASKED, None, TODAY), UNCHECKED),
        (of(known("one", "CVE-1"), skipped("two")), WEAK),
    ],
)
def test_only_what_was_looked_up_is_clean(python: Source, result: int) -> None:
    assert verdict([python, NPM], []) == result


def test_one_source_that_knew_everything_is_enough_but_npm_has_to_be_read_too() -> None:
    away, whole = python_source("pip-audit", ASKED, None, TODAY), of(known("one"), known("two"))
    assert verdict([away, whole, NPM], []) == CLEAN
    assert verdict([whole, npm_source(["x"], {"error": {"code": "ENOTFOUND"}}, TODAY)], []) == UNCHECKED


def test_a_weakness_that_is_explained_is_none() -> None:
    assert verdict([of(known("one", "CVE-1"), known("two")), NPM], ["CVE-1"]) == CLEAN


def test_a_source_that_was_not_read_says_not_checked_and_never_none_found() -> None:
    text = report([of(skipped("one"), skipped("two"))], [], UNCHECKED, datetime(2026, 11, 27, tzinfo=UTC))
    assert text.startswith("# Known weaknesses of libraries: NOT CHECKED\n")
    assert "| pip-audit | could not be read | 2 | 0 | not checked |" in text


def test_every_pin_of_the_lock_is_asked_about() -> None:
    assert pins(LOCK)["rasa"] == "3.6.21"
    assert len(pins(LOCK)) > 100


def test_the_bill_names_no_registry() -> None:
    reference = {"url": "https://registry.example/one", "hashes": [{"alg": "SHA-256", "content": "x"}]}
    part = {"name": "One", "description": "line 1", "externalReferences": [reference]}
    bill = tidied({"components": [part], "metadata": {}}, {"one": "MIT"})
    assert "registry.example" not in str(bill)
    assert bill["components"][0] == {
        "name": "One", "hashes": reference["hashes"], "licenses": [{"license": {"name": "MIT"}}],
    }  # fmt: skip
