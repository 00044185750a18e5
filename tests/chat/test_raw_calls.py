"""What comes over the line need not be HTTP: whatever it is, it is answered as HTTP or cut, and others are served."""

from __future__ import annotations

import socket
from contextlib import closing

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from running import Running, Talk

pytestmark = pytest.mark.model
PIECES = [
    b"POST /api/conversation/messages HTTP/1.1\r\n", b"GET /api/conversation HTTP/1.1\r\n", b"DELETE ", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"Host: x\r\n", b"Content-Type: application/json\r\n", b"Content-Length: 15\r\n", b"Content-Length: -1\r\n",
    b"Content-Length: 15, 15\r\n", b"Transfer-Encoding: chunked\r\n", b"Transfer-Encoding: identity\r\n", b"Expect: 100-continue\r\n",
    b"Upgrade: websocket\r\n", b"Authorization: Bearer \xff\x00\r\n", b"X-Forwarded-For: \r\n", b"\r\n", b'{"text": "hej"}', b"5\r\nhello\r\n",
    b"0\r\n\r\n", b"ffffffffffffffff\r\n", b"\x00", b"\r", b"\n", b": \r\n", b"x" * 9000, b"%00%ff/../",
]  # fmt: skip
lines = st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=40)), max_size=10).map(b"".join)


def sent(port: int, line: bytes) -> bytes:
    """Send bytes, end, and return all that comes back until the line is cut."""
    with closing(socket.create_connection(("127.0.0.1", port), timeout=10)) as call:
        answer = b""
        try:
            call.sendall(line)
            call.shutdown(socket.SHUT_WR)
            while more := call.recv(65536):
                answer += more
        except (ConnectionResetError, BrokenPipeError):
            return answer
        return answer


@given(lines)
@example(PIECES[0] + PIECES[6] + PIECES[9] + b"\r\n" + PIECES[16])
@example(PIECES[0] + PIECES[5] + PIECES[6] + b"\r\n" + PIECES[16] + PIECES[1] + b"\r\n")
@settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
def test_any_bytes_are_answered_as_http_or_cut(assistant: Running, line: bytes) -> None:
    answer = sent(assistant.port, line)
    assert answer == b"" or answer.startswith(b"HTTP/1.1 ")
    statuses = [part[:3] for part in answer.split(b"HTTP/1.1 ")[1:]]
    assert not [status for status in statuses if status.startswith(b"5") and status != b"503"], answer
    assert b"Traceback" not in answer


def test_after_all_that_a_patient_is_answered(assistant: Running) -> None:
    assert Talk(assistant.client, region="25").say("Jag har ont i halsen")
    assert assistant.status("/readyz") == 200


@pytest.mark.parametrize(
    "head",
    [b"Content-Length: 15\r\nTransfer-Encoding: chunked\r\n", b"Content-Length: 15\r\nContent-Length: 16\r\n", b"Content-Length: x\r\n"],
)  # fmt: skip
def test_a_body_whose_end_can_be_read_in_two_ways_is_refused(assistant: Running, head: bytes) -> None:
    answer = sent(assistant.port, PIECES[0] + PIECES[5] + head + b"\r\n" + PIECES[16])
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b"1177" in answer
    assert answer.count(b"HTTP/1.1 ") == 1
