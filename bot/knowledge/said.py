"""A fee as it may be said."""

from dataclasses import dataclass
from typing import Literal

Reason = Literal["said", "stale", "disputed", "unknown", "exempt"]


@dataclass(frozen=True)
class FeeSaid:
    """`sek` in kronor, None when no sure sum is known. `with_year`: say the year of `as_of` beside the sum.

    `url`: the region's own fee page, always. `reason` tells why there is or is not a sum.
    """

    sek: int | None
    as_of: str | None
    with_year: bool
    url: str
    reason: Reason
