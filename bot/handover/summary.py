"""The summary in the form Swedish care uses, SBAR: made from what was said, without judging any of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.dialogue.state import State
from bot.knowledge.load import Facts
from bot.replies.texts import Texts

PARTS = ("situation", "background", "current", "recommendation")
QUOTES, QUOTE_LENGTH = 12, 600
"""The latest so many messages, each cut after so many characters."""
SPOKEN_ELSEWHERE = frozenset({"handover", "smalltalk", "out_of_scope", "about.bot", "about.privacy", "phone"})


@dataclass(frozen=True)
class Summary:
    """Situation, Bakgrund, Aktuellt, Rekommendation; each a few sentences, a line break between quotes."""

    situation: str
    background: str
    current: str
    recommendation: str

    def text(self, labels: Mapping[str, str]) -> str:
        """Return it as plain text; `labels` has a heading for each of PARTS."""
        return "\n".join(f"{labels[part]}: {getattr(self, part)}" for part in PARTS)


def labels(texts: Texts, language: str) -> dict[str, str]:
    """Return the headings of the four parts."""
    return {part: texts.render(f"summary-{part}", language) for part in PARTS}


def summarise(state: State, quotes: list[str], texts: Texts, facts: Facts, language: str = "sv") -> Summary:
    """Return the summary in `language`: Swedish for the nurse; the patient's own for reading along.

    `quotes`: the patient's own words, personal numbers already masked. They stay in the language they were written in.
    """
    writer = _Writer(state, texts, facts, language)
    return Summary(
        " ".join(writer.situation()),
        " ".join(writer.background()),
        "\n".join(writer.current(quotes)),
        " ".join(writer.recommendation()),
    )


def meta_of(state: State, facts: Facts) -> dict[str, Any]:
    """Return what the FHIR document codes; sealed together with the summary."""
    hidden = "protected_identity" in state.person
    home = None if hidden else facts.regions.get(state.home or "")
    return {
        "language": state.language,
        "for_whom": state.for_whom,
        "age": state.age,
        "home": home.code if home else None,
        "home_name": home.county if home else None,
    }


class _Writer:
    def __init__(self, state: State, texts: Texts, facts: Facts, language: str) -> None:
        self._state, self._texts, self._facts, self._language = state, texts, facts, language

    def situation(self) -> Iterator[str]:
        state = self._state
        yield self._say("need", need=self._name("need", state.need)) if state.need else self._say("need-unknown")
        others = [self._name("need", need) for need in state.needs_said if need != state.need]
        if others:
            yield self._say("needs-also", needs=", ".join(others))
        if state.wish:
            yield self._say(f"wish-{state.wish}")

    def background(self) -> Iterator[str]:
        state = self._state
        yield self._say(f"for-{state.for_whom or 'unknown'}")
        if state.age is not None:
            yield self._say("age", age=state.age)
        yield from self._places()
        for circumstance in state.person:
            yield self._say(f"person-{circumstance.replace('_', '-')}")
        if state.language != "sv":
            yield self._say("writes", language=self._say(f"language-{state.language}"))
        for topic in ("phone.language", "phone.hearing_speech"):
            if topic in state.topics:
                yield self._say(topic.replace(".", "-").replace("_", "-"))
        if state.digital_id is False:
            yield self._say("no-eid")

    def _places(self) -> Iterator[str]:
        state = self._state
        # Somebody with protected personal data is not placed on a map by us.
        if "protected_identity" in state.person:
            return
        home = self._facts.regions.get(state.home or "")
        if home is None:
            yield self._say("home-unknown")
        elif state.place and not state.preset:
            yield self._say("home-place", region=home.name, place=state.place)
        else:
            yield self._say("home", region=home.name)
        there = self._facts.regions.get(state.present or "")
        if there is not None and there is not home:
            yield self._say("present", region=there.name)

    def current(self, quotes: list[str]) -> Iterator[str]:
        if self._state.since:
            yield self._say("since", since=_quotable(self._state.since))
        said = [_quotable(quote) for quote in quotes[-QUOTES:]]
        yield from (self._say("quote", quote=quote) for quote in said if quote)
        if not any(said):
            yield self._say("no-quote")
        yield self._say("not-judged")

    def recommendation(self) -> Iterator[str]:
        state = self._state
        if state.alert:
            yield self._say(f"alert-{state.alert}")
        yield self._advice()
        asked = [self._name("topic", topic) for topic in state.topics if topic not in SPOKEN_ELSEWHERE]
        if asked:
            yield self._say("topics", topics=", ".join(dict.fromkeys(asked)))

    def _advice(self) -> str:
        outcome = self._state.outcome
        if outcome is None:
            return self._say("advice-none")
        if not outcome.startswith("service_"):
            return self._say("advice-visit" if outcome == "visit_by_wish" else "advice-phone")
        _, code, _, name, *_ = json.loads(self._state.shown or "[null, null, null, null]")
        region = self._facts.regions.get(code or "")
        service = next((s for s in region.services if s.id == name), None) if region else None
        if region is None or service is None:
            return self._say("advice-own")
        return self._say("advice-service", service=service.name, region=region.name)

    def _name(self, kind: str, name: str) -> str:
        key = f"{kind}-{name.replace('_', '-').replace('.', '-')}"
        return self._texts.render(key, self._language)

    def _say(self, key: str, **args: object) -> str:
        return self._texts.render(f"summary-{key}", self._language, **args)


def _quotable(words: str) -> str:
    flat = " ".join(words.split()).replace("”", "’").replace('"', "’")
    return flat if len(flat) <= QUOTE_LENGTH else f"{flat[:QUOTE_LENGTH].rstrip()} …"
