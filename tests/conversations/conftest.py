"""A conversation with the shared assistant, with its replies as objects."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from running import Running

from benchmarks.understanding.talk import Begin, Talk


@pytest.fixture
def begin(assistant: Running) -> Iterator[Begin]:
    """Starts a conversation: `begin("sv", region="25")`."""
    with httpx.Client(base_url=assistant.url, timeout=60) as client:
        yield lambda language=None, region=None: Talk.begin(client, language, region)
