"""How long a caller may take to send a call. Sanic counts from the latest byte: one now and then would do."""

from __future__ import annotations

from asyncio import BaseTransport
from time import monotonic
from typing import cast

from sanic.exceptions import RequestTimeout
from sanic.http import Http, Stage
from sanic.server import HttpProtocol

LOOKS = 1.0
"""Seconds between looks at a call that is being sent."""


class Patience(HttpProtocol):
    """HTTP where a call has to be whole `REQUEST_TIMEOUT` seconds after its first byte; else 408 and the line cut."""

    __slots__ = ("_began",)

    def connection_made(self, transport: BaseTransport) -> None:
        """Begin to look after the connection."""
        self._began = monotonic()
        super().connection_made(transport)  # type: ignore[no-untyped-call]
        self.loop.call_later(LOOKS, self._look)

    def data_received(self, data: bytes) -> None:
        """Note when a call begins."""
        if self.http is not None and self.http.stage is Stage.IDLE:
            self._began = monotonic()
        super().data_received(data)

    def _look(self) -> None:
        if self._task is None or self.transport is None or self.transport.is_closing():
            return
        http = cast(Http, self.http)
        if monotonic() - self._began > self.request_timeout and _being_sent(http):
            # As Sanic's own check does it: the connection's task answers with what stands here.
            http.exception = RequestTimeout("the call was not whole in time")
            self._task.cancel()
            return
        self.loop.call_later(LOOKS, self._look)


def _being_sent(http: Http) -> bool:
    return http.stage is Stage.REQUEST or (http.stage is Stage.HANDLER and bool(http.request_body))
