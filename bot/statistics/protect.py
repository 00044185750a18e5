"""No group smaller than five is shown, nor can it be reckoned from what is shown.

A table is a total and the parts it is made of. A part of one to four is hidden; if what is hidden comes to less than
five, or is a single part, the smallest part still shown is hidden too, for a total less its parts would tell. Whoever
knows this rule must not learn from it either: as long as a hidden part could be one number only, one more is hidden.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import permutations, product

SMALLEST = 5
Parts = Mapping[str, int]


@dataclass(frozen=True)
class Shown:
    """What may be shown of a group of people: `total` None when the whole group is too small.

    `parts` holds only what is shown; `hidden` is how many people the parts left out hold (0 or at least five).
    """

    total: int | None
    parts: Mapping[str, int]
    hidden: int


def protect(parts: Parts) -> Shown:
    """Return what may be shown of a table. A part of nobody is shown as 0, unless it has to hide another."""
    total = sum(parts.values())
    if 0 < total < SMALLEST:
        return Shown(None, {}, 0)
    hidden = hidden_in(parts)
    kept = {name: count for name, count in parts.items() if name not in hidden}
    return Shown(total, kept, sum(parts[name] for name in hidden))


def hidden_in(parts: Parts) -> frozenset[str]:
    """Return the parts to hide: the fewest that leave no hidden part with one possible number."""
    hidden = hidden_with(parts, 0)
    for more in range(1, len(parts)):
        if vague(parts, hidden, more - 1):
            break
        hidden = hidden_with(parts, more)
    return hidden


def hidden_with(parts: Parts, more: int) -> frozenset[str]:
    """Return the small parts, what their sum needs, and so many `more`; the smallest go first, and nobody last."""
    hidden = {name for name, count in parts.items() if 0 < count < SMALLEST}
    if not hidden:
        return frozenset()
    waiting = sorted(parts.keys() - hidden, key=lambda name: (not parts[name], parts[name], name))
    while waiting and (len(hidden) == 1 or sum(parts[name] for name in hidden) < SMALLEST):
        hidden.add(waiting.pop(0))
    hidden.update(waiting[:more])
    # What is left beside the hidden would be nobody at all: that too tells how many share the rest.
    return frozenset(parts) if all(name in hidden or not count for name, count in parts.items()) else frozenset(hidden)


def vague(parts: Parts, hidden: frozenset[str], more: int) -> bool:
    """Whether every hidden part could be another number: with people moved between two, the same would be hidden."""
    moves = list(product(permutations(sorted(hidden), 2), range(1, SMALLEST)))
    unsure: set[str] = set()
    for (giver, taker), people in moves:
        if {giver, taker} <= unsure or parts[giver] < people:
            continue
        moved = {**parts, giver: parts[giver] - people, taker: parts[taker] + people}
        if hidden_with(moved, more) == hidden:
            unsure |= {giver, taker}
    return unsure == hidden


def divisible(groups: Mapping[str, int]) -> bool:
    """Whether a total may be told apart into these groups: each is nobody or large enough."""
    return all(count == 0 or count >= SMALLEST for count in groups.values())


def stepped(count: int) -> int:
    """Return a count in whole steps of five, downwards: one more person between two looks does not show."""
    return count // SMALLEST * SMALLEST
