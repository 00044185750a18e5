"""The test sentences: `tests/nlu/<set>/<language>/<class>.txt`, one a line, and what each must come to."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.settings import ROOT
from bot.understanding.classes import DANGERS, LOOKALIKE

FOLDER = ROOT / "tests" / "nlu"
NLU = ROOT / "data" / "nlu"
DANGER_DEV = ROOT / "tests" / "understanding" / "danger" / "dev.yml"
SETS = ("dev", "held")
LANGUAGES = ("sv", "en")
DANGER_LABELS = ("emergency", "crisis", "urgent", "lookalike")


@dataclass(frozen=True)
class Sentence:
    """One test sentence. `label`: its class, or the kind of danger."""

    text: str
    label: str
    language: str
    set: str


@dataclass(frozen=True)
class Combined:
    """A sentence that says several things. All that is given must be taken."""

    text: str
    language: str
    set: str
    need: str | None = None
    topics: tuple[str, ...] = ()
    region: str | None = None


def single(kind: str, folder: Path = FOLDER) -> list[Sentence]:
    """Return the sentences of one class each in the set `kind`."""
    return [
        Sentence(text, file.stem, language, kind)
        for language in LANGUAGES
        for file in sorted((folder / kind / language).glob("*.txt"))
        if file.stem != "combined"
        for text in lines(file)
    ]


def combined(kind: str, folder: Path = FOLDER) -> list[Combined]:
    """Return the sentences that hold several things. Raises ValueError naming a line that is not understood."""
    return [
        _parsed(line, language, kind)
        for language in LANGUAGES
        for line in lines(folder / kind / language / "combined.txt")
    ]


def _parsed(line: str, language: str, kind: str) -> Combined:
    text, _, wanted = line.partition("\t")
    given = dict(part.partition("=")[::2] for part in wanted.strip().split(";") if part)
    if not given or set(given) - {"need", "topic", "region"}:
        raise ValueError(f"{kind}/{language}/combined.txt: {line!r} does not say what it holds")
    topics = tuple(filter(None, given.get("topic", "").split(",")))
    return Combined(text, language, kind, given.get("need"), topics, given.get("region"))


def danger(kind: str, folder: Path = FOLDER) -> list[Sentence]:
    """Return the sentences about danger and those that only sound so."""
    first = list(_danger_dev()) if kind == "dev" else []
    return first + [
        Sentence(text, label, language, kind)
        for language in LANGUAGES
        for label in DANGER_LABELS
        for text in lines(folder / kind / "danger" / language / f"{label}.txt")
    ]


def _danger_dev() -> Iterator[Sentence]:
    rows = yaml.safe_load(DANGER_DEV.read_text(encoding="utf-8"))
    for name, texts in rows.items():
        label = "lookalike" if name == "nothing" else name
        yield from (Sentence(str(text), label, "both", "dev") for text in texts)


def lines(file: Path) -> list[str]:
    """Return the lines of `file` that hold anything."""
    return [line.strip() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def training() -> list[tuple[str, str, str]]:
    """Return (sentence, class, language) of everything learnt from."""
    return [
        (line.strip().removeprefix("- "), block["intent"], file.parent.name)
        for file in sorted(NLU.glob("*/*.yml"))
        for block in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]
        for line in block["examples"].splitlines()
        if line.strip()
    ]


def subjects(each: int | None = None) -> list[tuple[str, str, str]]:
    """Return the training sentences of topics and needs, which the peers learn from.

    `each`: how many of a class and language, drawn at random and the same each time; None for all.
    """
    by_class: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for row in training():
        if row[1] not in (*DANGERS, LOOKALIKE):
            by_class.setdefault(row[1:], []).append(row)
    draw = random.Random(1)
    some = (rows if each is None or len(rows) <= each else draw.sample(rows, each) for rows in by_class.values())
    return [row for rows in some for row in rows]
