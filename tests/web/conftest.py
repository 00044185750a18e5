"""A browser, the assistant, a stand-in for it and a page of another origin."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

# The helpers stand beside the tests, however pytest was told to import.
sys.path.insert(0, str(Path(__file__).parent))

from browsing import ARGS, CHROMIUM, DESKTOP, RATE, Opener, Pages, Server, Widget, fake_server, free_port, widget


@contextmanager
def serving() -> Iterator[Pages]:
    server = Pages()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def host() -> Iterator[Pages]:
    """A region's own site, on another origin than the assistant."""
    with serving() as server:
        yield server


@pytest.fixture
def stranger() -> Iterator[Pages]:
    """A site that the assistant has not been told of."""
    with serving() as server:
        yield server


@pytest.fixture(autouse=True)
def _clean_host(host: Pages) -> None:
    host.pages.clear()
    host.headers.clear()


@pytest.fixture(scope="session")
def fake(host: Pages) -> Iterator[Server]:
    """The stand-in, kept running for all tests."""
    server = fake_server(host).start()
    yield server
    server.stop()


@pytest.fixture
def frail(host: Pages) -> Iterator[Server]:
    """A stand-in that a test may end and start again."""
    server = fake_server(host).start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def server(host: Pages) -> Iterator[Server]:
    """The running assistant."""
    port = free_port()
    settings = {
        "LOTS_PORT": str(port),
        "LOTS_ALLOWED_ORIGINS": host.url,
        "LOTS_RATE_LIMIT": str(RATE),
        "LOTS_ADDRESS_RATE_LIMIT": "0",
    }
    running = Server([sys.executable, "-m", "bot"], port, **settings).start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=ARGS)
        yield found
        found.close()


@pytest.fixture
def opener(browser: Browser) -> Iterator[Opener]:
    """Opens an address in a fresh context: `opener(url, size=PHONE, color_scheme="dark")`."""
    contexts: list[BrowserContext] = []

    def open_page(url: str, size: dict[str, int] = DESKTOP, **options: Any) -> Page:
        context = browser.new_context(viewport=size, locale="sv-SE", **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def chat(fake: Server, opener: Opener) -> Widget:
    """The widget of the demo page, opened."""
    return widget(opener(fake.url + "/")).open()
