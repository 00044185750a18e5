"""`lots links` against a real server on this machine: everything that a page somewhere may answer."""

from __future__ import annotations

import argparse
import asyncio
import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from types import SimpleNamespace

import pytest

from bot.editing import links

ANSWERS = {"/here": 200, "/gone": 404, "/broken": 500, "/no-head": 405, "/no-head-and-gone": 405, "/shy": 403}


class Pages(BaseHTTPRequestHandler):
    """A server that refuses HEAD here and there, moves pages, and lets one wait."""

    waiting = Event()

    def do_HEAD(self) -> None:
        if self.path == "/slow":
            self.waiting.wait(30)
        if self.path in ("/moved", "/round"):
            self.send_response(301)
            self.send_header("Location", "/here" if self.path == "/moved" else "/round")
        else:
            self.send_response(ANSWERS.get(self.path, 404))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self) -> None:
        self.send_response(200 if self.path in ("/here", "/no-head", "/shy") else 404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def base(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(links, "PATIENCE", 0.3)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    Pages.waiting.clear()
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    Pages.waiting.set()
    server.shutdown()
    thread.join()
    server.server_close()


def closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize(
    ("path", "why"),
    [("/here", None), ("/here/", "404"), ("/gone", "404"), ("/broken", "500"), ("/slow", "ReadTimeout"),
     ("/no-head", None), ("/no-head-and-gone", "404"), ("/shy", None), ("/round", "TooManyRedirects")],
)  # fmt: skip
def test_a_page_is_told_of_when_it_is_not_there(base: str, path: str, why: str | None) -> None:
    assert asyncio.run(links.look_all([base + path])).get(base + path) == why


def test_a_page_that_has_moved_is_told_with_where_to(base: str) -> None:
    assert asyncio.run(links.look_all([f"{base}/moved"])) == {f"{base}/moved": f"moved to {base}/here"}


def test_a_server_that_is_away_and_an_address_that_is_none_stop_nothing(base: str) -> None:
    away, none = f"http://127.0.0.1:{closed_port()}/", "http://127.0.0.1:port/"
    found = asyncio.run(links.look_all([away, none, f"{base}/gone", f"{base}/here"]))
    assert found == {away: "ConnectError", none: "InvalidURL", f"{base}/gone": "404"}


def test_the_command_says_where_a_gone_page_stands_in_the_facts(
    base: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    regions = {"25": {"fee_page": f"{base}/gone", "site": f"{base}/here"}, "23": {"site": f"{base}/here"}}
    national = SimpleNamespace(entries={"x": {"source": [f"{base}/moved"]}})
    facts = (SimpleNamespace(regions=regions), national, SimpleNamespace(entries={}))
    monkeypatch.setattr(links, "load_all", lambda _settings: facts)
    assert links.run(argparse.Namespace(region=None)) == 1
    said = capsys.readouterr().out
    assert f"404: {base}/gone\n    25.fee_page\n" in said
    assert "law.x.source.0" in said
    assert "2 of 3 pages to look at" in said
    assert links.run(argparse.Namespace(region="23")) == 0
    assert links.run(argparse.Namespace(region="99")) == 2
