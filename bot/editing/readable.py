"""Whether a text reads easily, aloud and as an SMS."""

from __future__ import annotations

import re

HARDEST = 40
FEWEST_WORDS = 10
LONG = 6
_SENTENCE = re.compile(r"[.!?…:]+(?=\s|$)")
_WORD = re.compile(r"[^\W_]+(?:[-'’.:][^\W_]+)*")
_MARKUP = re.compile(r"\*\*|__|^#{1,6} |\]\(|`|^[-*] |</?[a-z]+>", re.MULTILINE)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_EMOJI = re.compile("[\U0001f000-\U0001faff☀-➿]")


def lix(text: str) -> float | None:
    """Return the Swedish readability index, or None for a text too short to have one.

    Words a sentence, plus the share of words longer than six letters in per cent (C. H. Björnsson, 1968).
    """
    words = _WORD.findall(text)
    sentences = len(_SENTENCE.findall(text))
    if len(words) < FEWEST_WORDS or not sentences:
        return None
    long = sum(len(re.sub(r"[\W_]", "", word)) > LONG for word in words)
    return len(words) / sentences + 100 * long / len(words)


def unspeakable(text: str) -> str | None:
    """Return why a text can't be read aloud or sent as an SMS, or None."""
    if _MARKUP.search(text):
        return "has markup, which is read out as signs"
    address = _ADDRESS.search(text)
    if address and text.strip() != address[0]:
        return "has a web address in a sentence; links belong in cards"
    if _EMOJI.search(text):
        return "has a pictogram"
    return None
