"""Whether the table of places is whole and fits the regions."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from bot.editing.complaint import Complaint
from bot.knowledge.load import COUNTY_CODES
from bot.understanding.place_table import PlaceDataError
from bot.understanding.places import Gazetteer

MUNICIPALITIES = 290
FILE = "data/places/municipalities.tsv"


def check_places(data: Path) -> Iterator[Complaint]:
    """Yield what keeps the places from loading, counties without a municipality, and a wrong number of them."""
    try:
        Gazetteer.load(data / "places")
    except (PlaceDataError, OSError) as error:
        yield Complaint("data/places", "", str(error))
        return
    with (data / "places" / "municipalities.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))
    if len(rows) != MUNICIPALITIES:
        yield Complaint(FILE, "", f"{len(rows)} municipalities, Sweden has {MUNICIPALITIES}")
    codes = {code for row in rows for code in row["counties"].split(",")}
    for code in sorted(codes ^ set(COUNTY_CODES)):
        yield Complaint(FILE, code, "no such county" if code in codes else "a county without a municipality")
