"""Lets a simulated patient talk to the assistant until it has nothing more to say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import httpx

from benchmarks.understanding.patients import Patient
from benchmarks.understanding.talk import Reply, Talk
from benchmarks.understanding.watch import Watch

LONGEST = 10
PASS = {"sv": "hoppa över", "en": "skip"}
AFTER_THE_HELP = "reason_out_of_county"


@dataclass
class Course:
    """How a conversation went. `faults`: what the contract forbids and was seen all the same."""

    patient: Patient
    lines: list[str] = field(default_factory=list)
    said: int = 0
    region: str | None = None
    need: str | None = None
    kind: str | None = None
    reached_after: int = 0
    topics: list[str] = field(default_factory=list)
    alerts: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def wrong(self, kind: str) -> list[str]:
        """Return what differs from the goal, where `kind` of contact is right."""
        goal = self.patient.goal
        pairs = [("region", goal.region, self.region), ("need", goal.shown_need, self.need)]
        if goal.contact:
            pairs.append(("contact", kind, self.kind))
        wrong = [f"{name}: {right} wanted, {found} reached" for name, right, found in pairs if right != found]
        if missing := sorted(set(goal.topics) - set(self.topics)):
            wrong.append(f"not answered: {', '.join(missing)}")
        if goal.alert and goal.alert not in self.alerts:
            wrong.append(f"alert {goal.alert} not given")
        if self.alerts and not goal.alert:
            wrong.append(f"alert {self.alerts[0]} given to somebody who is not in danger")
        return wrong

    @property
    def transcript(self) -> str:
        """The whole conversation, a line a message."""
        return "\n".join(self.lines)

    def hear(self, reply: Reply) -> None:
        """Take in what the assistant says and shows."""
        for message in reply.messages:
            card: dict[str, Any] | None = message["card"]
            asks = f" [asks {message['asks']}]" if message["asks"] else ""
            self.lines.append(f"  <{message['text']}{_shown(card)}{asks}")
            if card is None:
                continue
            if card["type"] in ("contact", "phone"):
                self.region, self.need = card.get("region"), card.get("need")
                self.kind = "service" if card.get("service") else "phone"
                self.reached_after = self.said
            elif card["type"] == "answer":
                self.topics.append(card["topic"])
            elif card["type"] == "alert":
                self.alerts.append(card["level"])


def _shown(card: dict[str, Any] | None) -> str:
    if card is None:
        return ""
    parts = [card.get("topic"), card.get("level"), card.get("region"), card.get("need"), card.get("status")]
    if card["type"] == "contact":
        parts.append(card["service"]["name"] if card["service"] else "by phone")
    return f" [{' '.join([card['type'], *(part for part in parts if part)])}]"


def simulate(client: httpx.Client, patient: Patient, titles: dict[str, str]) -> Course:
    """Return how the conversation went. `titles`: the shortcut's title of each class, in the patient's language."""
    course, watch = Course(patient), Watch()
    talk = Talk.begin(client, patient.language, patient.preset)
    course.hear(talk.greeting)
    later, instead = list(patient.then), dict(patient.instead)
    reply: Reply | None = None
    while course.said < LONGEST:
        chosen, text = _next(patient, reply, later, instead, titles)
        if text is None:
            break
        course.said += 1
        course.lines.append(f">  {text}")
        asked_before = reply.asks if reply else None
        reply = talk.choose(chosen) if chosen else talk.say(text)
        course.hear(reply)
        course.faults += watch.look(reply, asked_before, text)
    return course


def _next(
    patient: Patient, reply: Reply | None, later: list[str], instead: dict[str, str], titles: dict[str, str]
) -> tuple[str | None, str | None]:
    """Return the shortcut to press or the words to say; two times None when there is nothing more."""
    if reply is None:
        return None, patient.says
    asks = reply.asks
    if asks == "did_you_mean":
        title = titles.get(patient.goal.need or "") or ""
        others = [titles[topic] for topic in patient.goal.topics]
        wanted = next((t for t in (title, *others) if t in reply.choices), list(reply.choices)[-1])
        return reply.choices[wanted], wanted
    if asks and asks != AFTER_THE_HELP:
        if asks in instead:
            return None, instead.pop(asks)
        return None, patient.knows.get(asks, PASS[patient.language])
    if asks and asks in patient.knows:
        return None, patient.knows[asks]
    return None, later.pop(0) if later else None
