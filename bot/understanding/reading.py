"""What one message was understood to say: the only thing that passes from understanding to dialogue.

Rasa carries it as entities of the message (`entities`) and gives it back to an action (`from_entities`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal

Act = Literal[
    "affirm", "deny", "skip", "none_of_these", "restart", "forget", "not_acute", "greet", "repeat", "end_of_turns"
]


@dataclass
class Reading:
    """One message's content. Every field is JSON-able; an empty field means that nothing was said of it."""

    danger: dict[str, Any] | None = None
    """`{"level", "category", "now", "minor", "violence"}`, or None."""
    topics: list[str] = field(default_factory=list)
    """Topics of the contract, in the order they were asked."""
    need: str | None = None
    unsure: list[str] = field(default_factory=list)
    """Up to three topics or needs it may have been, likeliest first, when none was sure."""
    region: list[str] = field(default_factory=list)
    """County codes of the home said: one is known, more must be asked about."""
    place: str | None = None
    """The name that was said for the home."""
    present: list[str] = field(default_factory=list)
    """County codes of where the patient happens to be."""
    not_region: list[str] = field(default_factory=list)
    age: int | None = None
    """Whole years of the person it concerns."""
    for_whom: Literal["self", "child", "other"] | None = None
    wish: Literal["digital", "phone", "visit"] | None = None
    digital_id: bool | None = None
    person: list[str] = field(default_factory=list)
    """Circumstances: `not_registered`, `protected_identity`, `abroad`, `asylum`, `away`."""
    out_of_county: bool = False
    """A digital provider of another region was named or considered."""
    referred: bool | None = None
    """Whether the care's own staff sent the patient there (True) or it was the patient's own idea (False)."""
    reason: str | None = None
    """Why out-of-county care was considered: an id of `data/reasons.yml`."""
    since: str | None = None
    """The patient's own words for how long it has lasted."""
    item: str | None = None
    """What a question about fees concerns: `no_show`, `nurse`, `emergency_department`, `phone`, `digital`."""
    step: str | None = None
    """A step of the handover: offer, yes, no, correct, note, drop."""
    talk: Literal["hello", "thanks", "bye"] | None = None
    act: Act | None = None
    language: str | None = None
    """The language the message is written in, when that is sure (two words or more)."""
    language_wish: str | None = None

    def entities(self) -> list[dict[str, Any]]:
        """Return the fields that say something, as Rasa entities."""
        said = ((name, getattr(self, name)) for name in NAMES)
        return [{"entity": name, "value": value} for name, value in said if value != getattr(EMPTY, name)]

    @classmethod
    def from_entities(cls, entities: Iterable[Mapping[str, Any]]) -> Reading:
        """Return the reading that `entities` carries; an entity that is not a field is refused with KeyError."""
        reading = cls()
        for entity in entities:
            name = entity["entity"]
            if name not in FIELDS:
                raise KeyError(f"'{name}' is not a field of a reading")
            value = entity["value"]
            if isinstance(getattr(reading, name), list) and not isinstance(value, list):
                # Rasa takes the list of a payload apart into one entity a value.
                value = [*getattr(reading, name), value]
            setattr(reading, name, value)
        return reading

    @property
    def of_the_errand(self) -> bool:
        """Whether a nurse would want the words: not a yes or a no, thanks, a question on rules, or a place alone."""
        if self.danger or self.need or self.since or self.person or self.step == "note":
            return True
        if self.act or self.topics or self.step or self.talk or self.reason or self.language_wish:
            return False
        details = (self.region, self.present, self.for_whom, self.wish)
        return not any(details) and self.age is None and self.digital_id is None

    @property
    def says_something(self) -> bool:
        """Whether there is anything here beside the language it was written in."""
        return any(getattr(self, name) != getattr(EMPTY, name) for name in NAMES if name != "language")


NAMES = tuple(f.name for f in fields(Reading))
FIELDS = frozenset(NAMES)
EMPTY = Reading()
