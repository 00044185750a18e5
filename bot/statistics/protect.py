"""No group smaller than five is shown, nor can it be reckoned from what is shown.

A table is a total and the parts it is made of. A part of one to four is hidden; if what is hidden comes to less than
five, or is a single part, the smallest part still shown is hidden too, for a total less its parts would tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SMALLEST = 5


@dataclass(frozen=True)
class Shown:
    """What may be shown of one group of people: `total` None when the whole group is too small.

    `parts` holds only what is shown; `hidden` is how many people the parts left out hold (0 or at least five).
    """

    total: int | None
    parts: Mapping[str, int]
    hidden: int


def protect(parts: Mapping[str, int]) -> Shown:
    """Return what may be shown of a table. A part of nobody is shown as 0: there is no one to single out."""
    total = sum(parts.values())
    if 0 < total < SMALLEST:
        return Shown(None, {}, 0)
    hidden = {name for name, count in parts.items() if 0 < count < SMALLEST}
    while hidden and (len(hidden) == 1 or sum(parts[name] for name in hidden) < SMALLEST):
        shown = [name for name, count in parts.items() if count and name not in hidden]
        if not shown:
            break
        hidden.add(min(shown, key=lambda name: (parts[name], name)))
    kept = {name: count for name, count in parts.items() if name not in hidden}
    return Shown(total, kept, sum(parts[name] for name in hidden))


def divisible(groups: Mapping[str, int]) -> bool:
    """Whether a total may be told apart into these groups: each is nobody or large enough."""
    return all(count == 0 or count >= SMALLEST for count in groups.values())


def stepped(count: int) -> int:
    """Return a count in whole steps of five, downwards: one more person between two looks does not show."""
    return count // SMALLEST * SMALLEST
