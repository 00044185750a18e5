"""langidentify's tables of letter groups and words, kept in the model: read in a tenth of a second instead of three.

The package builds them from compressed text each time. Here they are written once, when the assistant learns, as keys
and flat arrays. A `Table` is looked up as the package's detector looks a table up: `get(key)` gives None, the mark of a
word to pass over, or the languages and their log probabilities.
"""

from __future__ import annotations

import json
import warnings
from array import array
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from langidentify import Language, Model
from langidentify.model_loader import SKIP

_SKIPPED = -1
WORDS = "words"
# The columns of a table: which combination of languages a key has, where its values end, and the values.
COLUMNS = {"groups": "i", "ends": "i", "values": "f"}


class Table:
    """One table, read only."""

    def __init__(
        self, keys: Sequence[str], columns: Mapping[str, bytes], combinations: Sequence[Sequence[int]]
    ) -> None:
        self._rows = dict(zip(keys, range(len(keys)), strict=True))
        self._groups, self._ends, self._values = (array(kind, columns[name]) for name, kind in COLUMNS.items())
        self._combinations = combinations

    def get(self, key: str) -> Any:
        """Return what the package's own table has for `key`."""
        row = self._rows.get(key)
        if row is None:
            return None
        group = self._groups[row]
        if group == _SKIPPED:
            return SKIP
        return self._combinations[group], self._values[self._ends[row] : self._ends[row + 1]]


def build(codes: Sequence[str]) -> Model:
    """Return the package's own model of the languages `codes`."""
    with warnings.catch_warnings():
        # The package leaves its files for the collector to close.
        warnings.simplefilter("ignore", ResourceWarning)
        return Model.load_lite(Language.from_comma_separated(",".join(codes)))


def write(codes: Sequence[str], path: Path) -> None:
    """Build the model of the languages `codes` and write it to `path` (.npz)."""
    model = build(codes)
    about = {
        "mark": _mark(codes),
        "codes": [language.iso_code for language in model.languages],
        "floors": [model.min_log_prob, model.tw_min_log_prob],
        "sizes": model.max_ngram,
    }
    kept: dict[str, Any] = {}
    for name, table in [(str(n), model.get_table(n)) for n in range(1, model.max_ngram + 1)] + [
        (WORDS, model.topwords_table)
    ]:
        keys, columns, combinations = _flat(table)
        about[f"combinations {name}"] = combinations
        kept[f"keys {name}"] = _bytes("\n".join(keys).encode())
        kept |= {f"{column} {name}": _bytes(values.tobytes()) for column, values in columns.items()}
    np.savez(path, about=_bytes(json.dumps(about).encode()), **kept)


def read(codes: Sequence[str], path: Path) -> Model | None:
    """Return the model written to `path`, or None when there is none of these languages and this package."""
    if not path.exists():
        return None
    with np.load(path) as kept:
        about = json.loads(kept["about"].tobytes())
        if about["mark"] != _mark(codes):
            return None
        tables = {
            name: Table(
                kept[f"keys {name}"].tobytes().decode().split("\n"),
                {column: kept[f"{column} {name}"].tobytes() for column in COLUMNS},
                [tuple(some) for some in about[f"combinations {name}"]],
            )
            for name in (*map(str, range(1, about["sizes"] + 1)), WORDS)
        }
    words = tables.pop(WORDS)
    languages = Language.from_comma_separated(",".join(about["codes"]))
    return Model(list(tables.values()), languages, *about["floors"], about["sizes"], None, words)


def _mark(codes: Sequence[str]) -> str:
    return f"{','.join(codes)} {version('langidentify')}"


def _bytes(content: bytes) -> Any:
    return np.frombuffer(content, dtype=np.uint8)


def _flat(table: Mapping[str, Any]) -> tuple[list[str], dict[str, array[Any]], list[Sequence[int]]]:
    """Return the keys, the columns and the combinations of languages of one of the package's tables."""
    combinations: dict[Sequence[int], int] = {}
    columns = {name: array(kind) for name, kind in COLUMNS.items()}
    columns["ends"].append(0)
    for entry in table.values():
        indices, values = entry if entry is not SKIP else (None, ())
        group = _SKIPPED if indices is None else combinations.setdefault(tuple(indices), len(combinations))
        columns["groups"].append(group)
        columns["values"].extend(values)
        columns["ends"].append(len(columns["values"]))
    return list(table), columns, list(combinations)
