"""Places over the contract: the tables of `tests/understanding/places`, and every municipality in four ways."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import yaml

from benchmarks.understanding.talk import Reply, Talk
from bot.settings import ROOT

TABLES = ROOT / "tests" / "understanding" / "places"
MUNICIPALITIES = ROOT / "data" / "places" / "municipalities.tsv"
ERRAND = "Jag har ont i halsen"
PLAIN = str.maketrans("åäöÅÄÖ", "aaoAAO")
ASK = "asks {}"


@dataclass(frozen=True)
class Case:
    """`text` said in a way; `wanted`: the county codes it must come to, none for a word that is no home."""

    way: str
    text: str
    wanted: tuple[str, ...]


def cases() -> Iterator[Case]:
    """Yield every place case."""
    yield from _municipalities()
    for codes, names in _table("districts").items():
        yield from (Case("district or locality", name, tuple(codes.split(","))) for name in names)
    for text, codes in _table("misspelled"):
        yield Case("misspelled", text, tuple(codes.split(",")))
    traps = _table("traps")
    yield from (Case("trap", text, ()) for text in traps["plain"])
    yield from (Case("trap as an answer", text, ()) for text in traps["expecting"])
    yield from (Case("home and where one is", row["text"], tuple(row["home"])) for row in _table("roles"))


def _municipalities() -> Iterator[Case]:
    with MUNICIPALITIES.open(encoding="utf-8") as file:
        rows = list(csv.DictReader((row for row in file if not row.startswith("#")), delimiter="\t"))
    for row in rows:
        name, wanted = row["name"], tuple(row["counties"].split(","))
        genitive = name if name[-1] in "sxz" else f"{name}s"
        yield Case("Jag bor i X, with the errand", f"{ERRAND} och bor i {name}", wanted)
        yield Case("x as an answer", name.lower(), wanted)
        yield Case("skriven i X:s kommun", f"är skriven i {genitive} kommun", wanted)
        yield Case("without å ä ö", f"bor i {name.lower().translate(PLAIN)}", wanted)


def _table(name: str) -> Any:
    return yaml.safe_load((TABLES / f"{name}.yml").read_text(encoding="utf-8"))


def ask_place(client: httpx.Client, case: Case) -> tuple[bool, str]:
    """Return whether the place came out right, and what came out."""
    talk = Talk.begin(client, "sv")
    said = _WAYS.get(case.way, _first_place)(talk, case.text)
    found = _came_to(said)
    if case.wanted:
        right = found == (case.wanted[0] if len(case.wanted) == 1 else ASK.format("place_choice"))
    else:
        right = not found.isdigit() and found != ASK.format("place_choice")
    return right, found


def _at_once(talk: Talk, text: str) -> list[Reply]:
    return [talk.say(text)]


def _as_answer(talk: Talk, text: str) -> list[Reply]:
    talk.say(ERRAND)
    return [talk.say(text)]


def _first_place(talk: Talk, text: str) -> list[Reply]:
    first = talk.say(text)
    return [first] if first.contact or first.asks == "place_choice" else [first, talk.say(ERRAND)]


_WAYS: dict[str, Callable[[Talk, str], list[Reply]]] = {
    "Jag bor i X, with the errand": _at_once,
    "x as an answer": _as_answer,
    "district or locality": _as_answer,
    "misspelled": _as_answer,
    "trap as an answer": _as_answer,
}


def _came_to(replies: list[Reply]) -> str:
    for reply in replies:
        if reply.contact:
            return str(reply.contact["region"])
    return ASK.format(replies[-1].asks)
