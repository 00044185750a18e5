"""Rasa's message processor for conversations that last one turn (`one_turn`).

It does what Rasa's does, without what comes to nothing here:
the copy of the tracker before every action, made by replaying all its events, in case the action is rejected: ours
never reject, and a replay would lose the slots that `one_turn` lends;
the deep copies of all that is said, for lines of a log that are never written;
the filling of slots by Rasa, where every slot is one that only actions set;
the weighing of the rules, when their decision is remembered (`decisions`).
"""

from __future__ import annotations

from typing import Any

from rasa.core.actions.action import Action
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.domain import Domain
from rasa.shared.core.slot_mappings import SlotMappingType
from rasa.shared.core.trackers import DialogueStateTracker

from bot.engine.decisions import Decisions


class OneTurnProcessor(MessageProcessor):
    """A message processor whose actions see the tracker as it is. Made of a loaded one by `of`."""

    _decisions: Decisions
    _fills_slots: bool
    _known_features: set[tuple[str, ...]]

    @classmethod
    def of(cls, loaded: MessageProcessor) -> OneTurnProcessor:
        """Return a processor over what `loaded` holds."""
        made = cls.__new__(cls)
        made.__dict__.update(loaded.__dict__)
        nodes = getattr(loaded.graph_runner, "_instantiated_nodes", {}).values()
        made._decisions = Decisions(loaded.domain, [node._component for node in nodes])
        made._fills_slots = _fills_slots(loaded.domain)
        made._known_features = set()
        return made

    async def parse_message(
        self, message: UserMessage, tracker: DialogueStateTracker | None = None, only_output_properties: bool = True
    ) -> dict[str, Any]:
        """Return what is understood of `message`."""
        parsed = self._parse_message_with_graph(message, tracker, only_output_properties)
        self._update_full_retrieval_intent(parsed)
        # Rasa warns of what the domain does not know; it need not look twice for the same.
        features = (parsed["intent"]["name"] or "", *(entity["entity"] for entity in parsed["entities"]))
        if features not in self._known_features:
            self._check_for_unseen_features(parsed)
            self._known_features.add(features)
        return dict(parsed)

    async def run_action_extract_slots(
        self, output_channel: OutputChannel, tracker: DialogueStateTracker
    ) -> DialogueStateTracker:
        """Let Rasa fill slots from the message, where the domain has any that it fills."""
        if not self._fills_slots:
            return tracker
        return await super().run_action_extract_slots(output_channel, tracker)

    def predict_next_with_tracker_if_should(self, tracker: DialogueStateTracker) -> tuple[Action, PolicyPrediction]:
        """Return the next action. Raises ActionLimitReached."""
        seen = self._decisions.seen(tracker)
        decided = self._decisions.get(seen)
        if decided is None:
            decided = super().predict_next_with_tracker_if_should(tracker)
            self._decisions.keep(seen, decided)
        return decided  # type: ignore[no-any-return]

    async def _run_action(
        self,
        action: Action,
        tracker: DialogueStateTracker,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        prediction: PolicyPrediction,
    ) -> bool:
        """Run an action; what it raises ends the turn."""
        events = await action.run(output_channel, nlg, tracker, self.domain)
        tracker.update_with_events(prediction.events, self.domain)
        tracker.update(action.event_for_successful_execution(prediction))
        tracker.update_with_events(events, self.domain)
        await self._send_bot_messages(events, tracker, output_channel)
        return bool(self.should_predict_another_action(action.name()))

    @staticmethod
    def _log_slots(tracker: DialogueStateTracker) -> None:
        """Slots are not logged: they say where patients live."""


def _fills_slots(domain: Domain) -> bool:
    """Whether Rasa sets any slot itself: from an entity, an intent, a text, or by an action that a mapping names."""
    ours = str(SlotMappingType.CUSTOM)
    mappings = [mapping for slot in domain.slots for mapping in slot.mappings or ()]
    return any(mapping.get("type") != ours or mapping.get("action") for mapping in mappings)
