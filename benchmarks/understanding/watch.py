"""What every reply of the contract must keep to, whatever it says."""

from __future__ import annotations

import json
from typing import Any

from benchmarks.understanding.talk import Reply

MOST = 4
ORDER = {"alert": 0, "answer": 1, "contact": 2, "phone": 2, "handover": 2}


class Watch:
    """Looks at the replies of one conversation, in order."""

    def __init__(self) -> None:
        self._contact: str | None = None
        self._asked: dict[str, int] = {}

    def look(self, reply: Reply, asked_before: str | None, said: str) -> list[str]:
        """Return what is wrong with `reply`, each in a few words."""
        faults = []
        messages = reply.messages
        if not 1 <= len(messages) <= MOST:
            faults.append(f"{len(messages)} messages")
        asking = [i for i, m in enumerate(messages) if m["asks"]]
        if len(asking) > 1:
            faults.append("more than one question")
        if asking and asking[-1] != len(messages) - 1:
            faults.append("the question does not come last")
        ranks = [ORDER[m["card"]["type"]] for m in messages if m["card"]]
        if ranks != sorted(ranks):
            faults.append("cards out of order")
        if reply.alert and (asking or reply.contact):
            faults.append("a question or a service beside an alert")
        if reply.alert and "112" not in reply.text:
            faults.append("an alert without 112")
        faults += self._repeated(reply)
        texts = [m["text"] for m in messages]
        if len(set(texts)) < len(texts) or any(not text.strip() for text in texts):
            faults.append("the same text twice, or none")
        if any(mark in text for text in texts for mark in ("{", "http", "None", "**")):
            faults.append("something in the text that cannot be read aloud")
        return [f"after {said!r}: {fault}" for fault in faults]

    def _repeated(self, reply: Reply) -> list[str]:
        if reply.contact is None:
            return []
        shown = json.dumps(_lasting(reply.contact), sort_keys=True)
        again, self._contact = shown == self._contact, shown
        return ["the same contact again"] if again else []


def _lasting(card: dict[str, Any]) -> dict[str, Any]:
    return {name: card[name] for name in ("region", "need", "service", "fee")}
