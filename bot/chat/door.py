"""What a message must get past before it is answered: shape, length, rate, known choices, and a look for danger."""

from __future__ import annotations

from typing import Any

from bot.chat.conversation import Conversation
from bot.chat.guard import LONGEST, clean, mask
from bot.chat.problems import Refusal, bad_shape
from bot.chat.rates import FLOOD, Rates
from bot.dialogue.desk import Desk
from bot.settings import Settings
from bot.understanding.danger import DangerReader


class Door:
    """Refuses what must not come in. Changes nothing but the count of messages a minute."""

    settings: Settings
    rates: Rates
    desk: Desk
    danger: DangerReader

    def language_of(self, language: str | None) -> str:
        """Return the language a refusal is written in."""
        return language if language in ("sv", "en") else "sv"

    def _said(self, conversation: Conversation, message: dict[str, Any], text: str | None) -> tuple[str, str]:
        """Return what Rasa is to see, and what the transcript shows."""
        if text is None:
            payload = conversation.choices.get(message["choice"])
            if payload is None:
                raise Refusal(422, "choice")
            return payload, conversation.title_of(message["choice"])
        if not text:
            raise Refusal(422, "empty")
        if len(message["text"]) > LONGEST:
            raise Refusal(422, "long", danger=self._danger(text))
        return text, text

    async def _may_write(self, name: str, address: str, text: str | None) -> None:
        for kind, who in (("conversation", name), ("address", address)):
            seconds = await self.rates.wait(kind, who)
            if not seconds:
                continue
            if self._danger(text) and not await self.rates.wait(kind, who, FLOOD):
                continue
            raise Refusal(429, "fast", danger=self._danger(text), retry_after=seconds)

    async def _limit(self, kind: str, who: str, language: str | None) -> None:
        seconds = await self.rates.wait(kind, who)
        if seconds:
            raise Refusal(429, "fast", retry_after=seconds, language=self.language_of(language))

    def _check(self, language: str | None, region: str | None) -> None:
        if language is not None and language not in self.desk.texts.languages:
            raise bad_shape("language")
        if region is not None and region not in self.desk.facts.regions:
            raise bad_shape("region", language and self.language_of(language))

    def _part(self) -> tuple[str, ...]:
        return tuple(code for code in self.desk.texts.languages if code not in ("sv", "en"))

    def _danger(self, text: str | None) -> bool:
        found = self.danger.read(text) if text else None
        return found is not None and (found.level != "urgent" or self.settings.urgent)


def tidy(typed: str) -> str:
    """Return what may be read of a typed text. What is too long is read for danger only: masking it would cost."""
    text = clean(typed)
    return text if len(typed) > LONGEST else mask(text)
