"""Renders topic answers from the project's own data, and makes a law of a proposal, for the tests beside it."""

import re
import shutil
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from fluent.runtime import FluentBundle, FluentResource

from bot.knowledge.law import Law, load_law
from bot.knowledge.load import Facts, load_facts
from bot.knowledge.models import Region
from bot.knowledge.numbers import Numbers, load_numbers
from bot.knowledge.topics import Answer, Asked, answer, inform

DATA = Path(__file__).parents[2] / "data"
LANGUAGES = ("sv", "en")
FILES = ("topics", "fees", "rules", "ways", "about")
NOW = datetime(2026, 11, 23, 12)
IN_FORCE = {
    "fee.home",
    "fee.out_of_county",
    "fee.high_cost",
    "fee.exempt",
    "rule.reimbursement",
    "rule.free_choice",
    "guarantee",
}
PROPOSED = {"rule.assessment", "rule.distance_contact"}
PROPOSALS = {
    "home_region_fee": "fee.out_of_county",
    "needs_suitability_assessment": "rule.assessment",
    "no_duty_to_pay_unassessed": "rule.reimbursement",
    "duty_to_offer_distance": "rule.distance_contact",
    "distance_contact_definition": "rule.distance_contact",
}


@cache
def facts() -> Facts:
    return load_facts(DATA)


@cache
def law() -> Law:
    return load_law(DATA)


@cache
def numbers() -> Numbers:
    return load_numbers(DATA)


@cache
def bundle(language: str) -> FluentBundle:
    made = FluentBundle([language], use_isolating=False)
    for name in FILES:
        made.add_resource(FluentResource((DATA / "replies" / language / f"{name}.ftl").read_text(encoding="utf-8")))
    return made


def text(found: Answer, language: str) -> str:
    """The rendered answer; a missing message or argument fails the test."""
    value = bundle(language).get_message(found.text_key).value
    assert value is not None
    said, errors = bundle(language).format_pattern(value, dict(found.args))
    assert not errors, (found.text_key, language, errors)
    return str(said)


def ask(
    topic: str, region: Region | str | None = None, when: datetime = NOW, rules: Law | None = None, **asked: Any
) -> Answer:
    home = facts().regions[region] if isinstance(region, str) else region
    detail = {key: value for key, value in asked.items() if key != "age"}
    return answer(topic, Asked(home, when, asked.get("age"), detail), facts(), rules or law(), numbers())


def tell(person: str, region: str | None = None, when: datetime = NOW, rules: Law | None = None) -> Answer:
    home = facts().regions[region] if region else None
    return inform(person, Asked(home, when), facts(), rules or law(), numbers())


def edited(folder: Path, change: dict[str, dict[str, Any]]) -> Law:
    """The law as it is read after an editor has changed these keys of these entries in law.yml."""
    shutil.copy(DATA / "law.yml", folder / "law.yml")
    entries = yaml.safe_load((folder / "law.yml").read_text(encoding="utf-8"))
    for entry in entries:
        entry.update(change.get(entry["id"], {}))
    (folder / "law.yml").write_text(yaml.safe_dump(entries, allow_unicode=True), encoding="utf-8")
    return load_law(folder)


def made_law(folder: Path, id: str, begins: date) -> Law:
    """One dated entry changed: the proposal is law from that day."""
    return edited(folder, {id: {"status": "in_force", "valid_from": begins}})


def lix(said: str) -> float:
    """Läsbarhetsindex: words a sentence plus the share of words longer than six letters."""
    words = re.findall(r"[\w-]+", said)
    sentences = max(1, len(re.findall(r"[.!?](?=\s|$)", said)))
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)
