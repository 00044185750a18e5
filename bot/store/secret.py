"""The server's own key, outside the database, and the keys made of it for one purpose each."""

from __future__ import annotations

import logging
import os
import secrets
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.settings import Settings

KEY_FILE = "handover.key"
log = logging.getLogger(__name__)


def server_secret(settings: Settings) -> bytes:
    """Return `handover_secret`, or the one made once and kept in `var_dir`, so that a restart loses nothing."""
    if settings.handover_secret:
        return settings.handover_secret.encode()
    path = settings.var_dir / KEY_FILE
    log.warning("LOTS_HANDOVER_SECRET is not set: the key is in %s, beside the database", path.name)
    return _kept(path)


def derive(secret: bytes, purpose: str) -> bytes:
    """Return 32 bytes made of `secret` for `purpose` (HKDF-SHA256); one purpose says nothing of another."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=f"distanslotsen {purpose}".encode()).derive(secret)


def _kept(path: Path) -> bytes:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(48))
    try:
        # A link is made whole or not at all: of two processes that start at once, one key wins.
        os.link(fresh, path)
    except FileExistsError:
        pass
    finally:
        fresh.unlink()
    return path.read_bytes()
