"""Fixtures that tests of several folders share."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from databases import postgres, store, store_settings
from hands import hands

__all__ = ["hands", "postgres", "store", "store_settings"]
