"""Seals a summary so that neither the database alone nor the server's key alone opens it.

A row is found by an HMAC under the server's key of the code stretched by argon2id; its text is under AES-256-GCM with a
key that is an HMAC, under another key of the server, of the code stretched with the row's own salt.
Stretching before the look-up too is what makes trying every code slow for somebody who holds key and database.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.store.secret import derive

MEMORY_KIB, PASSES, LANES = 64 * 1024, 1, 1


class Unreadable(Exception):
    """A row was found but its text does not open: the row was changed."""


@dataclass(frozen=True)
class Sealed:
    """What a row keeps."""

    salt: bytes
    nonce: bytes
    body: bytes


class Seal:
    """The keys made of one server secret."""

    def __init__(self, secret: bytes) -> None:
        self._lookup = derive(secret, "handover lookup")
        self._lookup_salt = derive(secret, "handover lookup salt")[:16]
        self._content = derive(secret, "handover content")

    def lookup(self, code: str) -> bytes:
        """Return the 32 bytes that a row with this code is found by. Takes about a tenth of a second."""
        return hmac.new(self._lookup, _stretched(code, self._lookup_salt), hashlib.sha256).digest()

    def close(self, code: str, row: str, content: dict[str, Any]) -> Sealed:
        """Seal JSON-able content into the row of this id."""
        salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
        plain = json.dumps(content, ensure_ascii=False).encode()
        return Sealed(salt, nonce, AESGCM(self._key(code, salt)).encrypt(nonce, plain, row.encode()))

    def open(self, code: str, row: str, sealed: Sealed) -> dict[str, Any]:
        """Return the content. Raises Unreadable."""
        try:
            plain = AESGCM(self._key(code, sealed.salt)).decrypt(sealed.nonce, sealed.body, row.encode())
        except InvalidTag:
            raise Unreadable from None
        content: dict[str, Any] = json.loads(plain)
        return content

    def _key(self, code: str, salt: bytes) -> bytes:
        return hmac.new(self._content, _stretched(code, salt), hashlib.sha256).digest()


def _stretched(code: str, salt: bytes) -> bytes:
    return hash_secret_raw(code.encode(), salt, PASSES, MEMORY_KIB, LANES, 32, Type.ID)
