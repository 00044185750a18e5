"""Runs the actions in this process: where Rasa would call an action server, rasa-sdk's executor is asked.

Between Rasa and a server a conversation travels as JSON, with everything that happened in it, and the answer comes back
as JSON and is checked against a schema that is itself checked. Here an action is given what it may look at – slots and
the latest message – and its events become Rasa's by the name of their type.
"""

from __future__ import annotations

from collections.abc import Iterable

import rasa.core.actions.action as rasa_actions
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.utils.common import all_subclasses
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk import Action, Tracker
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher
from rasa_sdk.interfaces import ActionNotFoundException

_KINDS: dict[str, type[Event]] = {}


class InProcess(EndpointConfig):
    """An action endpoint without a network: holds the actions given."""

    def __init__(self, actions: Iterable[Action]) -> None:
        super().__init__(url="http://in-process", enable_selective_domain=True)
        self.executor = ActionExecutor()
        for action in actions:
            self.executor.register_action(action)


class LocalAction(rasa_actions.RemoteAction):
    """An action of ours, as Rasa runs it."""

    async def run(
        self,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
    ) -> list[Event]:
        """Run it on `tracker`; return what it said and what it set.

        Raises ActionNotFoundException for a name nobody registered, and whatever the action raises.
        """
        action = self.action_endpoint.executor.actions.get(self._name)
        if action is None:
            raise ActionNotFoundException(self._name)
        dispatcher = CollectingDispatcher()
        set_there = await action(dispatcher, _sdk_tracker(tracker), {})
        said = await self._utter_responses(dispatcher.messages, output_channel, nlg, tracker)
        return [*said, *(_KINDS[event["event"]]._from_parameters(event) for event in set_there or ())]


def _sdk_tracker(tracker: DialogueStateTracker) -> Tracker:
    return Tracker(
        tracker.sender_id,
        tracker.current_slot_values(),
        tracker._latest_message_data(),
        [],
        tracker.is_paused(),
        tracker.followup_action,
        {},
        tracker.latest_action_name,
    )


def install() -> None:
    """Let Rasa make actions of this kind."""
    _KINDS.update({kind.type_name: kind for kind in all_subclasses(Event)})
    rasa_actions.RemoteAction = LocalAction
