"""What may be said about a fee on a day. What is old, disputed or second-hand is not said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.knowledge.ages import exempt, unsure_by_age
from bot.knowledge.dated import Freshness, freshness
from bot.knowledge.models import Fee, Region
from bot.knowledge.said import FeeSaid

__all__ = ["DigitalFee", "FeeSaid", "digital_fee", "fee_said"]


@dataclass(frozen=True)
class DigitalFee:
    """What a digital visit costs. `sek` None: not known, or not the same for everything under `by_channel`.

    `by_profession`: (channel, profession) where the region's fee depends on who one meets, else empty.
    """

    sek: int | None
    by_channel: Mapping[str, FeeSaid]
    exempt: bool
    as_of: str | None
    url: str
    with_year: bool = False
    by_profession: Mapping[tuple[str, str], FeeSaid] = field(default_factory=dict)


def fee_said(
    region: Region,
    item: str,
    when: date,
    *,
    channel: str | None = None,
    profession: str | None = None,
    listed: bool | None = None,
) -> FeeSaid:
    """The region's fee for an item on a day.

    A question that leaves something open (say the profession) is answered when every fee that fits has the same sum.
    """
    asked = (channel, profession, listed)
    fitting = [fee for fee in region.fees_for(item) if fits(fee, asked)]
    said = [judged(fee, region.fee_page, when) for fee in narrowest(fitting, asked) if fee.holds(when)]
    return together(said, region.fee_page)


def fits(fee: Fee, asked: tuple[object, ...]) -> bool:
    own = (fee.channel, fee.profession, fee.listed)
    return all(wish is None or mine is None or mine == wish for mine, wish in zip(own, asked, strict=True))


def narrowest(fees: Sequence[Fee], asked: tuple[object, ...]) -> list[Fee]:
    """The fees that name the most of what was asked; a general fee does not speak where a particular one does."""
    if not fees:
        return []

    def named(fee: Fee) -> int:
        own = (fee.channel, fee.profession, fee.listed)
        return sum(wish is not None and mine == wish for mine, wish in zip(own, asked, strict=True))

    most = max(map(named, fees))
    return [fee for fee in fees if named(fee) == most]


def judged(fee: Fee, url: str, when: date) -> FeeSaid:
    """One fee, weighed: known, undisputed, the region's own and young enough, or else no sum."""
    if fee.disputed:
        return FeeSaid(None, fee.as_of, False, url, "disputed")
    if fee.sek is None or fee.secondary:
        return FeeSaid(None, fee.as_of, False, url, "unknown")
    age = freshness(fee.as_of, when)
    if age is Freshness.STALE:
        return FeeSaid(None, fee.as_of, False, url, "stale")
    return FeeSaid(fee.sek, fee.as_of, age is Freshness.WITH_YEAR, url, "said")


def together(said: Sequence[FeeSaid], url: str) -> FeeSaid:
    """One answer out of several fees: the oldest of equal sums; no sum when they differ or one is unsure."""
    if not said:
        return FeeSaid(None, None, False, url, "unknown")
    unsure = [fee for fee in said if fee.sek is None]
    if unsure:
        return unsure[0]
    if len({fee.sek for fee in said}) > 1:
        return FeeSaid(None, None, False, url, "unknown")
    return min(said, key=lambda fee: fee.as_of or "")


def digital_fee(
    region: Region, when: date, channels: Sequence[str], age: int | None, national_free_from: int | None = None
) -> DigitalFee:
    """The fee of a contact card: 0 when exempt by age, one sum when all `channels` cost the same, else None."""
    free = exempt(region, age, when, national_free_from) if age is not None else None
    if free:
        return DigitalFee(0, {}, True, free.as_of, free.url, free.with_year)
    if age is not None and unsure_by_age(region, age):
        return DigitalFee(None, {}, False, None, region.fee_page)
    asked = [channel for channel in channels if channel in ("chat", "video")] or ["chat", "video"]
    professions = {fee.profession for fee in region.fees_for("digital_visit") if fee.profession}
    parts = {channel: fee_said(region, "digital_visit", when, channel=channel) for channel in asked}
    people: dict[tuple[str, str], FeeSaid] = {
        (channel, who): fee_said(region, "digital_visit", when, channel=channel, profession=who)
        for channel in asked
        for who in sorted(professions)
    }
    one = together(list(parts.values()), region.fee_page)
    return DigitalFee(one.sek, parts, False, one.as_of, region.fee_page, one.with_year, people)
