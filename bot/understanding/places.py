"""Places in what a patient writes, and the home region they add up to.

`Gazetteer.find` knows regions, counties, municipalities, landscapes, localities, districts, nicknames, also misspelled,
without å, ä and ö, in the genitive and in "luleåbo". What is ambiguous keeps every county code: the bot asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.understanding.place_match import Matcher
from bot.understanding.place_roles import Role, roles
from bot.understanding.place_spelling import Speller
from bot.understanding.place_table import PlaceTable
from bot.understanding.place_text import Message
from bot.understanding.place_words import PlaceWords


@dataclass(frozen=True)
class Place:
    """A place named in a message.

    `name` as the bot says it; `kind`: region, county, municipality, landscape, locality, district or nickname;
    `codes`: two-digit county codes, more than one = ask; `start`, `end`: character offsets in the message;
    `role`: registered (home, by registration or else by living there), present (where one happens to be), plain (named,
    no more), not (named as something else than home); `near`: found by correcting the spelling.
    """

    name: str
    kind: str
    codes: tuple[str, ...]
    start: int
    end: int
    role: Role
    near: bool


@dataclass(frozen=True)
class HomeReading:
    """The home region read from places: `codes` empty = none, one = known, more = ask which; `name` as the bot says it.

    `present`: county codes of where one happens to be, when that is somewhere else.
    """

    codes: tuple[str, ...] = ()
    name: str | None = None
    present: tuple[str, ...] = ()


class Gazetteer:
    """Finds places in text. Load once; `find` keeps no state and may be called from any thread."""

    def __init__(self, table: PlaceTable, words: PlaceWords) -> None:
        self._words = words
        self._matcher = Matcher(table, words, Speller(table, words.ordinary))

    @classmethod
    def load(cls, folder: Path) -> Gazetteer:
        """Read `data/places`; PlaceDataError names the file and row of bad data."""
        return cls(PlaceTable.load(folder), PlaceWords.load(folder / "words.yml"))

    def find(self, text: str, *, expecting: bool = False) -> list[Place]:
        """The places of one message in the order they stand; `expecting` when it answers "Where do you live?"."""
        message = Message(text)
        matches = self._matcher.find(message, expecting=expecting)
        if not matches:
            return []
        spans = message.spans
        return [
            Place(m.name, m.kind, m.codes, spans[m.first][0], spans[m.last - 1][1], role, m.near)
            for m, role in zip(matches, roles(message, self._words, matches), strict=True)
        ]


def home_of(places: list[Place]) -> HomeReading:
    """The home region that places of one message add up to: what is said to be home, else what is plainly named."""
    said = [place for place in places if place.role == "registered"]
    homes = said or [place for place in places if place.role == "plain"]
    codes: set[str] = set()
    for place in homes:
        # "Järna i Dalarna": the second name settles the first; "Luleå eller Umeå" does not.
        codes = codes & {*place.codes} or codes | {*place.codes}
    # A name speaks for them all only when it alone is in all of them: "Luleå eller Umeå" has none.
    name = next((place.name for place in homes if {*place.codes} == codes), None)
    away = {code for place in places if place.role == "present" for code in place.codes} - codes
    return HomeReading(tuple(sorted(codes)), name, tuple(sorted(away)))
