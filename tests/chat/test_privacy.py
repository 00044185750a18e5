"""Nothing that a patient writes is left in a log, a file or an address, through a long, failing, attacked run."""

from __future__ import annotations

import contextlib
import gzip
import random
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import quote

import httpx
import pytest
from running import SECRET, Launcher, Running, Talk

pytestmark = [pytest.mark.model, pytest.mark.redis]
# Some nine hundred calls a run.
CONVERSATIONS = 40
# Each is found by its own word, which stands nowhere else in the project.
PLANTED = ["zebrafjäril", "kvastmurgla", "ostronvante", "850709-98", "123 45 67", "anna.zebra"]
SENTENCES = [
    "Jag har ont i halsen zebrafjäril",
    "Jag heter kvastmurgla, 850709-9805, 070-123 45 67, anna.zebra@example.se",
    "Min pappa andas inte ostronvante",
    "haverera zebrafjäril",
    "krascha kvastmurgla",
    "Min pappa andas inte, krascha ostronvante",
    "/zebrafjäril{}",
    '/inform{"region": "kvastmurgla"}',
    "zebrafjäril " * 90,
    "\u202ekvastmurgla\x00",
    "{{ostronvante}} %s ${zebrafjäril}",
    "Vad kostar det? kvastmurgla",
    "glöm allt ostronvante",
]


def attack(running: Running, conversation: Talk) -> None:
    """Send what is no call of the contract, with planted words everywhere."""
    word = random.Random(1).choice
    headers = {**conversation.headers, "Content-Type": "application/json"}
    calls = [
        ("POST", "/api/conversation/messages", b'{"text": "zebrafj\xc3\xa4ril"', headers),
        ("POST", "/api/conversation/messages", b"kvastmurgla" * 3_000, headers),
        ("POST", "/api/conversation/messages", b'{"kvastmurgla": 1}', headers),
        ("POST", "/api/conversation/messages?text=kvastmurgla", b"{}", headers),
        ("POST", "/api/conversation", b'{"region": "ostronvante"}', headers),
        ("GET", "/kvastmurgla?ostronvante=1", b"", {}),
        ("GET", "/api/conversation", b"", {"Authorization": "Bearer ostronvante"}),
        (word(["PUT", "BREW"]), "/api/conversation", b"ostronvante", headers),
    ]
    for method, path, content, given in calls:
        running.client.request(method, path, content=content, headers=given)
    with contextlib.suppress(OSError), contextlib.closing(raw(running.port)) as line:
        line.sendall(b"kvastmurgla ostronvante\r\n\r\n")
        line.recv(1_000)


def raw(port: int):  # type: ignore[no-untyped-def]
    import socket

    return socket.create_connection(("127.0.0.1", port), timeout=5)


def forms(word: str) -> tuple[bytes, ...]:
    """Return a word as it may stand in a file, a line or an address."""
    return word.encode(), word.encode("latin-1"), ascii(word)[1:-1].encode(), quote(word).encode()


def found_in(folder: Path) -> list[str]:
    """Return each file under `folder` that holds a planted word, with the word."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [
        f"{file}: {word}" for file in files for word in PLANTED
        if any(form in file.read_bytes() for form in forms(word))
    ]  # fmt: skip


class Collector(BaseHTTPRequestHandler):
    """Takes what an OpenTelemetry collector would."""

    got: ClassVar[list[bytes]] = []

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.got.append(gzip.decompress(body) if self.headers.get("Content-Encoding") == "gzip" else body)
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def collector() -> Iterator[str]:
    Collector.got.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Collector)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("workers", ["1", "2"])
def test_nothing_planted_is_left(launch: Launcher, redis_url: str, collector: str, workers: str) -> None:
    import redis

    settings = {"LOTS_LOG_LEVEL": "DEBUG", "LOTS_METRICS_TOKEN": SECRET, "LOTS_WORKERS": workers}
    settings["LOTS_OTLP_ENDPOINT"] = collector
    running = launch("faults.broken", LOTS_REDIS_URL=redis_url, **settings).start()
    kept = redis.Redis.from_url(redis_url, decode_responses=True)
    for number in range(CONVERSATIONS):
        conversation = Talk(running.client, language=("sv", "en")[number % 2])
        for sentence in SENTENCES:
            conversation.post(text=sentence, id=sentence[:100])
        attack(running, conversation)
        assert not any("850709-98" in (kept.get(key) or "") for key in kept.keys("lots:conversation:*"))
        assert conversation.delete().status_code == 204
    metrics = httpx.get(f"{running.url}/metrics", headers={"Authorization": f"Bearer {SECRET}"}).text
    assert not any(word in metrics for word in PLANTED)
    assert [key for key in kept.keys("*") if "conversation" in key] == []
    kept.close()
    running.stop()
    traces = b"".join(Collector.got)
    assert b"/api/conversation/messages" in traces
    assert not any(form in traces for word in PLANTED for form in forms(word))
    assert "a turn failed: ValueError" in running.written(), "nothing failed: the test shows nothing"
    assert found_in(running.folder) == []
