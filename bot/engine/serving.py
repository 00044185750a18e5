"""Imported first by a process that only serves: it does without what a server of its settings never uses.

Loading makes many objects that stay: looking through them for garbage meanwhile finds nothing and takes a second.
`bot/engine/garbage.py` begins with that again when everything is loaded.
"""

from __future__ import annotations

import gc
from contextlib import suppress

from bot.engine import absent
from bot.settings import SettingsError, load_settings

gc.disable()
# Whoever serves reads the settings again, and says what is wrong with them.
with suppress(SettingsError):
    absent.serve_only(load_settings())
