"""Places in messages, and the home region they add up to."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.understanding.place_table import COUNTIES, PlaceDataError, PlaceTable
from bot.understanding.place_words import PlaceWords
from bot.understanding.places import Gazetteer, HomeReading, home_of

DATA = Path(__file__).parents[2] / "data" / "places"
TABLES = Path(__file__).parent / "places"
GAZETTEER = Gazetteer.load(DATA)
WITHOUT_RINGS = str.maketrans("åäöÅÄÖ", "aaoAAO")
# Håbo without its ring is another municipality's right name.
LOST = {"bor i habo"}


def table(name: str) -> Any:
    return yaml.safe_load((TABLES / f"{name}.yml").read_text(encoding="utf-8"))


def municipalities() -> list[tuple[str, str]]:
    with (DATA / "municipalities.tsv").open(encoding="utf-8") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return [(row["name"], row["counties"]) for row in rows]


def home(text: str, *, expecting: bool = False) -> HomeReading:
    return home_of(GAZETTEER.find(text, expecting=expecting))


def genitive(name: str) -> str:
    return name if name[-1] in "sxz" else f"{name}s"


WAYS = {
    "sentence": ("Jag bor i {name}", False),
    "bare": ("{lower}", True),
    "municipality": ("är skriven i {genitive} kommun", False),
    "plain_letters": ("bor i {plain}", False),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_municipality_is_understood_in_every_way_of_saying_it(way: str) -> None:
    pattern, expecting = WAYS[way]
    wrong = []
    for name, code in municipalities():
        plain = name.lower().translate(WITHOUT_RINGS)
        text = pattern.format(name=name, lower=name.lower(), genitive=genitive(name), plain=plain)
        codes = home(text, expecting=expecting).codes
        if codes != (code,):
            wrong.append((text, code, codes))
    assert {text for text, _, _ in wrong} <= LOST, wrong


def districts() -> Iterator[tuple[str, tuple[str, ...]]]:
    for codes, names in table("districts").items():
        for name in names:
            yield name, tuple(codes.split(","))


@pytest.mark.parametrize(("name", "codes"), districts())
def test_a_district_or_locality_gives_its_county_and_a_shared_name_gives_both(
    name: str, codes: tuple[str, ...]
) -> None:
    assert home(f"Jag bor i {name}").codes == codes
    assert home(name.lower(), expecting=True).codes == codes


@pytest.mark.parametrize(("text", "codes"), table("misspelled"))
def test_a_misspelled_name_is_corrected_or_asked_about(text: str, codes: str) -> None:
    assert home(text, expecting=True).codes == tuple(codes.split(","))


@pytest.mark.parametrize("text", table("traps")["plain"])
def test_an_ordinary_word_is_not_a_place(text: str) -> None:
    assert GAZETTEER.find(text) == []


@pytest.mark.parametrize("text", table("traps")["expecting"])
def test_an_answer_that_names_no_place_gives_none(text: str) -> None:
    assert GAZETTEER.find(text, expecting=True) == []


@pytest.mark.parametrize("row", table("roles"), ids=lambda row: row["text"])
def test_home_and_where_one_happens_to_be_are_told_apart(row: dict[str, Any]) -> None:
    reading = home(row["text"])
    assert reading.codes == tuple(row["home"])
    assert reading.present == tuple(row["present"])


def test_all_municipalities_counties_and_regions_are_in_the_table() -> None:
    places = PlaceTable.load(DATA)
    assert len(municipalities()) == 290
    for kind in ("county", "region"):
        assert {code for entry in places.exact.values() if entry.kind == kind for code in entry.codes} == COUNTIES


def test_offsets_point_at_the_name_also_when_letters_are_written_as_two_characters() -> None:
    text = unicodedata.normalize("NFD", "Hej! Jag bor i Luleå nu")
    (place,) = GAZETTEER.find(text)
    assert unicodedata.normalize("NFC", text[place.start : place.end]) == "Luleå"


def test_a_corrected_spelling_is_marked() -> None:
    assert [place.near for place in GAZETTEER.find("bor i götebrog")] == [True]
    assert [place.near for place in GAZETTEER.find("bor i göteborg")] == [False]


def test_nothing_said_is_no_home() -> None:
    assert home_of([]) == HomeReading((), None, ())
    assert GAZETTEER.find("") == []


def test_an_unknown_county_code_is_refused_with_its_file_and_row(tmp_path: Path) -> None:
    for file in DATA.glob("*.tsv"):
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "landscapes.tsv").write_text("name\tcounties\nNarnia\t99\n", encoding="utf-8")
    with pytest.raises(PlaceDataError, match="landscapes.tsv.*Narnia"):
        PlaceTable.load(tmp_path)


def test_an_unknown_key_among_the_words_is_refused(tmp_path: Path) -> None:
    (tmp_path / "words.yml").write_text((DATA / "words.yml").read_text(encoding="utf-8") + "\nwrong: []\n", "utf-8")
    with pytest.raises(PlaceDataError, match="wrong"):
        PlaceWords.load(tmp_path / "words.yml")
