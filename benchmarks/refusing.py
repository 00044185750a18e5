"""What refusing costs the server: milliseconds of its own work a call, beside a turn's. `make refuse`.

Work is the processor time of the server's process, so waiting for a slow caller counts as none.
"""

from __future__ import annotations

import contextlib
import socket
import sys
from collections.abc import Callable

import httpx
import psutil

from benchmarks.systems import Running, ours, start

PORT = 5073
CALLS = 200
MOST = 50.0
"""Milliseconds of work that a refusal may take."""
LARGE = 100_000
REFUSED = (400, 413, 422)
HEAD = "POST /api/conversation/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"


def work(running: Running, call: Callable[[], object], calls: int = CALLS) -> float:
    """Return the milliseconds of the server's work that one of `calls` takes."""
    process = psutil.Process(running.process.pid)
    before = process.cpu_times()
    for _ in range(calls):
        call()
    after = process.cpu_times()
    return (after.user + after.system - before.user - before.system) * 1000 / calls


def kinds(client: httpx.Client, headers: dict[str, str]) -> dict[str, Callable[[], object]]:
    """Return the calls that are measured, the turn first."""
    messages = "/api/conversation/messages"

    def post(*wanted: int, **content: object) -> Callable[[], object]:
        def call() -> None:
            status = client.post(messages, headers=headers, **content).status_code  # type: ignore[arg-type]
            if status not in wanted:
                raise RuntimeError(f"answered with {status}, so what was measured is something else")

        return call

    def unfinished(head: str) -> Callable[[], object]:
        def call() -> None:
            with contextlib.closing(socket.create_connection(("127.0.0.1", PORT), timeout=5)) as line:
                line.sendall(head.encode())

        return call

    return {
        "a turn": post(200, json={"text": "jag har ont i halsen"}),
        "100 kB of text": post(*REFUSED, json={"text": "x" * LARGE}),
        "100 kB that is no JSON": post(*REFUSED, content=b"[" * LARGE),
        "15 kB of brackets": post(*REFUSED, content=b"[" * 15_000),
        "15 kB of text": post(*REFUSED, json={"text": "ä" * 7_000}),
        "a body that never comes, and goes": unfinished(f"{HEAD}Content-Length: 10000\r\n\r\nx"),
        "a head that never ends, and goes": unfinished(HEAD),
    }


def main() -> int:
    """Print a line a kind. Returns 1 when a refusal takes more work than it may."""
    running = start(ours(PORT, LOTS_ADDRESS_RATE_LIMIT="0"))
    try:
        with httpx.Client(base_url=running.system.url, timeout=30) as client:
            token = client.post("/api/conversation", json={}).json()["token"]
            headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
            measured = {name: work(running, call) for name, call in kinds(client, headers).items()}
    finally:
        running.stop()
    turn = measured["a turn"]
    for name, found in measured.items():
        over = name != "a turn" and found > MOST
        print(f"{name:<36}{found:>8.2f} ms   {found / turn:>6.2f} of a turn{'   OVER' if over else ''}")
    return int(any(found > MOST for name, found in measured.items() if name != "a turn"))


if __name__ == "__main__":
    sys.exit(main())
