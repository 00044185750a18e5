"""National telephone numbers as dated facts (data/numbers.yml). A region's own numbers are in its region's file."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, TypeAdapter, ValidationError, model_validator

from bot.knowledge.dated import Dated, FactError, Strict
from bot.knowledge.hours import OpenState, open_state
from bot.knowledge.load import COUNTY_CODES, read_yaml
from bot.knowledge.models import Hours
from bot.knowledge.vocabulary import Need, checked_number, checked_osm

NumberPurpose = Literal[
    "emergency", "advice", "language", "hearing_speech", "guarantee", "complaint", "support", "crisis", "other"
]


class NumberLabel(Strict):
    """The line's name; Swedish and English always, the partly spoken languages where the line is shown in them."""

    sv: str
    en: str
    ar: str | None = None
    so: str | None = None
    fi: str | None = None

    def said_in(self, language: str) -> str:
        """The name in that language; English, then, to those who have none of their own."""
        return getattr(self, language, None) or self.en


class NumberHours(Strict):
    """Source and date are the number's own. Times as OpenStreetMap's opening_hours."""

    osm: Annotated[str, AfterValidator(checked_osm)]
    complete: bool


class NumberEntry(Dated):
    """`number` as shown, `tel` as dialled. `say` false: kept for editors, never said. `audience` is the editor's."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
    number: Annotated[str, AfterValidator(checked_number)]
    tel: Annotated[str, Field(pattern=r"^(sms:)?\+?[0-9]{3,15}$")]
    label: NumberLabel
    purpose: NumberPurpose
    regions: list[str] | None = None
    needs: list[Need] = []
    hours: NumberHours | None = None
    standing: bool = False
    audience: str
    say: bool
    why_not: str | None = None

    @model_validator(mode="after")
    def fits_together(self) -> "NumberEntry":
        digits = "".join(sign for sign in self.number if sign.isdigit()).removeprefix("46").lstrip("0")
        if self.tel.removeprefix("sms:").removeprefix("+46").lstrip("0") != digits:
            raise ValueError(f"tel {self.tel!r} does not ring {self.number!r}")
        if unknown := set(self.regions or ()) - set(COUNTY_CODES):
            raise ValueError(f"regions: {min(unknown)!r} is no county code")
        if self.say == bool(self.why_not):
            raise ValueError("why_not goes with say: false, and only with it")
        if self.standing and (self.hours is None or self.hours.osm != "24/7"):
            raise ValueError("standing is for lines that are open 24/7")
        return self

    @property
    def dated_hours(self) -> Hours | None:
        """The hours as other opening hours are, with the number's own source and date."""
        if self.hours is None:
            return None
        return Hours(
            source=self.source, as_of=self.as_of, checked=self.checked, osm=self.hours.osm, complete=self.hours.complete
        )

    def state(self, when: datetime) -> OpenState:
        """Open now? A standing line always is; for the others old or partial hours give no answer."""
        return OpenState(True, None) if self.standing else open_state(self.dated_hours, when)


class Numbers:
    """Every number by id; those that must not be said cannot be had from `get`, `tel` or `by_purpose`."""

    def __init__(self, entries: Mapping[str, NumberEntry], file: Path | str = "numbers.yml") -> None:
        self.entries = MappingProxyType(dict(entries))
        self.file = file

    def get(self, id: str) -> NumberEntry:
        """FactError when there is no such number, or it may not be said."""
        found = self.entries.get(id)
        if found is None or not found.say:
            raise FactError(self.file, id, f"not to be said: {found.why_not}" if found else "no such number")
        return found

    def sayable(self, id: str) -> NumberEntry | None:
        """The number, or None when it is not there or may not be said."""
        found = self.entries.get(id)
        return found if found and found.say else None

    def tel(self, id: str) -> str:
        """What a phone dials."""
        return self.get(id).tel

    def by_purpose(self, purpose: str, region: str | None = None) -> list[NumberEntry]:
        """In the file's order: the national ones, and with a county code those of that region too."""
        return [
            entry
            for entry in self.entries.values()
            if entry.say and entry.purpose == purpose and (entry.regions is None or region in entry.regions)
        ]

    def beside(self, need: str | None) -> list[NumberEntry]:
        """In the file's order: the lines shown beside the contact for that need."""
        return [entry for entry in self.entries.values() if entry.say and need in entry.needs]


def load_numbers(folder: Path) -> Numbers:
    """Reads `folder`/numbers.yml; FactError with file, key and reason on anything wrong."""
    file = folder / "numbers.yml"
    try:
        read = TypeAdapter(list[NumberEntry]).validate_python(read_yaml(file))
    except ValidationError as error:
        raise FactError.of(file, error) from error
    entries: dict[str, NumberEntry] = {}
    for index, entry in enumerate(read):
        if entry.id in entries:
            raise FactError(file, f"{index}.id", f"{entry.id!r} stands twice")
        entries[entry.id] = entry
    numbers = Numbers(entries, file)
    for needed in ("112", "1177", "1177_abroad"):
        numbers.get(needed)
    return numbers
