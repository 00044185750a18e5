"""What a message changes in what is remembered."""

from __future__ import annotations

from bot.dialogue.state import State
from bot.understanding.reading import Reading

ADULT = 18
# Whoever asks these thinks of a provider in another region; what a distance contact is, may be asked of one's own.
CONSIDERED = ("fee.out_of_county", "rule.assessment", "rule.reimbursement")
# Questions that make the contact fit better; nothing waits for their answer.
REFINING = ("digital_id", "for_whom", "age", "contact_wish", "reason_out_of_county")


def absorb(state: State, reading: Reading) -> None:
    """Take what `reading` says into `state`. The answer to a standing question is taken first."""
    _answered(state, reading)
    _home(state, reading)
    _whom(state, reading)
    _need(state, reading)
    _way(state, reading)
    state.present = reading.present[0] if reading.present else state.present
    state.person += [p for p in reading.person if p not in state.person]
    state.since = reading.since or state.since
    state.out_of_county |= reading.out_of_county or any(t in CONSIDERED for t in reading.topics)
    state.referred = reading.referred if reading.referred is not None else state.referred


def _answered(state: State, reading: Reading) -> None:
    """Take a yes, a no or a pass as the answer to the question that stands."""
    asked, act = state.pending, reading.act
    if asked == "digital_id" and act in ("affirm", "deny"):
        reading.digital_id = act == "affirm"
    if asked == "did_you_mean" and act == "affirm" and state.options:
        take_class(reading, state.options[0])
    if asked in ("home_region", "place_choice") and act in ("skip", "deny", "none_of_these") and not reading.region:
        state.no_home, state.home_options = True, []
    if asked == "for_whom" and act == "affirm":
        reading.for_whom = "self"
    if asked == "did_you_mean" and reading.says_something:
        state.pending, state.options = None, []
    if asked in REFINING and not _interrupts(reading, asked):
        state.pending = None


def _interrupts(reading: Reading, asked: str) -> bool:
    """Whether the message asks something of its own and leaves the question that stands unanswered."""
    if reading.danger or reading.act in ("not_acute", "repeat") or not reading.says_something:
        return True
    value = getattr(reading, {"reason_out_of_county": "reason", "contact_wish": "wish"}.get(asked, asked))
    return bool(reading.topics) and value is None and reading.act is None and reading.talk is None


def take_class(reading: Reading, name: str) -> None:
    """Let `reading` be about the topic or need called `name`."""
    from bot.understanding.classes import NEEDS

    if name in NEEDS:
        reading.need = name
    else:
        reading.topics = [name]


def _home(state: State, reading: Reading) -> None:
    if state.home in reading.not_region and not reading.region:
        state.home = state.place = None
    if len(reading.region) == 1:
        state.home, state.place = reading.region[0], reading.place
        state.home_options, state.preset, state.no_home = [], False, False
        if state.pending in ("home_region", "place_choice"):
            state.pending = None
    elif len(reading.region) > 1:
        # Until it is known which is meant no region is home: not the one said before, and not the one preset.
        state.home, state.preset = None, False
        state.home_options, state.place = reading.region, reading.place
        state.no_home = False
    if "protected_identity" in reading.person and not state.home:
        state.no_home = True


def _whom(state: State, reading: Reading) -> None:
    if reading.for_whom and reading.for_whom != state.for_whom and state.for_whom and reading.age is None:
        # Another person now: the age that was said was somebody else's.
        state.age = None
    state.for_whom = reading.for_whom or state.for_whom
    state.age = reading.age if reading.age is not None else state.age


def _need(state: State, reading: Reading) -> None:
    state.need = reading.need or state.need
    young = state.for_whom == "child" and (state.age is None or state.age < ADULT)
    young |= state.age is not None and state.age < ADULT
    if state.need == "symptoms" and young:
        state.need = "child"
    elif state.need == "child" and not young and (reading.for_whom or reading.age is not None):
        state.need = "symptoms"
    if reading.need and state.need not in state.needs_said:
        state.needs_said = [*state.needs_said, str(state.need)]
    if reading.need and state.pending == "need":
        state.pending = None


def _way(state: State, reading: Reading) -> None:
    if reading.digital_id is not None:
        state.digital_id = reading.digital_id
    if {"not_registered", "asylum"} & set(reading.person):
        # Logging in takes a Swedish personal number, which they do not have.
        state.digital_id = False
    if "rule.physical" in reading.topics and reading.wish is None and (reading.need or state.need):
        reading.wish = "visit"
    if "phone" in reading.topics and reading.wish is None and reading.need:
        reading.wish = "phone"
    state.wish = reading.wish or state.wish
