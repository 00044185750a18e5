"""What Ds 2023:27 proposes, told as a proposal until its entry is made law, and as law from that entry's day."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.knowledge.topics.base import Desk, day_args

State = Literal["proposed", "coming", "law", "none"]
OUTCOME = "ds2023_27_outcome"


@dataclass(frozen=True)
class Proposal:
    """`state`: proposed, decided but not yet begun (coming), law, or not to be said. `valid_from` once decided."""

    state: State
    valid_from: date | None = None


def proposal(desk: Desk, id: str) -> Proposal:
    """Where one proposed rule stands on the day asked about.

    Without the entry on what became of the memorandum nobody knows whether it is still a proposal.
    """
    match desk.law.status(id, desk.day):
        case "in_force":
            return Proposal("law", desk.law.entry(id).valid_from)
        case "proposed" if desk.law.entry(id).status == "in_force":
            return Proposal("coming", desk.law.entry(id).valid_from)
        case "proposed" if desk.said(OUTCOME):
            return Proposal("proposed")
        case _:
            return Proposal("none")


def seen_args(desk: Desk) -> dict[str, object]:
    """The day the search for a decision speaks for (`seen_day`, `seen_month`, `seen_year`)."""
    entry = desk.law.entry(OUTCOME)
    return day_args("seen", entry.checked or entry.as_of)
