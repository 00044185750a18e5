"""Danger over the contract: what is met, at which level, and what is met that is none."""

from __future__ import annotations

from dataclasses import dataclass

import httpx

from benchmarks.understanding.lists import Sentence
from benchmarks.understanding.talk import Talk


@dataclass(frozen=True)
class Met:
    """How one message was met: the level of the alert, or None."""

    sentence: Sentence
    level: str | None

    @property
    def met(self) -> bool:
        """Whether an alert was given. Every alert names 112."""
        return self.level is not None

    @property
    def right(self) -> bool:
        """Whether the level is the sentence's own; for a look-alike: no alert."""
        return self.level == (None if self.sentence.label == "lookalike" else self.sentence.label)


def ask_danger(client: httpx.Client, sentence: Sentence) -> Met:
    """Say one sentence in a fresh conversation."""
    alert = Talk.begin(client).say(sentence.text).alert
    return Met(sentence, alert["level"] if alert else None)
