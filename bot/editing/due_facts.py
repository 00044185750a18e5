"""`lots facts`: what an editor should check, and what will be said on a day."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from typing import Any

from bot.knowledge.due import due, fee_words, sayable, weigh
from bot.knowledge.fees import judged
from bot.knowledge.hours import known_on
from bot.knowledge.law import Law, load_law
from bot.knowledge.load import Facts, load_facts
from bot.knowledge.models import Fee, Region
from bot.knowledge.numbers import Numbers, load_numbers
from bot.settings import Settings, clock, load_settings

Line = str


def add_commands(subparsers: Any) -> None:
    """Add `facts` to the parser of `lots`."""
    parser = subparsers.add_parser("facts", help="what is due for checking; with --as-of, what will be said that day")
    parser.add_argument("--as-of", type=date.fromisoformat, metavar="DATE", help="an ISO date, such as 2027-01-01")
    parser.add_argument("--region", metavar="CODE", help="one region's county code; all when left out")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the list; 2 for a region that does not exist."""
    settings = load_settings()
    facts, law, numbers = load_all(settings)
    if arguments.region and arguments.region not in facts.regions:
        print(f"no region {arguments.region}")
        return 2
    regions = [facts.regions[arguments.region]] if arguments.region else list(facts.regions.values())
    when = arguments.as_of or clock(settings).now().date()
    lines = said_lines(regions, law, when) if arguments.as_of else due_lines(regions, law, numbers, when)
    print("\n".join(lines))
    return 0


def load_all(settings: Settings) -> tuple[Facts, Law, Numbers]:
    """Return the facts as the assistant loads them, a region's own files first."""
    data, own = settings.data_dir, settings.override_dir
    folder = {name: own if own and (own / name).exists() else data for name in ("law.yml", "numbers.yml")}
    return load_facts(data, own), load_law(folder["law.yml"]), load_numbers(folder["numbers.yml"])


def due_lines(regions: list[Region], law: Law, numbers: Numbers, when: date) -> Iterator[Line]:
    """Yield everything to check: per region, then the national facts, each with why and where to look."""
    for region in regions:
        items, (fees, all_fees, hours, all_hours) = due(region, when), sayable(region, when)
        yield f"{region.code} {region.name}: {fees} of {all_fees} fees and {hours} of {all_hours} hours can be said"
        for item in items:
            yield f"  {item.key:24} {item.what}: {', '.join(item.why)}"
            yield from (f"      {link}" for link in item.links)
        yield from (f"  gap: {gap}" for gap in region.gaps)
    yield "national"
    for entry in law.entries.values():
        yield from _national("law.yml", entry.id, entry.status, weigh(entry.id, entry.status, entry, when))
    for number in numbers.entries.values():
        yield from _national("numbers.yml", number.id, number.number, weigh(number.id, "", number, when))


def _national(file: str, key: str, what: str, item: Any) -> Iterator[Line]:
    if item.why:
        yield f"  {f'{file} {key}':44} {what}: {', '.join(item.why)}"
        yield from (f"      {link}" for link in item.links)


def said_lines(regions: list[Region], law: Law, when: date) -> Iterator[Line]:
    """Yield what the assistant will say on a day, and why it keeps quiet about the rest."""
    ceiling = law.ceiling(when)
    yield f"{when}: high-cost ceiling {f'{ceiling.sek} kr' if ceiling else 'not known'}"
    free = law.free_from_age(when)
    yield f"free of charge from {free} years in the whole country" if free else "no national age limit in force"
    for entry in law.entries.values():
        status = entry.status_on(when)
        if status != entry.status:
            yield f"  {entry.id}: {status} that day ({entry.status} in the file)"
    for region in regions:
        yield f"{region.code} {region.name}"
        yield from (f"  {fee_line(fee, region, when)}" for fee in region.fees if fee.holds(when))
        for service in region.services:
            if service.status == "current":
                yield f"  {service.name}: hours {'said' if known_on(service.hours, when) else 'not known for sure'}"


def fee_line(fee: Fee, region: Region, when: date) -> Line:
    """Return one fee as it will be said, or why it will not."""
    said = judged(fee, region.fee_page, when)
    if said.sek is None:
        return f"{fee_words(fee)}: not said, {said.reason}"
    year = f", with the year {(said.as_of or '')[:4]}" if said.with_year else ""
    return f"{fee_words(fee)}: said{year}"
