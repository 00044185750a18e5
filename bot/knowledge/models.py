"""What a region's file holds. One class a kind of fact; a note is the editor's and is never shown to a patient."""

from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, model_validator

from bot.knowledge.dated import Dated, Strict, Url
from bot.knowledge.vocabulary import Channel, Item, Login, Need, Number, Osm, Profession, Purpose, Status

FeeKey = tuple[Item, Channel | None, Profession | None, bool | None]


class Words(Strict):
    """A label in the languages that are whole."""

    sv: str
    en: str


class Evidence(Dated):
    """A further source of the same value, with its own date."""

    secondary: bool = False
    note: str | None = None


class Hours(Dated):
    """`osm`: OpenStreetMap's opening_hours syntax, null when unknown. `complete`: the source gives all times."""

    osm: Osm | None
    complete: bool
    note: str | None = None

    @model_validator(mode="after")
    def complete_needs_times(self) -> "Hours":
        if self.complete and not self.osm:
            raise ValueError("complete hours need osm")
        return self


class Ages(Strict):
    """Whole years. `min`/`max`: who may use it alone; a guardian acts for children from `guardian_from` until
    the day they turn `guardian_until`. null: the source does not say."""

    min: Annotated[int, Field(ge=0, le=120)] | None = None
    max: Annotated[int, Field(ge=0, le=120)] | None = None
    guardian_from: Annotated[int, Field(ge=0, le=18)] | None = None
    guardian_until: Annotated[int, Field(ge=0, le=18)] | None = None
    note: str | None = None


class Service(Dated):
    """A digital service of the region. It takes the `needs` its source says it takes, no others.

    `status`: only `current` is offered. `scope`: `region`, `municipality:<name>`, `clinics` (some) or `patients`
    (those called).
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    name: str
    url: Url
    channels: list[Channel]
    needs: list[Need]
    hours: Hours | None = None
    ages: Ages | None = None
    login: Login | None = None
    run_by: Literal["region", "provider"]
    status: Status
    scope: Annotated[str, Field(pattern=r"^(region|clinics|patients|municipality:.+)$")] = "region"
    listing_required: bool = False
    handles: str | None = None
    not_for: str | None = None
    fee_note: str | None = None
    note: str | None = None
    also: list[Evidence] = Field(default_factory=list)


class AdviceLine(Dated):
    """What the region says of 1177 by phone in its area. The number itself is a national one."""

    hours: Hours | None = None
    note: str
    login: str | None = None
    run_by: Literal["region", "provider"]


class Fee(Dated):
    """Swedish kronor for one key (item + channel + profession + listed) during one period, both days included.

    `sek` null: explicitly unknown then. `disputed`: sources disagree. `secondary`: from a clinic, a newspaper or
    another body than the region. Neither of the two is ever said.
    """

    item: Item
    channel: Channel | None = None
    profession: Profession | None = None
    listed: bool | None = None
    sek: Annotated[int, Field(ge=0, le=100_000)] | None
    valid_from: date | None = None
    valid_to: date | None = None
    disputed: bool = False
    secondary: bool = False
    note: str | None = None
    also: list[Evidence] = Field(default_factory=list)

    @property
    def key(self) -> FeeKey:
        return self.item, self.channel, self.profession, self.listed

    def holds(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    @model_validator(mode="after")
    def begins_before_it_ends(self) -> "Fee":
        if self.valid_from and self.valid_to and self.valid_from > self.valid_to:
            raise ValueError("valid_from is after valid_to")
        return self


class AgeRule(Dated):
    """Nothing is paid below `free_below` or from `free_from` (whole years).

    `through_year`: free to the end of the calendar year in which one turns `free_below`.
    """

    free_below: Annotated[int, Field(ge=1, le=30)] | None = None
    free_from: Annotated[int, Field(ge=60, le=120)] | None = None
    through_year: bool = False
    secondary: bool = False
    note: str | None = None
    also: list[Evidence] = Field(default_factory=list)

    @model_validator(mode="after")
    def one_limit(self) -> "AgeRule":
        if (self.free_below is None) == (self.free_from is None):
            raise ValueError("a rule has free_below or free_from, one of them")
        return self


class Phone(Dated):
    purpose: Purpose
    label: Words
    number: Number
    hours: Hours | None = None
    secondary: bool = False
    note: str | None = None
    also: list[Evidence] = Field(default_factory=list)


class Link(Dated):
    purpose: Literal["fees", "digital", "contact", "complaint", "guarantee", "listing"]
    url: Url
    note: str | None = None


class Statement(Dated):
    """What a region or a paper has said about digital care across regions. Background; never said to a patient."""

    text: str


class Region(Strict):
    """One of the 21. `short` takes a Swedish genitive s or none ("Norrbotten"); `hosts`: the region's own web hosts."""

    code: Annotated[str, Field(pattern=r"^\d{2}$")]
    name: str
    county: str
    short: str
    path_1177: str
    hosts: list[str]
    services: list[Service]
    advice_lines: list[AdviceLine]
    fees: list[Fee]
    age_rules: list[AgeRule]
    phones: list[Phone]
    links: list[Link]
    out_of_county_digital: list[Statement]
    gaps: list[str]

    @property
    def start_page(self) -> str:
        """The region's own front page on the national 1177 site."""
        return f"https://www.1177.se/{self.path_1177}/"

    @cached_property
    def fee_page(self) -> str:
        """The region's own page on fees (the first link of that purpose)."""
        return next(link.url for link in self.links if link.purpose == "fees")

    @cached_property
    def by_item(self) -> dict[str, tuple[Fee, ...]]:
        items = {fee.item for fee in self.fees}
        return {item: tuple(fee for fee in self.fees if fee.item == item) for item in items}

    def fees_for(self, item: str) -> tuple[Fee, ...]:
        """Every fee of an item, of all periods and keys, in the file's order."""
        return self.by_item.get(item, ())
