"""Law and its neighbours as dated entries (data/law.yml): what holds, what is only proposed, what is never said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError, model_validator

from bot.knowledge.dated import Dated, FactError
from bot.knowledge.load import read_yaml

TOPICS = (
    "fee.home", "fee.out_of_county", "fee.high_cost", "fee.exempt",
    "rule.assessment", "rule.reimbursement", "rule.free_choice", "rule.distance_contact", "rule.physical",
    "guarantee", "continuity", "phone", "phone.language", "phone.hearing_speech", "no_digital", "proxy", "service",
    "handover", "about.bot", "about.privacy", "complaint", "smalltalk", "out_of_scope",
)  # fmt: skip
Status = Literal["in_force", "proposed", "recommendation", "repealed", "unknown", "information"]
FORMULA = "hogkostnadsskydd_formula"
YEAR = "hogkostnadsskydd_"
FREE_AGE = "free_85"


@dataclass(frozen=True)
class Amount:
    """Swedish kronor. `item`: what it is for; `as_of`: the date it speaks for; `year`: the year it holds for."""

    item: str
    sek: int
    as_of: str | None
    sources: tuple[str, ...] = ()
    year: int | None = None


class LawEntry(Dated):
    """One rule, proposal or fact. Days in `valid_from`–`valid_to` are both included; `note` is the editor's."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
    status: Status
    valid_from: date | None = None
    valid_to: date | None = None
    amounts: dict[str, int | float | str] | None = None
    said_in: list[str] = Field(default_factory=list)
    note: str

    @model_validator(mode="after")
    def fits_together(self) -> "LawEntry":
        if self.valid_from and self.valid_to and self.valid_from > self.valid_to:
            raise ValueError("valid_from is after valid_to")
        if unknown := [topic for topic in self.said_in if topic not in TOPICS]:
            raise ValueError(f"said_in names no topic: {unknown[0]!r}")
        if self.said_in and self.status in ("unknown", "repealed"):
            raise ValueError(f"an entry that is {self.status} is said in no topic")
        return self

    def number(self, name: str) -> Decimal:
        """One of `amounts` as an exact number. KeyError when it has none of that name."""
        return Decimal(str((self.amounts or {})[name]))

    def status_on(self, when: date) -> Status:
        """What may be said of it that day: before its time a decided rule is still to come, after it is repealed."""
        if self.status != "in_force":
            return self.status
        if self.valid_to and when > self.valid_to:
            return "repealed"
        return "proposed" if self.valid_from and when < self.valid_from else "in_force"


class Law:
    """Every entry by id. `file` is only for messages."""

    def __init__(self, entries: Mapping[str, LawEntry], file: Path | str = "law.yml") -> None:
        self.entries = MappingProxyType(dict(entries))
        self.file = file

    def entry(self, id: str) -> LawEntry:
        """FactError when no such entry stands in the file."""
        try:
            return self.entries[id]
        except KeyError:
            raise FactError(self.file, id, "no such entry") from None

    def status(self, id: str, when: date) -> Status | None:
        """None when there is no such entry; otherwise its status that day."""
        found = self.entries.get(id)
        return found.status_on(when) if found else None

    def in_force(self, id: str, when: date) -> bool:
        return self.status(id, when) == "in_force"

    def sayable(self, id: str, when: date) -> bool:
        """Whether it may be told as true that day: law in force, or a fact on a service."""
        return self.status(id, when) in ("in_force", "information")

    def ceiling(self, when: date) -> Amount | None:
        """The national high-cost ceiling for a year of care begun that day; None for a year not in the file."""
        found = next((entry for entry in self.years() if entry.status_on(when) == "in_force"), None)
        if found is None or not self.in_force(FORMULA, when):
            return None
        formula = self.entry(FORMULA)
        sek = ceiling_of(found.number("price_base_sek"), formula)
        return Amount("high_cost_ceiling", sek, found.as_of, (*found.source, *formula.source), when.year)

    def years(self) -> Iterator[LawEntry]:
        """The entries that carry a price base amount for the ceiling."""
        return (entry for id, entry in self.entries.items() if id.startswith(YEAR) and id != FORMULA)

    def free_from_age(self, when: date) -> int | None:
        """The age from which open care costs nothing anywhere; None when that rule is not in force."""
        return int(self.entry(FREE_AGE).number("age_from")) if self.in_force(FREE_AGE, when) else None


def ceiling_of(price_base: Decimal, formula: LawEntry) -> int:
    """Share of the price base amount, rounded down to whole steps (kronor): the reckoning of HSL 17:6."""
    step = formula.number("rounding_sek")
    return int(price_base * formula.number("factor") // step * step)


def load_law(folder: Path) -> Law:
    """Reads `folder`/law.yml; FactError with file, key and reason on anything wrong."""
    file = folder / "law.yml"
    try:
        read = TypeAdapter(list[LawEntry]).validate_python(read_yaml(file))
    except ValidationError as error:
        raise FactError.of(file, error) from error
    entries: dict[str, LawEntry] = {}
    for index, entry in enumerate(read):
        if entry.id in entries:
            raise FactError(file, f"{index}.id", f"{entry.id!r} stands twice")
        entries[entry.id] = entry
    law = Law(entries, file)
    for key, reason in complaints(law):
        raise FactError(file, key, reason)
    return law


def complaints(law: Law) -> Iterator[tuple[str, str]]:
    """(key, reason) of what does not fit together between entries."""
    for id, names in ((FORMULA, ("factor", "rounding_sek", "period_months")), (FREE_AGE, ("age_from",))):
        missing = [name for name in names if name not in (law.entry(id).amounts or {})]
        if missing:
            yield f"{id}.amounts", f"lacks {missing[0]}"
            return
    years = list(law.years())
    for entry in years:
        yield from year_complaints(entry, law.entry(FORMULA))
    for one, other in combinations((entry for entry in years if entry.status == "in_force"), 2):
        if (one.valid_from or date.min) <= (other.valid_to or date.max) and (other.valid_from or date.min) <= (
            one.valid_to or date.max
        ):
            yield f"{other.id}.valid_from", f"overlaps {one.id}"


def year_complaints(entry: LawEntry, formula: LawEntry) -> Iterator[tuple[str, str]]:
    """A year needs both its days and its price base amount; a stated ceiling must be what the formula gives."""
    if not (entry.valid_from and entry.valid_to):
        yield f"{entry.id}.valid_to", "a ceiling holds for one year: both days are needed"
    if "price_base_sek" not in (entry.amounts or {}):
        yield f"{entry.id}.amounts", "lacks price_base_sek"
    elif "ceiling_sek" in (entry.amounts or {}):
        reckoned = ceiling_of(entry.number("price_base_sek"), formula)
        if reckoned != entry.number("ceiling_sek"):
            yield f"{entry.id}.amounts.ceiling_sek", f"the formula gives {reckoned}"
