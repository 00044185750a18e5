"""A clock for tests of what expires."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest


class Hands:
    """A clock that stands still until it is turned."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def turn(self, **delta: float) -> None:
        self.moment += timedelta(**delta)


@pytest.fixture
def hands() -> Hands:
    return Hands()
