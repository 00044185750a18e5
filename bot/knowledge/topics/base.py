"""What a question on a topic holds, what its answer holds, and the means to build one from the other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from bot.knowledge.dated import Freshness, first_day, freshness
from bot.knowledge.hours import local
from bot.knowledge.law import Amount, Law
from bot.knowledge.load import Facts
from bot.knowledge.models import Phone, Region
from bot.knowledge.numbers import Numbers

CardStatus = Literal["in_force", "proposed", "recommendation"]
Say = Literal["plain", "year", "undated", "none"]


@dataclass(frozen=True)
class Asked:
    """`region`: the home region, if known. `age`: whole years of the person it is about. `detail`: see each topic."""

    region: Region | None
    when: datetime
    age: int | None = None
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """One topic's answer. `text_key` and `args` (plain strings and numbers) make the text in any language.

    `status` and `valid_from` (ISO date) are the answer card's; `numbers` (ids of data/numbers.yml, or the region's own)
    make a phone card beside it; `asks_region`: more could be said with a home region, which is asked for; `waits`: more
    will be said once the home region is told, but it is not asked for; `ends`: the text ends the matter and so names
    1177.
    """

    topic: str
    text_key: str
    args: Mapping[str, object]
    status: CardStatus | None = None
    valid_from: str | None = None
    amounts: tuple[Amount, ...] = ()
    sources: tuple[str, ...] = ()
    region: str | None = None
    numbers: tuple[str | Phone, ...] = ()
    asks_region: bool = False
    waits: bool = False
    ends: bool = True


@dataclass(frozen=True)
class Desk:
    """Everything an answer may look at: one question and all the facts."""

    topic: str
    asked: Asked
    facts: Facts
    law: Law
    numbers: Numbers

    @property
    def day(self) -> date:
        return local(self.asked.when).date()

    @property
    def region(self) -> Region | None:
        return self.asked.region

    def holds(self, *ids: str) -> bool:
        """Whether every one of these entries may be told as true that day."""
        return all(self.law.sayable(id, self.day) for id in ids)

    def sources(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The addresses behind entries that may be said that day, each once, in order."""
        found = [url for id in ids if self.said(id) for url in self.law.entry(id).source]
        return tuple(dict.fromkeys(found))

    def said(self, id: str) -> bool:
        return self.law.status(id, self.day) not in (None, "unknown", "repealed")

    def basics(self) -> dict[str, object]:
        """Arguments that every text may use."""
        return {
            "emergency": self.numbers.get("112").number,
            "advice": self.numbers.get("1177").number,
            "advice_abroad": self.numbers.get("1177_abroad").number,
            "place": "known" if self.region else "unknown",
            "region": self.region.name if self.region else "",
        }

    def reply(
        self,
        *,
        key: str | None = None,
        args: Mapping[str, object] | None = None,
        status: CardStatus | None = None,
        valid_from: date | None = None,
        amounts: Iterable[Amount] = (),
        rests_on: Iterable[str] = (),
        pages: Iterable[str] = (),
        numbers: tuple[str | Phone, ...] = (),
        asks_region: bool = False,
        waits: bool = False,
        ends: bool = True,
    ) -> Answer:
        """The answer to this desk's topic; `rests_on`: ids of law entries, `pages`: further addresses, shown first."""
        return Answer(
            topic=self.topic,
            text_key=key or f"answer-{hyphened(self.topic)}",
            args={**self.basics(), **(args or {})},
            status=status,
            valid_from=valid_from.isoformat() if valid_from else None,
            amounts=tuple(amounts),
            sources=tuple(dict.fromkeys([*pages, *self.sources(rests_on)])),
            region=self.region.code if self.region else None,
            numbers=numbers,
            asks_region=asks_region and self.region is None,
            waits=waits and self.region is None,
            ends=ends,
        )

    def unsure(self) -> Answer:
        """What is said when the entry a topic rests on no longer holds: ask the clinic, or ring 1177."""
        return self.reply(key="answer-unsure", numbers=("1177",))


def hyphened(topic: str) -> str:
    """fee.out_of_county as Fluent writes it: fee-out-of-county."""
    return topic.replace(".", "-").replace("_", "-")


def day_args(name: str, as_of: str | date | None) -> dict[str, object]:
    """A date as three arguments (day 0 when only the month is known, month 0 when only the year); the year as text."""
    text = as_of.isoformat() if isinstance(as_of, date) else as_of or ""
    day = first_day(text) if text else None
    parts = text.count("-")
    return {
        f"{name}_day": day.day if day and parts == 2 else 0,
        f"{name}_month": day.month if day and parts >= 1 else 0,
        f"{name}_year": str(day.year) if day else "",
    }


def say_of(as_of: str | None, when: date) -> Say:
    """How a fact that is no amount is dated in words: plainly when fresh, else with its year or as undated."""
    day = first_day(as_of)
    if day is None:
        return "undated"
    return "plain" if freshness(as_of, when) is Freshness.PLAIN else "year"


def own_phone(desk: Desk, purpose: str) -> Phone | None:
    """The home region's own number for that purpose, the newest; never one that only others give."""
    everyone = desk.region.phones if desk.region else []
    phones = [phone for phone in everyone if phone.purpose == purpose and not phone.secondary]
    return max(phones, key=lambda phone: phone.as_of or "") if phones else None


def phone_args(phone: Phone | None, when: date) -> dict[str, object]:
    """`office`, `office_say` and `office_year` of a region's number."""
    if phone is None:
        return {"office": "", "office_say": "none", "office_year": ""}
    return {"office": phone.number, "office_say": say_of(phone.as_of, when), "office_year": (phone.as_of or "")[:4]}
