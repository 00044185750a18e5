"""What Rasa's rules choose by: the one intent that a reading comes to. The order is the order of importance."""

from __future__ import annotations

from bot.understanding.reading import Reading

_ACTS = {
    "affirm": "affirm", "deny": "deny", "skip": "skip", "none_of_these": "deny", "restart": "restart",
    "forget": "forget", "not_acute": "not_acute", "repeat": "inform",
}  # fmt: skip


def intent_of(reading: Reading) -> str:
    """Return the intent: danger, then a change of language, an act, a question, an errand, a detail, or none."""
    if reading.danger:
        return str(reading.danger["level"])
    if reading.language_wish:
        return "switch_language"
    if reading.act:
        return _ACTS[reading.act]
    if reading.topics:
        return reading.topics[0]
    if reading.need:
        return reading.need
    if reading.unsure:
        return "nlu_fallback"
    if reading.language == "other" or reading.language in ("ar", "so", "fi"):
        return "foreign"
    return "inform" if reading.says_something else "nlu_fallback"
