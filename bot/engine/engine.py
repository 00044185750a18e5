"""One turn through Rasa: what was said and what is remembered in, replies and what to remember out."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_sdk import Action

from bot.engine import in_process, packing
from bot.engine.one_turn import OneTurnStore
from bot.engine.processor import OneTurnProcessor
from bot.engine.straight import StraightRunner


class EngineAway(Exception):
    """The engine could not answer: no model, or a turn that ended without a reply."""


@dataclass(frozen=True)
class Turn:
    """What came of one message."""

    messages: list[dict[str, Any]]
    """What the action uttered, in order: the `custom` part of each of Rasa's messages."""
    slots: dict[str, Any]
    actions: tuple[str, ...] = ()
    """Names of the actions that ran, in order."""


class Engine:
    """A loaded model and the actions it runs."""

    def __init__(self, agent: Agent, store: OneTurnStore) -> None:
        self._agent = agent
        self._store = store
        self._names = itertools.count()

    @classmethod
    def load(cls, model: Path, actions: Iterable[Action]) -> Engine:
        """Load the model file `model`. Raises EngineAway when it can't be."""
        in_process.install()
        try:
            with packing.unpacking():
                agent = Agent.load(
                    str(model), action_endpoint=in_process.InProcess(actions), lock_store=InMemoryLockStore()
                )
        except Exception as error:
            # Rasa wraps what went wrong; no patient has said anything yet, so the cause can be told whole.
            cause = error.__cause__ or error
            raise EngineAway(f"the model could not be loaded: {type(cause).__name__}: {cause}") from error
        agent.processor = OneTurnProcessor.of(agent.processor)
        agent.processor.graph_runner = StraightRunner.of(agent.processor.graph_runner)
        store = OneTurnStore(agent.processor.domain)
        agent.processor.tracker_store = agent.tracker_store = store
        return cls(agent, store)

    @property
    def intents(self) -> frozenset[str]:
        """The intents that the model knows."""
        return frozenset(self._agent.processor.domain.intents)

    def read(self, text: str) -> list[dict[str, Any]]:
        """Return what is understood of `text` in a conversation where nothing was said: entities, a field each."""
        message = UserMessage(text, sender_id="read", metadata={"hints": {}})
        tracker = DialogueStateTracker("read", self._agent.processor.domain.slots)
        parsed = self._agent.processor._parse_message_with_graph(message, tracker)
        return list(parsed["entities"])

    async def turn(self, said: str, slots: Mapping[str, Any], hints: Mapping[str, Any] | None = None) -> Turn:
        """Take one turn.

        `said` is the patient's text, or a payload that the assistant itself offered (`/intent{…}`); the caller keeps
        the two apart. `hints` reach the understanding component: the question that stands and the language.
        Raises EngineAway when no reply came.
        """
        name = str(next(self._names))
        self._store.lend(name, dict(slots))
        channel = CollectingOutputChannel()
        message = UserMessage(said, channel, sender_id=name, metadata={"hints": dict(hints or {})})
        try:
            await self._agent.processor.handle_message(message)
        finally:
            after, ran = self._store.take(name)
        messages = [m["custom"] for m in channel.messages if m.get("custom")]
        if not messages:
            raise EngineAway("the turn ended without a reply")
        return Turn(messages, after, ran)
