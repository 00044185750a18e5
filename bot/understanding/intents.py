"""What Rasa's rules choose by: the one intent that a reading comes to. The order is the order of importance."""

from __future__ import annotations

from bot.understanding.reading import Reading

NOT_WHOLE = ("ar", "so", "fi", "other")
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
    if reading.reason:
        return "give_reason"
    if reading.step:
        return "handover_step"
    if reading.act:
        return _ACTS[reading.act]
    if reading.language in NOT_WHOLE:
        return "foreign"
    if reading.topics:
        return reading.topics[0]
    if reading.need:
        return reading.need
    if reading.unsure:
        return "nlu_fallback"
    return "inform" if reading.says_something else "nlu_fallback"
