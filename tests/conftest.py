"""Fixtures that tests of several folders share."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from databases import postgres, store, store_settings
from hands import hands
from running import assistant, launch, redis_server, redis_url, talk, tree

__all__ = [
    "assistant", "hands", "launch", "postgres", "redis_server", "redis_url", "store", "store_settings", "talk", "tree",
]  # fmt: skip
