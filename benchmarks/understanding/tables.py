"""Markdown tables of the measurements of single sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.understanding.asking import Found
from benchmarks.understanding.figures import Share, f1_by_class, macro_f1, share
from benchmarks.understanding.lists import LANGUAGES, SETS, Sentence
from bot.understanding.classes import NEEDS, TOPICS

Row = tuple[bool, Sentence, Found]
KINDS = {"topics": TOPICS, "needs": NEEDS}
GOALS = {"sv": 0.95, "en": 0.92}
NAMES = {"sv": "Swedish", "en": "English"}


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table."""
    lines = [" | ".join(head), " | ".join("---" for _ in head)]
    lines += [" | ".join(str(cell).replace("|", "/") for cell in row) for row in rows]
    return "\n".join(f"| {line} |" for line in lines) + "\n"


def chosen(rows: Iterable[Row], kind: str, language: str, classes: Sequence[str], preset: bool | None) -> list[Row]:
    """Return the rows of one set, language, group of classes and way (None: both)."""
    return [
        row
        for row in rows
        if row[1].set == kind
        and row[1].language == language
        and row[1].label in classes
        and (preset is None or row[0] == preset)
    ]


def right(rows: Iterable[Row]) -> Share:
    """Return how many are right."""
    return share(found.right for _, _, found in rows)


def pairs(rows: Iterable[Row]) -> list[tuple[str, str]]:
    """Return (true, guess) of each."""
    return [(sentence.label, found.guess) for _, sentence, found in rows]


def totals(rows: list[Row]) -> str:
    """Return the headline: by set, language, topics and needs, with and without a preset region."""
    lines = []
    for kind in SETS:
        for language in LANGUAGES:
            for name, classes in KINDS.items():
                both = [chosen(rows, kind, language, classes, preset) for preset in (True, False)]
                together = both[0] + both[1]
                back = share(found.asked_back for _, _, found in together)
                known = [str(right(part)) for part in both]
                lines.append(
                    (kind, NAMES[language], name, *known, f"{macro_f1(pairs(together)):.3f}", f"{back.value:.1%}",
                     f"{GOALS[language]:.0%}")
                )  # fmt: skip
    head = ("set", "language", "group", "right, region preset (95 %)", "right, not preset (95 %)", "macro-F1",
            "asked back", "goal")  # fmt: skip
    return table(head, lines)


def by_class(rows: list[Row], kind: str) -> str:
    """Return a row a class: right and F1 in both languages, both ways taken together."""
    scores = {
        language: f1_by_class(pairs(chosen(rows, kind, language, [*NEEDS, *TOPICS], None))) for language in LANGUAGES
    }
    lines = []
    for name in [*NEEDS, *TOPICS]:
        cells: list[object] = [f"`{name}`"]
        for language in LANGUAGES:
            # Two ways of one sentence are not two sentences: the interval is of one way.
            once = right(chosen(rows, kind, language, [name], None))
            half = Share(round(once.right / 2), once.of // 2)
            low, high = half.interval
            cells += [f"{once.value:.0%} ({low:.0%}–{high:.0%})", f"{scores[language].get(name, 0):.2f}"]
        lines.append(cells)
    return table(("class", "Swedish right", "F1", "English right", "F1"), lines)
