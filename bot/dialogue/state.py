"""What is remembered of one conversation, between its turns.

Each field is a Rasa slot of the same name (domain.yml). Everything is JSON-able; the patient's own words are not here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass
class State:
    """The slots of a conversation."""

    language: str = "sv"
    language_settled: bool = False
    """The caller chose it, or the first message of two words or more decided it."""
    language_run: str | None = None
    """Another language that the latest message was in; a second one running switches."""
    language_changed: bool = False
    """The language has just changed by itself, and the way back is to be offered."""
    language_pinned: bool = False
    """The caller named the language of this very message: the words in it change nothing."""
    language_wished: bool = False
    """The patient asked for the language; it stands until the caller names another than before."""
    caller_language: str | None = None
    """What the caller named last."""
    home: str | None = None
    """County code of the home region."""
    place: str | None = None
    preset: bool = False
    """`home` came with the page, and the patient has not said where they live."""
    home_options: list[str] = field(default_factory=list)
    """County codes to choose among when the place said is in several."""
    present: str | None = None
    no_home: bool = False
    """The patient would not or could not say where they live; never asked again."""
    need: str | None = None
    wish: str | None = None
    for_whom: str | None = None
    age: int | None = None
    digital_id: bool | None = None
    person: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    """Circumstances whose information has been given."""
    pending: str | None = None
    """The question that stands: an `asks` of the contract."""
    options: list[str] = field(default_factory=list)
    """What `did_you_mean` offered."""
    asked: list[str] = field(default_factory=list)
    """Questions asked so far, each with its count: `home_region`, `home_region`, `need` …"""
    shown: str | None = None
    """Fingerprint of the contact shown last; an equal one is not shown again."""
    outcome: str | None = None
    channel: str | None = None
    unsure: int = 0
    """Messages running that were not understood."""
    calm: bool = False
    """The patient said that it is not acute; `urgent` is not raised again for the same words."""
    alert: str | None = None
    """Level of the alert in the latest reply, if it was one."""
    out_of_county: bool = False
    referred: bool | None = None
    reason: str | None = None
    """Why out-of-county care was considered, as tapped: counted, and tied to nothing."""
    since: str | None = None
    waiting: list[str] = field(default_factory=list)
    """Topics that have more to say once the home region is known."""
    topics: list[str] = field(default_factory=list)
    """Topics answered so far, for the nurse's summary and the counts."""
    needs_said: list[str] = field(default_factory=list)
    handover: dict[str, Any] = field(default_factory=dict)
    """Where the handover stands: `{"shown": mark of the text shown, "quotes": how many messages it quotes}` until it is
    left, then `{"stage", "handle", "expires"}`."""
    quotable: bool = True
    """The latest message told of the errand: a summary may quote it. Answers, thanks and questions are left out."""
    questions: int = 0
    turns: int = 0

    @classmethod
    def from_slots(cls, slots: Mapping[str, Any]) -> State:
        """Return the state that Rasa's slots hold; a slot without a value takes its default."""
        return cls(**{name: slots[name] for name in NAMES if slots.get(name) is not None})

    def changed_since(self, slots: Mapping[str, Any]) -> dict[str, Any]:
        """Return the slots to set so that `slots` becomes this state."""
        before = State.from_slots(slots)
        return {name: getattr(self, name) for name in NAMES if getattr(self, name) != getattr(before, name)}


NAMES = tuple(f.name for f in fields(State))
