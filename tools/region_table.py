"""Writes the README's table of the 21 regions from their files: `python -m tools.region_table [--as-of DATE]`."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from bot.knowledge.due import sayable
from bot.knowledge.load import load_facts
from bot.knowledge.models import Region, Service

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"<!-- regions (?P<day>\d{4}-\d{2}-\d{2}) -->\n(?P<table>.*?)<!-- /regions -->", re.DOTALL)
HEAD = ("Region", "Main service", "As of", "Fees that can be said", "Hours that can be said")


def table(regions: Mapping[str, Region], when: date) -> str:
    """Return the table in Markdown, with what can be said on a day, one row a region by county code."""
    counts = {code: sayable(region, when) for code, region in regions.items()}
    rows = [f"| {' | '.join(HEAD)} |", f"|{'---|' * len(HEAD)}"]
    rows += [row(region, counts[code]) for code, region in sorted(regions.items())]
    fees, all_fees, hours, all_hours = (sum(column) for column in zip(*counts.values(), strict=True))
    rows.append(f"| All | | | {fees} of {all_fees} | {hours} of {all_hours} |")
    return "\n".join(rows) + "\n"


def row(region: Region, counts: tuple[int, int, int, int]) -> str:
    """Return one region's row. `counts`: as `sayable` gives them."""
    fees, all_fees, hours, all_hours = counts
    services = list(offered(region))
    service = f"[{services[0].name}]({services[0].url})" if services else f"none known: [1177]({region.start_page})"
    dated = (services[0].as_of or "undated") if services else ""
    return f"| {region.code} {region.name} | {service} | {dated} | {fees} of {all_fees} | {hours} of {all_hours} |"


def offered(region: Region) -> Iterator[Service]:
    """Yield the services that everybody in the region is led to, the first of them first."""
    return (service for service in region.services if service.status == "current" and service.scope == "region")


def renewed(text: str, made: str, when: date) -> str:
    """Return a README with the table put in. Raises ValueError when the markers are missing."""
    new, found = BLOCK.subn(lambda _: f"<!-- regions {when.isoformat()} -->\n{made}<!-- /regions -->", text)
    if found != 1:
        raise ValueError("the README needs <!-- regions YYYY-MM-DD --> and <!-- /regions -->, once")
    return new


def main(arguments: list[str] | None = None) -> int:
    """Write the table for today, or for the day given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--as-of", type=date.fromisoformat, default=date.today(), metavar="DATE")
    when = parser.parse_args(arguments).as_of
    made = table(load_facts(ROOT / "data").regions, when)
    README.write_text(renewed(README.read_text(encoding="utf-8"), made, when), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
