"""Rasa's tracker store, holding a conversation for the length of one turn.

What lasts between turns is the slots alone (bot/dialogue/state.py), kept by `bot/chat` together with what was said. A
tracker is made of them when a turn begins. So a turn costs the same however long the conversation has been, nothing of
what patients wrote stays in Rasa, and rules in `data/rules` can look at the present turn only.
"""

from __future__ import annotations

from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker


class OneTurnStore(TrackerStore):
    """Lends slots to Rasa at the start of a turn and takes them back at its end."""

    def __init__(self, domain: Domain) -> None:
        super().__init__(domain=domain, event_broker=None)
        self._slots: dict[str, dict[str, Any]] = {}
        self._ran: dict[str, tuple[str, ...]] = {}

    def lend(self, turn_id: str, slots: dict[str, Any]) -> None:
        """Set what Rasa is to remember in the turn called `turn_id`."""
        self._slots[turn_id] = slots

    def take(self, turn_id: str) -> tuple[dict[str, Any], tuple[str, ...]]:
        """Return what is to be remembered after the turn and the actions it ran, and forget the turn."""
        return self._slots.pop(turn_id), self._ran.pop(turn_id, ())

    async def retrieve(self, sender_id: str) -> DialogueStateTracker:
        """Return a tracker that is listening, with the slots lent."""
        tracker = DialogueStateTracker(sender_id, ())
        tracker.slots = {slot.name: _copy(slot) for slot in self.domain.slots}
        tracker.update(ActionExecuted(ACTION_LISTEN_NAME))
        for name, value in self._slots.get(sender_id, {}).items():
            tracker.slots[name].value = value
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the slots that have a value, and which actions ran."""
        self._ran[tracker.sender_id] = tuple(
            event.action_name for event in tracker.events if isinstance(event, ActionExecuted) and event.action_name
        )
        self._slots[tracker.sender_id] = {
            name: slot.value for name, slot in tracker.slots.items() if slot.value is not None
        }

    async def keys(self) -> list[str]:
        """Return the turns under way."""
        return list(self._slots)


def _copy(slot: Slot) -> Slot:
    # What `copy.copy` does, by way of the protocol of pickling; there are forty slots a turn.
    copied = object.__new__(type(slot))
    copied.__dict__.update(slot.__dict__)
    return copied
