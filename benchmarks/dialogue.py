"""What patients say in the benchmark: the dialogue the assistant is for, its free text drawn from the test sentences.

Drawn evenly over all sentences of `tests/nlu`, so that kinds and lengths come in the sets' own proportions. A dialogue
is an errand, a place, a question of facts, a wish that leads to a card, and thanks.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from bot.settings import ROOT

PLACES = ("Luleå", "jag bor i Malmö", "Umeå", "Göteborg", "i Västerås", "Örebro kommun", "skriven i Skåne")
FACTS = (
    "vad kostar det?",
    "hur länge får man vänta enligt vårdgarantin?",
    "what does a visit cost?",
    "gäller frikort?",
)
CARDS = ("jag vill hellre ringa", "jag vill chatta", "jag har inget bank-id", "finns det en telefon jag kan ringa?")
LAST = ("tack", "tack så mycket", "ok hej då")


def sentences() -> list[str]:
    """Return every sentence of the test sets, in a fixed order."""
    files = sorted((ROOT / "tests/nlu").glob("*/*/*.txt"))
    lines = [line.strip() for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def dialogues(seed: int) -> Iterator[tuple[str, ...]]:
    """Yield dialogues without end, the same for one seed."""
    drawn, free = random.Random(seed), sentences()
    while True:
        yield tuple(drawn.choice(some) for some in (free, PLACES, FACTS, CARDS, LAST))


def lines(seed: int) -> Iterator[str]:
    """Yield single messages without end, as one long conversation would have them."""
    for dialogue in dialogues(seed):
        yield from dialogue
