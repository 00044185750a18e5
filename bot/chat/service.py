"""The chat: start a conversation, take a message, give the transcript, forget. Everything but HTTP."""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from bot.chat.conversation import Conversation, named_language
from bot.chat.door import Door, tidy
from bot.chat.opening import greeting_payload, with_notices
from bot.chat.problems import Refusal, no_token
from bot.chat.rates import Rates
from bot.chat.stores import Store, StoreAway
from bot.chat.tokens import Tokens
from bot.dialogue.desk import Desk
from bot.engine.engine import Engine, EngineAway
from bot.notices.board import Board
from bot.settings import Settings
from bot.understanding.danger import DangerReader

logger = logging.getLogger(__name__)
Messages = list[dict[str, Any]]
END_OF_TURNS = "/end_of_turns"
FORGET = "action_forget"
GREET = "action_greet"


@dataclass
class Chat(Door):
    """One chat service. `desk` and `engine` may be replaced while it runs (facts or model reloaded)."""

    settings: Settings
    store: Store
    tokens: Tokens
    rates: Rates
    desk: Desk
    danger: DangerReader
    engine: Engine | None = None
    board: Board | None = None
    """Notices that the region has pinned: said after the greeting."""
    assistant: Any = None
    """Whom the engine's actions speak for."""
    handovers: Any = None
    """Where summaries for the nurse are left (bot.handover.service); None: they can only be read aloud."""
    after_turn: list[Callable[[dict[str, Any], dict[str, Any]], Awaitable[None]]] = field(default_factory=list)
    """Called with the slots before and after each turn: statistics."""
    on_forget: list[Callable[[dict[str, Any]], Awaitable[None]]] = field(default_factory=list)
    """Called with the slots of a conversation that is deleted: a handover that no nurse has opened goes too."""

    @property
    def idle_seconds(self) -> int:
        """How long a conversation lives after its last message."""
        return self.settings.idle_minutes * 60

    async def start(self, language: str | None, region: str | None, address: str) -> dict[str, Any]:
        """Return `{"token", "expires_in", "messages"}`."""
        self._check(language, region)
        await self._limit("address", address, language)
        conversation = Conversation(Tokens.new_name(), language or "sv")
        slots = {"language": self.language_of(language), "language_settled": language in ("sv", "en")}
        slots["caller_language"] = language
        region = region or self.settings.region
        part = language if language in self._part() else None
        messages = await self._turn(conversation, greeting_payload(region, part), slots)
        try:
            await self.store.create(conversation)
        except StoreAway as error:
            raise Refusal(503, "away") from error
        return {
            "token": self.tokens.sign(conversation.id),
            "expires_in": conversation.expires_in(self.idle_seconds),
            "messages": messages,
        }

    async def say(self, token: str | None, message: dict[str, Any], address: str) -> dict[str, Any]:
        """Take one message: `{"text"}` or `{"choice"}`, with `language` and `id`.

        Returns `{"messages"}`, with `"forgotten": true` when nothing else of the conversation is left.
        """
        name = self._name(token)
        self._check(message.get("language"), None)
        typed = message.get("text")
        text = tidy(typed) if typed is not None else None
        language = message.get("language")
        try:
            async with self.store.turn(name) as conversation:
                if conversation is None:
                    raise Refusal(401, "token", danger=self._danger(text))
                language = language or conversation.slots.get("language")
                messages = await self._take(conversation, message, text, address)
                return {"messages": messages} | ({"forgotten": True} if conversation.said == messages else {})
        except StoreAway as error:
            logger.warning("the store of conversations is away: %s", error)
            raise Refusal(503, "away", self._danger(text), language=self.language_of(language)) from error
        except Refusal as refusal:
            refusal.language = self.language_of(language)
            raise

    async def _take(
        self, conversation: Conversation, message: dict[str, Any], text: str | None, address: str
    ) -> Messages:
        """Return the answer to a message; the same as before when it was answered before."""
        before = conversation.answer_to(message["id"]) if "id" in message else None
        if before is not None:
            return before
        await self._may_write(conversation.id, address, text)
        said, shown = self._said(conversation, message, text)
        return await self._answer(conversation, said, shown, message)

    async def history(self, token: str | None) -> dict[str, Any]:
        """Return `{"messages", "expires_in"}`."""
        conversation = await self._peek(token)
        return {"messages": list(conversation.said), "expires_in": conversation.expires_in(self.idle_seconds)}

    async def spoken(self, token: str | None) -> str:
        """Return the language of the token's conversation; Swedish where there is none."""
        try:
            return self.language_of((await self._peek(token)).slots.get("language"))
        except Refusal:
            return self.language_of(None)

    async def forget(self, token: str | None) -> None:
        """Leave nothing of the conversation anywhere."""
        name = self._name(token)
        try:
            # A turn in flight ends first: what it leaves is forgotten too.
            async with self.store.turn(name) as conversation:
                if conversation is None:
                    raise no_token()
                for forget in self.on_forget:
                    await forget(conversation.slots)
                await self.store.delete(name)
            await self.rates.forget("conversation", name)
        except StoreAway as error:
            raise Refusal(503, "away") from error

    async def _answer(self, conversation: Conversation, said: str, shown: str, message: dict[str, Any]) -> Messages:
        slots = conversation.slots | named_language(conversation.slots, message.get("language"))
        # Shortcuts go on for as long again: what was offered last can still be taken.
        most = self.settings.max_turns * (2 if said.startswith("/") else 1)
        if conversation.turns >= most and not self._danger(said):
            said = END_OF_TURNS
        conversation.said.append(
            {"from": "patient", "text": shown, **({"chosen": True} if "choice" in message else {})}
        )
        messages = await self._turn(conversation, said, slots)
        if "choice" not in message and conversation.slots.get("quotable", True):
            conversation.quote(shown)
        conversation.turns += 1
        conversation.touched = time.time()
        conversation.remember_answer(message.get("id"), messages)
        return messages

    async def _turn(self, conversation: Conversation, said: str, slots: dict[str, Any]) -> Messages:
        if self.engine is None:
            raise Refusal(503, "away", danger=self._danger(said))
        hints = {"pending": slots.get("pending"), "language": slots.get("language"), "quotes": conversation.quotes}
        try:
            turn = await self.engine.turn(said, slots, hints)
        except EngineAway as error:
            raise Refusal(503, "away", danger=self._danger(said)) from error
        except Exception as error:
            # Whatever broke, the patient gets numbers; what was typed may stand in the exception and is not logged.
            logger.error("a turn failed: %s", type(error).__name__)
            raise Refusal(503, "away", danger=self._danger(said)) from error
        if FORGET in turn.actions:
            for forget in self.on_forget:
                await forget(slots)
            conversation.erase()
        await self._tell(slots, turn.slots)
        conversation.slots = turn.slots
        first = GREET in turn.actions
        messages = with_notices(turn.messages, turn.slots, self.board, self.desk.now) if first else turn.messages
        return conversation.publish(messages)

    async def _tell(self, before: dict[str, Any], after: dict[str, Any]) -> None:
        for listener in self.after_turn:
            try:
                await listener(before, after)
            except Exception as error:  # the patient comes first: a count is lost, an answer is not
                logger.error("a turn was not counted: %s", type(error).__name__)

    def _name(self, token: str | None) -> str:
        name = self.tokens.read(token) if token else None
        if name is None:
            raise no_token()
        return name

    async def _peek(self, token: str | None) -> Conversation:
        try:
            conversation = await self.store.peek(self._name(token))
        except StoreAway as error:
            raise Refusal(503, "away") from error
        if conversation is None:
            raise no_token()
        return conversation
