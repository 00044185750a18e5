"""Tokens: signed, unguessable names of conversations. A caller never chooses its own."""

from __future__ import annotations

import secrets

from itsdangerous import BadData, URLSafeTimedSerializer

from bot.chat.conversation import LONGEST_LIFE


class Tokens:
    """Signs with the first secret and accepts the second: a secret can be changed without throwing anyone out."""

    def __init__(self, secret: str, previous: str | None = None) -> None:
        keys = [previous, secret] if previous else [secret]
        self._signer = URLSafeTimedSerializer(keys, salt="conversation")

    @staticmethod
    def new_name() -> str:
        """Return an unguessable name for a new conversation."""
        return secrets.token_urlsafe(18)

    def sign(self, name: str) -> str:
        """Return the token of the conversation `name`."""
        return str(self._signer.dumps(name))

    def read(self, token: str) -> str | None:
        """Return the conversation's name, or None for a forged or old token."""
        try:
            name = self._signer.loads(token, max_age=LONGEST_LIFE)
        except (BadData, UnicodeError):
            return None
        return name if isinstance(name, str) else None
