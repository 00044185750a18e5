"""Simulated patients: what each says, knows and ought to reach (`tests/conversations/patients/*.yml`)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from bot.knowledge.load import Facts
from bot.knowledge.route import Patient as Known
from bot.knowledge.route import route
from bot.settings import ROOT

FOLDER = ROOT / "tests" / "conversations" / "patients"
Kind = Literal["service", "phone"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Goal(_Strict):
    """What the patient ought to reach. Region and need are written by hand; the kind of contact follows the facts.

    `region` None: it is never said, so a phone card, which names no need either, is right. `topics`: questions that
    must have been answered along the way. `contact` False: the answers are all that is wanted.
    """

    region: Annotated[str, Field(pattern=r"^\d{2}$")] | None = None
    need: str | None = None
    wish: Literal["digital", "phone", "visit"] | None = None
    age: int | None = None
    digital_id: bool | None = None
    for_whom: Literal["self", "child", "other"] | None = None
    topics: list[str] = []
    alert: Literal["emergency", "crisis", "urgent"] | None = None
    contact: bool = True

    @property
    def shown_need(self) -> str | None:
        """The need that the contact's card names."""
        return self.need if self.region else None

    def kind(self, facts: Facts, when: datetime) -> Kind:
        """Return whether the facts lead this patient to a service or to the phone."""
        known = Known(age=self.age, digital_id=self.digital_id, for_whom=self.for_whom)
        region = facts.regions[self.region] if self.region else None
        return "service" if route(self.need, region, self.wish, when, known).service else "phone"


class Patient(_Strict):
    """Somebody who answers only what is asked.

    `says`: the first message. `knows`: the answer to each question (an `asks` of the contract); what is not there is
    passed over. `instead`: said the first time that question comes, in place of its answer. `then`: said one after
    the other once a contact has been shown.
    """

    name: str
    language: Literal["sv", "en"] = "sv"
    preset: str | None = None
    says: str
    knows: dict[str, str] = {}
    instead: dict[str, str] = {}
    then: list[str] = []
    goal: Goal


def load_patients(folder: Path = FOLDER) -> list[Patient]:
    """Return every patient, in the order of files. Raises ValueError when two have one name."""
    shape = TypeAdapter(list[Patient])
    patients = [
        patient
        for file in sorted(folder.glob("*.yml"))
        for patient in shape.validate_python(yaml.safe_load(file.read_text(encoding="utf-8")))
    ]
    names = [patient.name for patient in patients]
    if double := {name for name in names if names.count(name) > 1}:
        raise ValueError(f"{folder}: two patients are called {sorted(double)}")
    return patients
