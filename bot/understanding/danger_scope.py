"""Negation, past time, questions in general, booking, idiom, family: do they cancel a sign that was found?"""

from bot.understanding.danger_compile import Numbers, Patterns, Scope, Sign
from bot.understanding.danger_match import Reading, Span


class Scopes:
    """The scopes of one message, found only when a sign asks for them."""

    def __init__(self, patterns: Patterns, reading: Reading) -> None:
        self._patterns, self._reading = patterns, reading
        self._markers: dict[str, list[Span]] = {}
        self._now_clauses: set[int] | None = None

    def cancel(self, sign: Sign, span: Span) -> bool:
        """True when some scope covers the words of the sign."""
        return any(
            self._covers(scope, span) for scope in self._patterns.scopes if scope.rule.cancels in sign.cancelled_by
        )

    def _find(self, numbers: Numbers) -> list[Span]:
        phrases = self._patterns.book.phrases
        return [span for number in numbers for span in self._reading.spans(phrases[number])]

    def _found(self, scope: Scope) -> list[Span]:
        if scope.name not in self._markers:
            markers = self._find(scope.words)
            if markers and scope.but_not:
                other = {place for span in self._find(scope.but_not) for place in span}
                markers = [span for span in markers if other.isdisjoint(span)]
            self._markers[scope.name] = markers
        return self._markers[scope.name]

    def _covers(self, scope: Scope, span: Span) -> bool:
        for marker in self._found(scope):
            if scope.rule.side == "over":
                if not set(marker).isdisjoint(span):
                    return True
            elif self._reaches(scope, marker, span) and not self._stopped(scope, marker):
                return True
        return False

    def _reaches(self, scope: Scope, marker: Span, span: Span) -> bool:
        # "not breathing": the marker is a part of the sign itself.
        if set(marker) <= set(span):
            return False
        rule, message = scope.rule, self._reading.message
        # A sign spread over the marker ("pain I do not have in the chest") is reached from either side.
        distance = span[0] - marker[-1] if rule.side != "after" else marker[0] - span[-1]
        if rule.side == "both":
            distance = max(distance, marker[0] - span[-1])
        if rule.side != "both" and (marker[-1] > span[-1] if rule.side == "before" else marker[0] < span[0]):
            return False
        if not scope.ended_by.isdisjoint(message.words[marker[-1] + 1 : span[0]]):
            return False
        if rule.yields_to_now and self._is_now(marker, span):
            return False
        if rule.reach == "message":
            return True
        if rule.reach == "sentence":
            return message.sentences[marker[0]] in {message.sentences[place] for place in (span[0], span[-1])}
        same_clause = message.clauses[marker[-1]] in {message.clauses[place] for place in span}
        return same_clause and (rule.reach == "clause" or distance <= rule.reach)

    def _stopped(self, scope: Scope, marker: Span) -> bool:
        sentences = self._reading.message.sentences
        here = sentences[marker[0]]
        stops = (span for span in self._find(scope.stopped_by) if set(span).isdisjoint(marker))
        return any(sentences[span[0]] == here for span in stops)

    def _is_now(self, marker: Span, span: Span) -> bool:
        """A clause with a word of now holds some of the sign, or stands between it and the marker."""
        clauses = self._reading.message.clauses
        if self._now_clauses is None:
            self._now_clauses = {clauses[found[0]] for found in self._find(self._patterns.now)}
        own = {clauses[place] for place in span}
        low, high = sorted((clauses[marker[0]], clauses[span[0]]))
        between = set(range(low + (clauses[marker[0]] == low), high + 1 - (clauses[marker[0]] == high)))
        return bool(self._now_clauses & (own | between))
