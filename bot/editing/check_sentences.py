"""No sentence in two lists: what is learnt from must never be what is tested with, nor stand for two things."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bot.editing.complaint import Complaint
from bot.knowledge.load import read_yaml
from bot.understanding.words import key

TESTED = ("dev", "held")


class Sentence(NamedTuple):
    """A sentence, its file, and the class it stands for."""

    text: str
    file: str
    label: str

    @property
    def list(self) -> str:
        """What it is for: all that is learnt from is one list, each file of tests another."""
        return "training" if self.file.startswith("data/") else self.file


def check_sentences(root: Path) -> Iterator[Complaint]:
    """Yield sentences that stand in two lists or for two classes, once folded (lower case, no å ä ö, no signs)."""
    seen: dict[str, Sentence] = {}
    for sentence in sentences(root):
        first = seen.setdefault(key(sentence.text), sentence)
        if (first.list, first.label) != (sentence.list, sentence.label):
            yield Complaint(sentence.file, sentence.label, f"'{sentence.text}' is also in {first.file} ({first.label})")


def sentences(root: Path) -> Iterator[Sentence]:
    """Yield what is learnt from, then what is tested with."""
    for file in sorted((root / "data" / "nlu").rglob("*.yml")):
        for block in read_yaml(file)["nlu"]:
            for line in block["examples"].splitlines():
                if line.strip():
                    yield Sentence(line.strip().removeprefix("- "), file.relative_to(root).as_posix(), block["intent"])
    for file in sorted((root / "tests").rglob("*")):
        tested = any(part.split(".")[0].startswith(TESTED) for part in file.relative_to(root).parts)
        if tested and file.suffix == ".txt":
            yield from _lines(file, root)
        elif tested and file.suffix == ".yml":
            yield from _leaves(read_yaml(file), file.relative_to(root).as_posix())


def _lines(file: Path, root: Path) -> Iterator[Sentence]:
    for line in file.read_text(encoding="utf-8").splitlines():
        text = line.split("\t")[0].strip()
        if text and not text.startswith("#"):
            yield Sentence(text, file.relative_to(root).as_posix(), file.stem)


def _leaves(value: Any, file: str, label: str = "") -> Iterator[Sentence]:
    """A list of sentences under a class, or of entries with a `text`."""
    if isinstance(value, dict):
        if isinstance(value.get("text"), str):
            yield Sentence(value["text"], file, label)
            return
        for name, inside in value.items():
            yield from _leaves(inside, file, str(name))
    elif isinstance(value, list):
        for inside in value:
            yield from [Sentence(inside, file, label)] if isinstance(inside, str) else _leaves(inside, file, label)
