"""From need, home region and wish to where the patient is led. The rules stand in the order they are tried."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.knowledge.hours import OpenState, open_state
from bot.knowledge.models import Ages, Region, Service
from bot.knowledge.outcomes import outcomes

Wish = Literal["digital", "phone", "visit"] | None
NO_LOGIN = "none"


@dataclass(frozen=True)
class Patient:
    """What is known of the person the care is for. `age` in whole years; `for_whom`: "self", "child" or "other"."""

    age: int | None = None
    digital_id: bool | None = None
    for_whom: str | None = None


@dataclass(frozen=True)
class Outcome:
    """Where the patient is led. 1177 by phone stands beside every outcome, whoever shows it adds it.

    `channel`: label for the statistics. `child_logs_in`: a guardian can no longer act in the service; the child
    uses it alone.
    """

    id: str
    region: Region | None
    need: str | None
    service: Service | None
    alternatives: tuple[Service, ...]
    state: OpenState | None
    lead: Literal["contact", "phone"]
    text_key: str
    channel: str
    child_logs_in: bool = False


def route(
    need: str | None, region: Region | None, wish: Wish, when: datetime, patient: Patient | None = None
) -> Outcome:
    """The outcome for a need (one of the contract's, or None), a home region or None, a wish and a moment."""
    patient = patient or Patient()
    early = before_services(need, region, wish, patient)
    if early or region is None:
        return phone(early or "phone_no_region", need, region)
    offered = [service for service in region.services if service.status == "current"]
    if not any(service.scope == "region" for service in offered):
        return phone("phone_no_service", need, region)
    taking = [service for service in offered if need in service.needs]
    if not any(service.scope == "region" for service in taking):
        return phone("phone_need_not_taken", need, region)
    usable = [service for service in taking if takes_age(service.ages, patient)]
    if not any(service.scope == "region" for service in usable):
        return phone("phone_age", need, region)
    return contact(need, region, usable, when, patient)


def before_services(need: str | None, region: Region | None, wish: Wish, patient: Patient) -> str | None:
    """The outcomes that hold whatever services there are. Who wants to ring is asked nothing more."""
    if wish == "phone":
        return "phone_by_wish"
    if wish == "visit":
        return "visit_by_wish"
    if patient.digital_id is False and needs_login(region):
        return "phone_no_eid"
    if need is None:
        return "phone_no_need"
    return "phone_no_region" if region is None else None


def needs_login(region: Region | None) -> bool:
    """Unknown log-in counts as e-legitimation: nobody is sent to a door that may be locked."""
    services = region.services if region else []
    return not any(service.login == NO_LOGIN and service.status == "current" for service in services)


def takes_age(ages: Ages | None, patient: Patient) -> bool:
    """Whether somebody of this age is let in, alone or through a guardian. Unknown age or limits: yes."""
    if ages is None or patient.age is None:
        return True
    if ages.max is not None and patient.age > ages.max:
        return False
    if ages.min is None or patient.age >= ages.min:
        return True
    return patient.for_whom != "self" and guardian_acts(ages, patient.age)


def guardian_acts(ages: Ages, age: int) -> bool:
    return ages.guardian_until is not None and (ages.guardian_from or 0) <= age < ages.guardian_until


def contact(need: str | None, region: Region, usable: list[Service], when: datetime, patient: Patient) -> Outcome:
    """The first service for the whole region leads; services for a named municipality only stand beside it."""
    main = next(service for service in usable if service.scope == "region")
    beside = tuple(s for s in usable if s is not main and (s.scope == "region" or s.scope.startswith("municipality:")))
    state = open_state(main.hours, when)
    name = {True: "service_open", False: "service_closed", None: "service_hours_unknown"}[state.open_now]
    if state.open_now is False and state.opens is None:
        name = "service_hours_unknown"
    kind = outcomes()[name]
    alone = (
        patient.for_whom == "child"
        and patient.age is not None
        and main.ages is not None
        and main.ages.guardian_until is not None
        and patient.age >= main.ages.guardian_until
    )
    return Outcome(
        kind.id, region, need, main, beside, state, kind.lead, kind.text_key, own_channel(main), child_logs_in=alone
    )


def own_channel(service: Service) -> str:
    """The statistics label of a service: a form that leads to a chat counts as chat."""
    first = next((channel for channel in ("chat", "video", "form") if channel in service.channels), None)
    return f"own_{first}" if first else "own_other"


def phone(name: str, need: str | None, region: Region | None) -> Outcome:
    kind = outcomes()[name]
    return Outcome(kind.id, region, need, None, (), None, kind.lead, kind.text_key, kind.counted_as)
