"""The second opinion on danger, learnt from sentences: it sees wordings that no list has, and doubts look-alikes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from bot.knowledge.load import read_yaml
from bot.understanding.classes import DANGERS
from bot.understanding.danger import Danger
from bot.understanding.heads import STEEP
from bot.understanding.phrases import PhraseBook

# How steeply a label that is less likely counts beside the likeliest.
NEAR = 3.0
FEWEST_WORDS = 3
# In fewer words than this little can say that a sign is past, another's, or a figure of speech.
FEWEST_DOUBTED = 8
_MARKS = re.compile(r"[.!?;\n]+")


class Opinion(NamedTuple):
    """How likely a message speaks of danger (0 to 1, one half where calm and danger are level), and of which level."""

    share: float
    level: str


def opinion(labels: Sequence[str], margins: NDArray[np.float32]) -> Opinion:
    """Return what the margins of all labels say of danger: the dangers together against all else together."""
    grave = np.array([label in DANGERS for label in labels])
    lead = _together(margins[grave]) - _together(margins[~grave])
    level = max((float(margin), label) for margin, label in zip(margins, labels, strict=True) if label in DANGERS)[1]
    return Opinion(float(1 / (1 + np.exp(-STEEP * lead))), level)


def _together(margins: NDArray[np.float32]) -> float:
    """Return one margin for several labels: the greatest, and a little more when others come close to it."""
    most = margins.max()
    return float(most + np.log(np.exp(NEAR * (margins - most)).sum()) / NEAR)


class SecondData(BaseModel):
    """`data/danger/second.yml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    raise_at: dict[str, float]
    raise_brief_at: dict[str, float]
    raise_part_at: dict[str, float]
    raise_rest_at: float
    raise_anyway_at: float
    doubt_below: float
    doubt_brief_below: float
    doubt_bare_below: float
    category: dict[str, str]
    violence_category: str
    violence: list[str]


class SecondOpinion:
    """Weighs what the lists found against what the classifier thinks."""

    def __init__(self, folder: Path) -> None:
        loaded = read_yaml(folder / "second.yml")
        self._data = SecondData.model_validate(loaded)
        self._violence = PhraseBook({"violence": self._data.violence})

    def forget(self) -> None:
        """Forget the message that was weighed."""
        self._violence.forget()

    def weigh(
        self,
        found: Danger | None,
        text: str,
        think: Callable[[str], Opinion],
        rest: Callable[[str], str | None],
    ) -> Danger | None:
        """Return the danger to meet, or None.

        `found`: what the lists found; `think`: the classifier; `rest`: gives a text without the words of signs that are
        negated, past or the like, None when it has none.
        """
        whole = think(text)
        length = len(text.split())
        if found is not None:
            return None if whole.share < self._doubted_below(length) else found
        enough = (self._data.raise_at if length >= FEWEST_WORDS else self._data.raise_brief_at)[whole.level]
        if whole.share >= enough and (whole.share >= self._data.raise_anyway_at or self._without(rest(text), think)):
            return self._raised(whole.level, text)
        for part in _sentences(text):
            said = think(part)
            if said.share >= self._data.raise_part_at[said.level]:
                return self._raised(said.level, text)
        return None

    def _doubted_below(self, length: int) -> float:
        # "I need an ambulance" has the words of many a look-alike, and nothing that makes it one.
        if length < FEWEST_WORDS:
            return self._data.doubt_bare_below
        return self._data.doubt_below if length >= FEWEST_DOUBTED else self._data.doubt_brief_below

    def _without(self, rest: str | None, think: Callable[[str], Opinion]) -> bool:
        """Whoever denies a thing, or tells of it long after, has the words for it: what is left must say danger too."""
        return rest is None or think(rest).share >= self._data.raise_rest_at

    def _raised(self, level: str, text: str) -> Danger:
        violence = level == "crisis" and bool(self._violence.names(text))
        category = self._data.violence_category if violence else self._data.category[level]
        return Danger(level, category, violence=violence)  # type: ignore[arg-type]


def _sentences(text: str) -> list[str]:
    """Return the sentences of a message that has several: danger may stand in the middle of a long story."""
    parts = [part for part in _MARKS.split(text) if len(part.split()) >= FEWEST_WORDS]
    return parts if len(parts) > 1 else []
