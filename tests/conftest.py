"""Fixtures that tests of several folders share."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import pytest
from databases import postgres, store, store_settings
from hands import hands
from running import assistant, launch, redis_server, redis_url, talk, tree

__all__ = [
    "assistant", "hands", "launch", "postgres", "redis_server", "redis_url", "store", "store_settings", "talk", "tree",
]  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that use a browser last: Playwright's loop stays until the end, and no other can run beside it."""
    late = {item.path for item in items if "browser" in getattr(item, "fixturenames", ())}
    items.sort(key=lambda item: item.path in late)
