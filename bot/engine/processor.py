"""Rasa's message processor, running each action on the tracker itself.

Rasa copies the tracker before every action by replaying all its events, in case the action is rejected. Ours never
reject, and the slots of `one_turn` are lent, not made of events: a replay would lose them.
"""

from __future__ import annotations

from rasa.core.actions.action import Action
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.trackers import DialogueStateTracker


class OneTurnProcessor(MessageProcessor):
    """A message processor whose actions see the tracker as it is. What an action raises ends the turn."""

    async def _run_action(
        self,
        action: Action,
        tracker: DialogueStateTracker,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        prediction: PolicyPrediction,
    ) -> bool:
        events = await action.run(output_channel, nlg, tracker, self.domain)
        self._log_action_on_tracker(tracker, action, events, prediction)
        await self._send_bot_messages(events, tracker, output_channel)
        return bool(self.should_predict_another_action(action.name()))
