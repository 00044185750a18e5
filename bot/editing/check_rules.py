"""Whether Rasa's files fit each other, the memory of a conversation and what is understood. Plain YAML, no Rasa."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from bot.dialogue.state import NAMES
from bot.editing.complaint import Complaint
from bot.knowledge.load import read_yaml
from bot.understanding.classes import DANGERS, LOOKALIKE, NEEDS, TOPICS
from bot.understanding.reading import Reading

DOMAIN = "domain.yml"


def check_rules(root: Path) -> Iterator[Complaint]:
    """Yield where domain.yml, data/rules, data/nlu and the code's own lists disagree."""
    domain = read_yaml(root / DOMAIN)
    intents = [next(iter(i)) if isinstance(i, dict) else i for i in domain["intents"]]
    yield from differ("slots", domain["slots"], NAMES, "bot/dialogue/state.py")
    yield from differ("entities", domain["entities"], (f.name for f in fields(Reading)), "bot/understanding/reading.py")
    yield from differ("intents", [i for i in intents if i in (*NEEDS, *TOPICS, *DANGERS)], (*NEEDS, *TOPICS, *DANGERS),
                      "bot/understanding/classes.py")  # fmt: skip
    yield from differ("actions", domain["actions"], actions(root), "actions/")
    yield from rules(root, set(intents), set(domain["actions"]))
    yield from examples(root, set(intents))


def differ(key: str, have: Iterable[str], want: Iterable[str], where: str) -> Iterator[Complaint]:
    """Yield the names of one list that the other lacks, and those that stand twice."""
    listed, wanted = list(have), set(want)
    for name in sorted(set(listed) - wanted):
        yield Complaint(DOMAIN, f"{key}.{name}", f"not in {where}")
    for name in sorted(wanted - set(listed)):
        yield Complaint(DOMAIN, f"{key}.{name}", f"missing; it is in {where}")
    for name, times in Counter(listed).items():
        if times > 1:
            yield Complaint(DOMAIN, f"{key}.{name}", "stands twice")


def actions(root: Path) -> set[str]:
    """Return the names of our actions, read from the source: Rasa is not loaded."""
    lines = (line for file in (root / "actions").glob("*.py") for line in file.read_text(encoding="utf-8").splitlines())
    return {line.split('"')[1] for line in lines if line.strip().startswith('rasa_name = "')}


def rules(root: Path, intents: set[str], known: set[str]) -> Iterator[Complaint]:
    """Yield rules that name what is not there, intents with two rules, and intents that no rule meets."""
    met: dict[str, str] = {}
    for file in sorted((root / "data" / "rules").glob("*.yml")):
        name = file.relative_to(root).as_posix()
        for rule in read_yaml(file)["rules"]:
            for step in rule["steps"]:
                yield from _step(step, name, rule["rule"], intents, known, met)
    for intent in sorted(intents - set(met)):
        yield Complaint("data/rules", intent, "no rule meets this intent")


def _step(
    step: dict[str, Any], file: str, rule: str, intents: set[str], known: set[str], met: dict[str, str]
) -> Iterator[Complaint]:
    intent, action = step.get("intent"), step.get("action")
    if intent and intent not in intents:
        yield Complaint(file, rule, f"intent '{intent}' is not in {DOMAIN}")
    if intent and intent in met:
        yield Complaint(file, rule, f"intent '{intent}' is met by '{met[intent]}' already")
    if intent:
        met[intent] = rule
    if action and action not in known:
        yield Complaint(file, rule, f"action '{action}' is not in {DOMAIN}")


def examples(root: Path, intents: set[str]) -> Iterator[Complaint]:
    """Yield files of sentences whose intent is not their name, or is not known."""
    for file in sorted((root / "data" / "nlu").rglob("*.yml")):
        name = file.relative_to(root).as_posix()
        for block in read_yaml(file)["nlu"]:
            # A file that would grow too large has parts: `lookalike.yml` and `lookalike-brief.yml`.
            if block["intent"] != file.stem.partition("-")[0]:
                yield Complaint(
                    name, block["intent"], "one intent a file, named as the file, or as it is up to a hyphen"
                )
            if block["intent"] not in (*intents, LOOKALIKE):
                yield Complaint(name, block["intent"], f"not in {DOMAIN}")
