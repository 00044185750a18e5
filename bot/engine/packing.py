"""How a model is packed and unpacked.

Packed without compression: its weights hardly shrink, Rasa's level took half a minute to pack, and unpacking reads the
archive twice. The domain in it was checked when it was packed, and is not checked against its schema a second time.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import rasa.engine.storage.local_model_storage as storage
from rasa.shared.utils import validation
from tarsafe import TarSafe


class QuickTar(TarSafe):
    """The archive that Rasa writes and reads, without compression unless it is asked for."""

    @classmethod
    def gzopen(cls, name: Any, mode: str = "r", fileobj: Any = None, compresslevel: int = 0, **rest: Any) -> Any:
        """Open a gzipped archive."""
        return super().gzopen(name, mode, fileobj, compresslevel, **rest)


def install() -> None:
    """Let Rasa pack so in this process."""
    storage.TarSafe = QuickTar


@contextmanager
def unpacking() -> Iterator[None]:
    """Let Rasa take the domain of a packed model as it is while this lasts."""
    check = validation.validate_yaml_schema
    validation.validate_yaml_schema = lambda *_, **__: None
    try:
        yield
    finally:
        validation.validate_yaml_schema = check
