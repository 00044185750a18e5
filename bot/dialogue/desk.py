"""What a reply is made with: facts, texts, settings and the time."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.dialogue.alerts import Alerts, load_alerts
from bot.knowledge.law import Law, load_law
from bot.knowledge.load import Facts, load_facts
from bot.knowledge.models import Region
from bot.knowledge.numbers import NumberEntry, Numbers, load_numbers
from bot.replies.texts import Texts
from bot.settings import Clock, Settings, clock

REASONS = ("waiting_time", "opening_hours", "did_not_know", "habit", "not_through", "quality", "other")


@dataclass(frozen=True)
class Desk:
    """Everything loaded once and read in every turn; replaced whole when facts are reloaded."""

    facts: Facts
    law: Law
    numbers: Numbers
    texts: Texts
    alerts: Alerts
    settings: Settings
    clock: Clock = field(default_factory=Clock)

    @classmethod
    def load(cls, settings: Settings) -> Desk:
        """Load facts and texts. Raises FactError or TextError naming file, key and reason."""
        data, own = settings.data_dir, settings.override_dir
        return cls(
            facts=load_facts(data, own),
            law=load_law(_own(own, "law.yml", data)),
            numbers=load_numbers(_own(own, "numbers.yml", data)),
            texts=Texts.load(data / "replies", own / "replies" if own else None),
            alerts=load_alerts(data),
            settings=settings,
            clock=clock(settings),
        )

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why somebody may have thought of a provider elsewhere: the closed list of the counts."""
        return REASONS

    @property
    def now(self) -> datetime:
        """The time that facts follow."""
        return self.clock.now()

    def region(self, code: str | None) -> Region | None:
        """Return the region with this county code."""
        return self.facts.regions.get(code) if code else None

    def say(self, key: str, language: str, /, **args: Any) -> str:
        """Return a text; every text may use the numbers 112 and 1177. `advice` stands in for 1177 where it is given."""
        numbers = {"emergency": self.number("112").number, "advice": self.number("1177").number}
        return self.texts.render(key, language, **numbers | args)

    def number(self, name: str) -> NumberEntry:
        """Return a national number."""
        return self.numbers.get(name)


def _own(override: Path | None, name: str, data: Path) -> Path:
    return override if override and (override / name).exists() else data
