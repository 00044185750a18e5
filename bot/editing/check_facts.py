"""Loads every file of facts and words once, exactly as the assistant does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bot.dialogue.alerts import load_alerts
from bot.dialogue.desk import Desk
from bot.editing.complaint import Complaint
from bot.knowledge.dated import FactError
from bot.knowledge.law import load_law
from bot.knowledge.load import COUNTY_CODES, load_region
from bot.knowledge.numbers import load_numbers
from bot.knowledge.outcomes import load_outcomes
from bot.notices.models import load_notices
from bot.replies.texts import TextError
from bot.settings import Settings
from bot.watching.security_txt import read as security_txt

# All that is read in the folder of LOTS_OVERRIDE_DIR.
OWN = ("regions", "law.yml", "numbers.yml", "notices.yml", "replies", "words", "look.css", "security.txt")


def check_facts(data: Path, override: Path | None = None) -> Iterator[Complaint]:
    """Yield what is refused in the facts of `data`, and in a region's own folder."""
    for code in COUNTY_CODES:
        yield from _tried(load_region, data / "regions" / f"{code}.yml")
    yield from _tried(load_law, data)
    yield from _tried(load_numbers, data)
    yield from _tried(load_alerts, data)
    yield from _tried(load_outcomes, data / "outcomes.yml")
    yield from _tried(load_notices, data / "notices.yml")
    if override:
        yield from check_own(override, data)


def check_own(override: Path, data: Path) -> Iterator[Complaint]:
    """Yield what is refused in a folder that stands in for some of the files, or would be passed over in it."""
    for file in sorted((override / "regions").glob("*")):
        if file.stem in COUNTY_CODES and file.suffix == ".yml":
            yield from _tried(load_region, file)
        else:
            yield Complaint(str(file), "", "a region's file is named by its county code, such as 25.yml")
    for name, load in (("law.yml", load_law), ("numbers.yml", load_numbers)):
        if (override / name).exists():
            yield from _tried(load, override)
    yield from _tried(load_notices, override / "notices.yml")
    yield from _tried(security_txt, override)
    yield from passed_over(override, data)
    yield from lacking(override, data)


def passed_over(override: Path, data: Path) -> Iterator[Complaint]:
    """Yield what nothing reads: a misspelt name would otherwise change nothing, without a word."""
    for path in sorted(override.iterdir()):
        if path.name not in OWN and not path.name.startswith("."):
            yield Complaint(str(path), "", f"nothing reads this; there may be {', '.join(OWN)}")
    for path in sorted((override / "replies").glob("*")):
        if not (data / "replies" / path.name).is_dir():
            yield Complaint(str(path), "", "no such language")
        elif path.is_dir():
            yield from (Complaint(str(f), "", "not a .ftl file") for f in path.iterdir() if f.suffix != ".ftl")


def lacking(override: Path, data: Path) -> Iterator[Complaint]:
    """Yield numbers and entries of law that the assistant looks up and a region's own file has left out."""
    try:
        own = Desk.load(Settings(data_dir=data, override_dir=override))
        law, alerts = load_law(data), load_alerts(data)
    except (FactError, TextError):
        return
    for name in sorted({name for alert in alerts for name in (alert.call, *alert.also)}):
        if own.numbers.sayable(name) is None:
            yield Complaint("numbers.yml", name, "an alert needs this number")
    for entry in law.entries.values():
        has = own.law.entries.get(entry.id)
        gone = [entry.id] if has is None else [n for n in entry.amounts or {} if n not in (has.amounts or {})]
        yield from (Complaint("law.yml", entry.id, f"lacks {name}, which the project's has") for name in gone)


def _tried(load: Callable[[Path], Any], path: Path) -> Iterator[Complaint]:
    try:
        load(path)
    except FactError as error:
        yield Complaint(error.file, error.key, error.reason)
