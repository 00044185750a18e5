"""The assistant that the actions speak for: one desk of facts, replaced whole when facts are reloaded."""

from __future__ import annotations

from bot.dialogue import fixed, language, leave, replies
from bot.dialogue.desk import Desk
from bot.dialogue.message import Message, in_order
from bot.dialogue.state import State
from bot.understanding.reading import Reading


class Assistant:
    """Replies to readings. Holds nothing of any conversation."""

    def __init__(self, desk: Desk, handovers: leave.Handovers | None = None) -> None:
        self.desk = desk
        self.handovers = handovers

    def settle_language(self, state: State, reading: Reading) -> None:
        """Let the first message of two words or more, or two running in another language, decide the language."""
        language.settle(self.desk, state, reading)

    def greet(self, state: State, reading: Reading) -> list[Message]:
        """Return the first message; before it the fixed text of a language in part that the caller named."""
        messages = fixed.greet(self.desk, state, reading.region[0] if reading.region else None)
        if reading.language_wish in language.PART:
            messages.insert(0, language.fixed_text(self.desk, state, reading.language_wish))
        return messages

    def alert(self, state: State, reading: Reading) -> list[Message]:
        """Return the alert; `urgent` is a reply like any other where the region has switched it off."""
        if not self._alarming(reading):
            return self._beside_danger(state, reading)
        return fixed.alert(self.desk, state, reading)

    def _alarming(self, reading: Reading) -> bool:
        level = (reading.danger or {}).get("level")
        return level is not None and (level != "urgent" or self.desk.settings.urgent)

    def _beside_danger(self, state: State, reading: Reading) -> list[Message]:
        calm = Reading(**{**reading.__dict__, "danger": None})
        return replies.answers(self.desk, state, calm) if calm.topics else replies.guide(self.desk, state, calm)

    def answers(self, state: State, reading: Reading) -> list[Message]:
        """Return answers, then the thread."""
        return language.framed(self.desk, state, reading, replies.answers(self.desk, state, reading))

    def guide(self, state: State, reading: Reading) -> list[Message]:
        """Return the contact, or the next question."""
        return language.framed(self.desk, state, reading, replies.guide(self.desk, state, reading))

    def unsure(self, state: State, reading: Reading) -> list[Message]:
        """Return guesses to choose among."""
        return language.framed(self.desk, state, reading, replies.unsure(self.desk, state, reading))

    def switch_language(self, state: State, reading: Reading) -> list[Message]:
        """Return the switch, or the fixed texts of a language in part."""
        return language.switch(self.desk, state, reading)

    async def handover(self, state: State, reading: Reading, quotes: list[str]) -> list[Message]:
        """Return the next step of leaving a summary for the nurse. A question about it is answered first."""
        said = replies.answers_only(self.desk, state, reading)
        return in_order(said + await leave.step(self.desk, state, reading, quotes, self.handovers))

    def restart(self, state: State) -> list[Message]:
        """Empty the memory and ask anew. The language and a preset region stay."""
        _empty(state)
        return fixed.start_over(self.desk, state)

    def forget(self, state: State) -> list[Message]:
        """Empty the memory."""
        _empty(state)
        return fixed.forgotten(self.desk, state)

    def reason(self, state: State, reading: Reading) -> list[Message]:
        """Return thanks for a reason."""
        state.reason = reading.reason if reading.reason in self.desk.reasons else None
        return fixed.reason_thanks(self.desk, state)

    def end(self, state: State) -> list[Message]:
        """Return the friendly end."""
        return fixed.end(self.desk, state)

    def failed(self, state: State, reading: Reading) -> list[Message]:
        """Return what is said when an action fails: the alert if there was danger, else 1177."""
        if self._alarming(reading):
            return fixed.alert(self.desk, state, Reading(danger=reading.danger))
        return fixed.failed(self.desk, state)


def _empty(state: State) -> None:
    kept = {"language": state.language, "language_settled": state.language_settled, "turns": state.turns}
    if state.preset:
        kept |= {"home": state.home, "preset": True}
    fresh = State(**kept)  # type: ignore[arg-type]
    state.__dict__.update(fresh.__dict__)
