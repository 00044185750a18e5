"""A small project with its texts and source, where one thing at a time goes wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[[str, str], Path]
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def put(name: str, text: str) -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    for folder in ("bot", "actions"):
        (tmp_path / folder).mkdir()
    return put
