"""Slips of the finger: a third of the sentences once more, misspelt. Measured beside what was chosen, not served."""

from __future__ import annotations

import random
from collections.abc import Sequence

# One slip in this many letters, and at least one.
LETTERS = 20
SHORTEST = 3
SEED = 1
# Every third sentence gets a misspelt copy: more of them were no better on dev.
EVERY = 3
# What a hurried finger strikes in place of another letter: the commonest of Swedish and English.
COMMON = "aeionrst"


def with_slips(texts: Sequence[str], labels: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return texts and labels, followed by a third of them once more with slips. The same slips each time."""
    chance = random.Random(SEED)
    return [*texts, *(slipped(text, chance) for text in texts[::EVERY])], [*labels, *labels[::EVERY]]


def slipped(text: str, chance: random.Random) -> str:
    """Return `text` with letters left out, swapped, doubled or struck wrong."""
    letters = list(text)
    for _ in range(max(1, len(letters) // LETTERS)):
        if len(letters) < SHORTEST:
            break
        place = chance.randrange(len(letters) - 1)
        kind = chance.random()
        if kind < 0.3:
            del letters[place]
        elif kind < 0.6:
            letters[place], letters[place + 1] = letters[place + 1], letters[place]
        elif kind < 0.8:
            letters.insert(place, letters[place])
        else:
            letters[place] = chance.choice(COMMON)
    return "".join(letters)
