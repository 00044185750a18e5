"""What the browser tests are made of: servers on free ports, another origin, the widget as a patient uses it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
from asking import http
from canned import REPLIES
from playwright.sync_api import Page, expect

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = "/usr/bin/chromium"
ARGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 860}
# Messages a minute that the running assistant takes of one conversation.
RATE = 6
# A page whose styles break whatever they reach.
HOSTILE = """<style>
  * { all: unset !important; color: red !important; background: yellow !important; font-size: 3px !important; }
  html { font-size: 3px !important; }
  distanslots-chat { display: none !important; opacity: 0.1 !important; filter: blur(4px) !important; direction: rtl; }
  button, .button, .panel { display: none !important; width: 1px !important; transform: rotate(9deg) !important; }
</style>"""
Opener = Callable[..., Page]

expect.set_options(timeout=10_000)


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


class Server:
    """A process that serves on one port; it can be ended and started again there."""

    def __init__(self, command: list[str], port: int, **environ: str) -> None:
        self.command, self.port, self.url = command, port, f"http://127.0.0.1:{port}"
        self.environ = {**os.environ, "PYTHONPATH": str(ROOT), **environ}
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> Server:
        quiet = subprocess.DEVNULL
        self.process = subprocess.Popen(self.command, cwd=ROOT, env=self.environ, stdout=quiet, stderr=quiet)
        for _ in range(600):
            if self.process.poll() is not None:
                raise RuntimeError(f"ended with {self.process.returncode}: {self.command}")
            try:
                if http.get(f"{self.url}/readyz").status_code == 200:
                    return self
            except httpx.TransportError:
                pass
            time.sleep(0.2)
        self.stop()
        raise RuntimeError(f"not ready: {self.command}")

    def stop(self) -> None:
        if self.process is not None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process = None


class Pages(ThreadingHTTPServer):
    """Another origin: `pages` holds HTML by path, `headers` goes with each."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages: dict[str, str] = {}
        self.headers: dict[str, str] = {}
        self.url = f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Pages)
        content = self.server.pages.get(self.path)
        self.send_response(404 if content is None else 200)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **self.server.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write((content or "").encode())

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def fake_server(host: Pages) -> Server:
    port = free_port()
    return Server([sys.executable, str(ROOT / "tests/web/fake_server.py"), str(port), host.url], port)


class Widget:
    """What a patient does with the widget on a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.launcher = page.locator(".launcher")
        self.input = page.locator("#input")
        self.panel = page.locator(".panel")
        self.theirs = page.locator(".theirs")
        self.mine = page.locator(".mine")

    def open(self) -> Widget:
        self.launcher.click()
        expect(self.theirs).not_to_have_count(0)
        return self

    def say(self, text: str) -> None:
        """Write and send, and wait until nothing is on its way."""
        self.send(text)
        expect(self.page.locator(".wait")).to_be_hidden()

    def send(self, text: str) -> None:
        self.input.fill(text)
        self.input.press("Enter")
        expect(self.mine.last).to_contain_text(text[:40])

    def menu(self, name: str) -> None:
        self.page.get_by_role("button", name="Fler val").click()
        self.page.get_by_role("button", name=name, exact=True).click()

    def kept(self) -> str | None:
        found: str | None = self.page.evaluate("sessionStorage.getItem('distanslots')")
        return found


def widget(page: Page) -> Widget:
    return Widget(page)


def with_every_card(server: Server, opener: Opener, size: dict[str, int], **options: Any) -> Widget:
    """Open a page on a conversation that has had every canned reply, as after a reload."""
    said = http.post(f"{server.url}/api/conversation", json={"language": "sv"}).json()["token"]
    for word in REPLIES:
        http.post(
            f"{server.url}/api/conversation/messages",
            json={"text": f"Jag {word}"},
            headers={"Authorization": f"Bearer {said}"},
        )
    page = opener(server.url + "/accessibility", size, **options)
    kept = {"token": said, "open": True, "language": "sv", "asked": "sv"}
    page.evaluate("(kept) => sessionStorage.setItem('distanslots', JSON.stringify(kept))", kept)
    page.goto(server.url + "/")
    expect(page.locator(".mine")).to_have_count(len(REPLIES))
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    return Widget(page)


def token(chat: Widget) -> str:
    """Return the token of the tab's conversation."""
    return str(json.loads(chat.kept() or "{}")["token"])


def is_forgotten(server: Server, token: str) -> bool:
    """Whether the server knows nothing of a conversation."""
    answer = http.get(f"{server.url}/api/conversation", headers={"Authorization": f"Bearer {token}"})
    return answer.status_code == 401
