"""What an editor should look at in a region's file, and how much of it can be said on a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.knowledge.dated import Dated, Freshness, freshness
from bot.knowledge.fees import judged
from bot.knowledge.hours import known_on
from bot.knowledge.models import Fee, Region


@dataclass(frozen=True)
class Due:
    """A value to check. `key`: where it stands in the file. `why`: undated, stale, unknown, disputed, secondary,
    unconfirmed or unchecked. `links`: the pages to compare with, the region's own fee page first for a fee."""

    key: str
    what: str
    why: tuple[str, ...]
    links: tuple[str, ...]


def due(region: Region, when: date) -> list[Due]:
    """Everything in a region's file that is stale, unknown, disputed, second-hand or was never checked."""
    return [item for item in values(region, when) if item.why]


def values(region: Region, when: date) -> Iterator[Due]:
    for index, service in enumerate(region.services):
        more = () if service.status == "current" else ("unconfirmed",) if service.status == "unconfirmed" else None
        if more is not None:
            yield weigh(f"services.{index}", service.name, service, when, more)
        if more is not None and service.hours:
            part = () if service.hours.complete else ("unknown",)
            yield weigh(f"services.{index}.hours", f"{service.name}: hours", service.hours, when, part)
    for index, fee in enumerate(region.fees):
        if fee.holds(when):
            yield weigh(f"fees.{index}", fee_words(fee), fee, when, fee_faults(fee), (region.fee_page,))
    for index, rule in enumerate(region.age_rules):
        limit = f"free below {rule.free_below}" if rule.free_below else f"free from {rule.free_from}"
        yield weigh(f"age_rules.{index}", limit, rule, when, ("secondary",) if rule.secondary else ())
    for index, phone in enumerate(region.phones):
        faults = ("secondary",) if phone.secondary else ()
        yield weigh(f"phones.{index}", f"{phone.label.en}: {phone.number}", phone, when, faults)


def weigh(
    key: str, what: str, value: Dated, when: date, more: tuple[str, ...] = (), links: tuple[str, ...] = ()
) -> Due:
    stale = freshness(value.as_of, when) is Freshness.STALE
    age = ("undated",) if value.as_of is None else ("stale",) if stale else ()
    unchecked = ("unchecked",) if value.checked is None else ()
    return Due(key, what, (*age, *more, *unchecked), tuple(dict.fromkeys((*links, *value.source))))


def fee_faults(fee: Fee) -> tuple[str, ...]:
    faults = {"unknown": fee.sek is None, "disputed": fee.disputed, "secondary": fee.secondary}
    return tuple(name for name, holds in faults.items() if holds)


def fee_words(fee: Fee) -> str:
    listed = {True: "listed there", False: "not listed there", None: None}[fee.listed]
    key = ", ".join(part for part in (fee.item, fee.channel, fee.profession, listed) if part)
    return f"{key}: {'unknown' if fee.sek is None else f'{fee.sek} kr'}"


def sayable(region: Region, when: date) -> tuple[int, int, int, int]:
    """(fees said, fees in all, hours said, hours in all) on a day: fees by key, hours by current service."""
    keys = {fee.key for fee in region.fees}
    said = {fee.key for fee in region.fees if fee.holds(when) and judged(fee, region.fee_page, when).reason == "said"}
    services = [service for service in region.services if service.status == "current"]
    known = [service for service in services if known_on(service.hours, when)]
    return len(said), len(keys), len(known), len(services)
