"""Every table of the project on one metadata: what the migrations are compared with."""

from bot.accounts import tables as _accounts  # noqa: F401
from bot.handover import tables as _handover  # noqa: F401
from bot.statistics import tables as _statistics  # noqa: F401
from bot.store.tables import metadata

__all__ = ["metadata"]
