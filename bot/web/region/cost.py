"""What contacts kept in the region would mean in money: four numbers, reckoned in the open."""

from __future__ import annotations

from dataclasses import dataclass

from bot.statistics.report import Breakdown, Figure

DEAREST = 100_000
OWN = "own_"


class WrongNumber(ValueError):
    """A price or share that is no whole number within its bounds."""


@dataclass(frozen=True)
class Picture:
    """`people` were led to the region's own service; `share` per cent of them stay. Prices in kronor a contact."""

    people: int
    share: int
    price: int
    own: int

    @property
    def kept(self) -> int:
        """Contacts that stay with the region, rounded down."""
        return self.people * self.share // 100

    @property
    def elsewhere(self) -> int:
        """What they would have cost in another region, in kronor."""
        return self.kept * self.price

    @property
    def here(self) -> int:
        """What they cost in the region's own service, in kronor."""
        return self.kept * self.own

    @property
    def difference(self) -> int:
        """What is left, in kronor."""
        return self.elsewhere - self.here


def led_to_own(channels: Breakdown) -> Figure:
    """Return how many were led to the region's own service."""
    own = [figure for name, figure in channels.parts.items() if name.startswith(OWN)]
    known = [figure.count for figure in own if figure.count is not None]
    exact = all(figure.exact and figure.count is not None for figure in own)
    return Figure(sum(known), exact) if known and (exact or any(known)) else Figure(None, False)


def picture(people: int, price: str, own: str, share: str) -> Picture | None:
    """Return the picture, None without a price. Raises WrongNumber."""
    if not price:
        return None
    return Picture(people, _whole(share or "100", 100), _whole(price, DEAREST), _whole(own or "0", DEAREST))


def _whole(text: str, most: int) -> int:
    if not (text.isascii() and text.isdecimal()) or int(text) > most:
        raise WrongNumber
    return int(text)
