"""Loads every file of facts and words once, exactly as the assistant does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bot.dialogue.alerts import load_alerts
from bot.editing.complaint import Complaint
from bot.knowledge.dated import FactError
from bot.knowledge.law import load_law
from bot.knowledge.load import COUNTY_CODES, load_region
from bot.knowledge.numbers import load_numbers
from bot.knowledge.outcomes import load_outcomes
from bot.notices.models import load_notices


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
        yield from check_own(override)


def check_own(override: Path) -> Iterator[Complaint]:
    """Yield what is refused in a folder that stands in for some of the files."""
    for file in sorted((override / "regions").glob("*")):
        if file.stem in COUNTY_CODES and file.suffix == ".yml":
            yield from _tried(load_region, file)
        else:
            yield Complaint(str(file), "", "a region's file is named by its county code, such as 25.yml")
    for name, load in (("law.yml", load_law), ("numbers.yml", load_numbers)):
        if (override / name).exists():
            yield from _tried(load, override)
    yield from _tried(load_notices, override / "notices.yml")


def _tried(load: Callable[[Path], Any], path: Path) -> Iterator[Complaint]:
    try:
        load(path)
    except FactError as error:
        yield Complaint(error.file, error.key, error.reason)
