"""The code that a patient reads out: made, shown in groups, and read forgivingly."""

from __future__ import annotations

import re
import secrets

from bot.handover.errors import Malformed

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVXYZ"
"""No 0 or O, no 1 or I, which look alike; no W, which many say as two letters."""
LENGTH = 8
GROUP = 4
LIVE_CODES = 10_000
"""More than one region has waiting at once; what the odds are reckoned for."""
BEST_ODDS = 1e-6

_BETWEEN = re.compile(r"[\s\-\u2010-\u2015\u2212.,:_]+")


def new_code() -> str:
    """Return an unguessable code: eight characters, 31 kinds."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def grouped(code: str) -> str:
    """Return a code as it is shown and said: AB2C D3EF."""
    return " ".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def read_code(typed: str) -> str:
    """Return the code that was typed or pasted, whatever its case, spaces and hyphens. Raises Malformed."""
    code = _BETWEEN.sub("", typed[:100]).upper()
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        raise Malformed
    return code


def odds(guesses: int, live: int = LIVE_CODES) -> float:
    """Return the most that the chance of hitting any of `live` codes with `guesses` different guesses can be."""
    return guesses * live / float(len(ALPHABET) ** LENGTH)
