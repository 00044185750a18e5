"""Reads the sentences of `data/nlu` for Rasa, each once. Named in `config.yml`; everything else is read by Rasa's own.

Rasa's reader opens each file eight times, with a YAML reader in pure Python, and copies and hashes every sentence at
each of the fourteen times that its importers put their data together: two minutes for 35,000 sentences.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method

_READER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DASH = "- "


class Sentence(Message):
    """One sentence and its intent. Nothing changes it after it is read, so a copy is the sentence itself."""

    _cached_fingerprint: str | None

    def set(self, prop: str, info: Any, add_to_output: bool = False) -> None:
        """Set a property; Rasa sets each intent anew, as it was, which would take its hash away."""
        if self.data.get(prop) != info:
            super().set(prop, info, add_to_output)

    def fingerprint(self) -> str:
        """Return a name for the text and the intent, in hexadecimal; Rasa's own takes apart whatever may be in it."""
        if self._cached_fingerprint is None:
            content = json.dumps([self.data, self.features], sort_keys=True)
            self._cached_fingerprint = hashlib.blake2b(content.encode(), digest_size=16).hexdigest()
        return self._cached_fingerprint

    # No two are the same, so each is equal to itself alone: Rasa puts all of them into a set each time it puts them
    # together with others, and comparing what they say would take seconds.
    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    def __deepcopy__(self, memo: dict[int, Any]) -> Sentence:
        return self


class SentencesImporter(RasaFileImporter):
    """Rasa's importer of files, with a faster reader of those that hold sentences."""

    def __init__(
        self,
        config_file: str | None = None,
        domain_path: str | None = None,
        training_data_paths: list[str] | str | None = None,
    ) -> None:
        given = [training_data_paths] if isinstance(training_data_paths, str) else training_data_paths or []
        files = list(_files(map(Path, given)))
        self._sentences = [file for file in files if _holds_sentences(file)]
        rest = [str(file) for file in files if file not in self._sentences]
        super().__init__(config_file, domain_path, rest)

    @cached_method
    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """Return every sentence of every file. Raises ValueError with the file whose content is not sentences."""
        read = (sentence for file in self._sentences for sentence in _read(file, file.read_text(encoding="utf-8")))
        return TrainingData(list({(s.get(INTENT), s.get(TEXT)): s for s in read}.values()))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(p for p in path.rglob("*.yml") if p.is_file()) if path.is_dir() else [path]


def _holds_sentences(file: Path) -> bool:
    return any(line.startswith("nlu:") for line in file.read_text(encoding="utf-8").splitlines())


# Rasa asks two importers in one training, and puts together what they say: both give the same objects.
@lru_cache(maxsize=256)
def _read(file: Path, content: str) -> tuple[Sentence, ...]:
    return tuple(_sentences(file, yaml.load(content, _READER)))


def _sentences(file: Path, content: Any) -> Iterator[Sentence]:
    for block in content["nlu"]:
        if set(block) != {"intent", "examples"}:
            raise ValueError(f"{file}: a block has an intent and examples, and nothing else")
        for line in block["examples"].splitlines():
            if not line.startswith(_DASH):
                raise ValueError(f"{file}: each sentence of {block['intent']} starts with '{_DASH}'")
            yield Sentence.build(line.removeprefix(_DASH).strip(), intent=block["intent"].strip())
