"""Which numbers an alert shows and how it is worded: `data/alerts.yml`, tried from the top."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from bot.knowledge.dated import FactError
from bot.knowledge.load import read_yaml


class Alert(BaseModel):
    """One way to meet danger. A condition that is null holds for all."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    level: Literal["emergency", "crisis", "urgent"]
    category: list[str] | None = None
    now: bool | None = None
    minor: bool | None = None
    violence: bool | None = None
    writer_unknown: bool | None = None
    text: str
    call: str
    also: list[str] = []

    def meets(self, danger: dict[str, Any]) -> bool:
        """Whether this is the way to meet `danger` (the field of a Reading)."""
        return (
            self.level == danger["level"]
            and (self.category is None or danger["category"] in self.category)
            and all(wanted is None or wanted == bool(danger.get(name)) for name, wanted in self._conditions().items())
        )

    def holds_always(self) -> bool:
        """Whether this meets every danger of its level."""
        return self.category is None and all(wanted is None for wanted in self._conditions().values())

    def _conditions(self) -> dict[str, bool | None]:
        return {
            "now": self.now,
            "minor": self.minor,
            "violence": self.violence,
            "writer_unknown": self.writer_unknown,
        }


class Alerts(tuple[Alert, ...]):
    """All ways, in the order they are tried."""

    def meeting(self, danger: dict[str, Any]) -> Alert:
        """Return the first way that meets `danger`."""
        return next(alert for alert in self if alert.meets(danger))


def load_alerts(folder: Path) -> Alerts:
    """Read `folder`/alerts.yml. Raises FactError, also when a level has no entry that always holds."""
    file = folder / "alerts.yml"
    try:
        alerts = Alerts(TypeAdapter(list[Alert]).validate_python(read_yaml(file)))
    except ValidationError as error:
        raise FactError.of(file, error) from error
    for level in ("emergency", "crisis", "urgent"):
        if not any(alert.level == level and alert.holds_always() for alert in alerts):
            raise FactError(file, level, "no entry that always holds")
    return alerts
