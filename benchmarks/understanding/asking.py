"""What the assistant takes a sentence to be, seen from outside: by the cards of its replies."""

from __future__ import annotations

from dataclasses import dataclass

import httpx

from benchmarks.understanding.lists import Combined, Sentence
from benchmarks.understanding.talk import Reply, Talk
from bot.understanding.classes import NEEDS

PRESET = "25"
TOWN = {"sv": "Luleå", "en": "I live in Luleå"}
ASKED_BACK, NOTHING = "did_you_mean", "nothing"


@dataclass(frozen=True)
class Found:
    """`guess`: the class it came to; `offered`: the titles of "Menade du …?"."""

    right: bool
    guess: str
    alert: str | None = None
    offered: tuple[str, ...] = ()

    @property
    def asked_back(self) -> bool:
        """Whether it asked "Menade du …?" in place of an answer."""
        return self.guess == ASKED_BACK


def ask_single(client: httpx.Client, sentence: Sentence, preset: bool) -> Found:
    """Say one sentence in a fresh conversation; without a preset region, say a town when asked for it."""
    talk = Talk.begin(client, None, PRESET if preset else None)
    first = talk.say(sentence.text)
    replies = [first, *_homed(talk, first, sentence.language, sentence.label in NEEDS)]
    topics = first.topics
    needs = [str(reply.contact["need"]) for reply in replies if reply.contact]
    found = [*needs, *topics] if sentence.label in NEEDS else [*topics, *needs]
    guess = _guess(first, sentence.label, found)
    alert = first.alert["level"] if first.alert else None
    return Found(guess == sentence.label, guess, alert, tuple(first.choices) if first.asks == ASKED_BACK else ())


def _homed(talk: Talk, first: Reply, language: str, need: bool) -> list[Reply]:
    """Return what is said once the home is known; nothing when the contact has been shown or no errand was heard."""
    if first.contact or first.alert or first.asks == ASKED_BACK:
        return []
    if first.asks in ("home_region", "place_choice") or (need and first.cards("phone")):
        return [talk.say(TOWN[language])]
    return []


def _guess(first: Reply, label: str, found: list[str]) -> str:
    if first.alert:
        return f"alert {first.alert['level']}"
    if label in found:
        return label
    if found:
        return found[0]
    return ASKED_BACK if first.asks == ASKED_BACK else NOTHING


def ask_combined(client: httpx.Client, sentence: Combined, preset: bool) -> tuple[bool, list[str]]:
    """Return whether all that the sentence holds was taken, and what was not. A preset region differs from the home."""
    other = "01" if sentence.region != "01" else "25"
    talk = Talk.begin(client, None, other if preset else None)
    reply = talk.say(sentence.text)
    missing = [f"topic {topic}" for topic in sentence.topics if topic not in reply.topics]
    later = _follow(talk, reply, sentence)
    shown = [r.contact for r in (reply, *later) if r.contact]
    if sentence.need and sentence.need not in [card["need"] for card in shown]:
        missing.append(f"need {sentence.need}")
    if sentence.region and not _homes(sentence.region, [reply, *later]):
        missing.append(f"region {sentence.region}")
    return not missing, missing


def _follow(talk: Talk, reply: Reply, sentence: Combined) -> list[Reply]:
    """Say what is still asked for, but never the region when the sentence held it; an errand when it held none."""
    if reply.contact or reply.alert:
        return []
    if sentence.region and not sentence.need:
        errand = "Jag har ont i halsen" if sentence.language == "sv" else "I have a sore throat"
        return [talk.say(errand)]
    if not sentence.region and sentence.need:
        return [talk.say(TOWN[sentence.language])]
    return []


def _homes(region: str, replies: list[Reply]) -> bool:
    cards = [card for reply in replies for kind in ("contact", "answer") for card in reply.cards(kind)]
    return any(card["region"] == region for card in cards)
