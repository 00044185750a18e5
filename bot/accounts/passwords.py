"""Passwords: argon2id, with the parameters RFC 9106 recommends for little memory (64 MiB, three passes)."""

from __future__ import annotations

import secrets
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 12, 256
_hasher = PasswordHasher()


class WeakPassword(ValueError):
    """A password that can't be used; the text says why."""


def hashed(password: str) -> str:
    """Return the argon2id hash. Raises WeakPassword."""
    if len(password) < SHORTEST:
        raise WeakPassword(f"the password has fewer than {SHORTEST} characters")
    if len(password) > LONGEST:
        raise WeakPassword(f"the password has more than {LONGEST} characters")
    if len(set(password)) < 5:
        raise WeakPassword("the password repeats too few characters")
    return _hasher.hash(_same(password))


def matches(password: str, kept: str | None) -> bool:
    """Whether `password` is the one kept. Takes as long when there is none, so that time tells nobody who exists."""
    try:
        right = _hasher.verify(kept or _decoy(), _same(password[:LONGEST]))
    except (VerificationError, InvalidHashError):
        return False
    return right and kept is not None


def generated() -> str:
    """Return a password for somebody who will change it at the next reset: 120 bits."""
    return secrets.token_urlsafe(15)


def _same(password: str) -> str:
    # Å may come as one character or as two, by keyboard.
    return unicodedata.normalize("NFKC", password)


_made: list[str] = []


def _decoy() -> str:
    if not _made:
        _made.append(_hasher.hash(secrets.token_urlsafe(16)))
    return _made[0]
