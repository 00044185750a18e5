"""Why a code opens nothing, or a handover can't be held."""

from __future__ import annotations

from datetime import datetime


class HandoverError(Exception):
    """Any of these."""


class HandoverDown(HandoverError):
    """The database is away. Nothing is half saved."""


class Malformed(HandoverError):
    """What was typed can't be a code; nothing was looked up and nothing counted."""


class Unknown(HandoverError):
    """No handover has this code."""


class Expired(HandoverError):
    """Its time is out, and the text is removed."""


class Taken(HandoverError):
    """Another nurse has taken it over."""


class Claimed(HandoverError):
    """Another nurse has it open. `until`: when it is free again at the latest, if that is known."""

    def __init__(self, until: datetime | None = None) -> None:
        super().__init__()
        self.until = until


class TooManyGuesses(HandoverError):
    """Too many wrong codes. `seconds` to wait."""

    def __init__(self, seconds: int) -> None:
        super().__init__()
        self.seconds = seconds
