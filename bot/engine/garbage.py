"""When Python looks for garbage: not while the assistant loads, and never among what it has loaded.

A look through the half million objects of facts, lists and model takes a third of a second, in the middle of a turn.
"""

from __future__ import annotations

import gc


def settle() -> None:
    """Take what there is now as there to stay, and look for garbage among what comes after."""
    gc.freeze()
    gc.enable()


def drop_what_failed() -> None:
    """Look for garbage once: a try to load that fails leaves all it had made, and there is one every few seconds."""
    gc.collect()


def settle_anew() -> None:
    """The same after something has been replaced: what is gone is looked for first."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
