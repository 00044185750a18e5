"""Reads the sentences of `data/nlu` for Rasa. Named in `config.yml`; everything else is read by Rasa's own.

Rasa's reader opens each file eight times, with a YAML reader in pure Python, and copies and hashes every sentence at
each of the fourteen times that its importers put their data together: two minutes for 35,000 sentences. So Rasa is
given one message for all the sentences of an intent in a file; the component takes them apart (`sentences_of`).
"""

from __future__ import annotations

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
EXAMPLES = "examples"


def sentences_of(message: Message) -> list[str]:
    """Return the sentences that `message` stands for."""
    return str(message.get(EXAMPLES)).splitlines()


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
        """Return a message an intent and file. Raises ValueError with the file whose content is not sentences."""
        read = (message for file in self._sentences for message in _read(file, file.read_text(encoding="utf-8")))
        return TrainingData(list(read))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(p for p in path.rglob("*.yml") if p.is_file()) if path.is_dir() else [path]


def _holds_sentences(file: Path) -> bool:
    return any(line.startswith("nlu:") for line in file.read_text(encoding="utf-8").splitlines())


# Rasa asks two importers in one training.
@lru_cache(maxsize=256)
def _read(file: Path, content: str) -> tuple[Message, ...]:
    return tuple(_messages(file, yaml.load(content, _READER)))


def _messages(file: Path, content: Any) -> Iterator[Message]:
    for block in content["nlu"]:
        if set(block) != {"intent", "examples"}:
            raise ValueError(f"{file}: a block has an intent and examples, and nothing else")
        sentences = []
        for line in block["examples"].splitlines():
            if not line.startswith(_DASH):
                raise ValueError(f"{file}: each sentence of {block['intent']} starts with '{_DASH}'")
            sentences.append(line.removeprefix(_DASH).strip())
        if sentences:
            yield Message({TEXT: sentences[0], INTENT: block["intent"].strip(), EXAMPLES: "\n".join(sentences)})
