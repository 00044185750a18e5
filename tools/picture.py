"""The README's picture: the chat on a region's page and on a phone, drawn by the assistant as it is.

`make picture` writes docs/images/chat.png. Needs the trained model and Debian's chromium.
"""

from __future__ import annotations

import base64
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "web")]

from browsing import ARGS, CHROMIUM, Widget  # noqa: E402
from running import Running  # noqa: E402

TARGET = ROOT / "docs" / "images" / "chat.png"
LARGEST = 300_000
DESKTOP = {"width": 1180, "height": 800}
PHONE = {"width": 390, "height": 800}
ERRAND, DANGER = "Jag bor i Luleå och har ont i halsen", "Min pappa andas inte"
# Two pictures beside each other; the browser lays them out.
SHEET = (
    '<body style="margin:0;display:flex;gap:20px;width:max-content;background:#fff">'
    '<img src="data:image/png;base64,{}"><img src="data:image/png;base64,{}">'
)


def main() -> None:
    """Draw the picture. Raises RuntimeError when it is larger than a README should load."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        running = Running(ROOT, Path(folder), LOTS_TODAY="2026-11-23T10:00", LOTS_WORKERS="1").start()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        try:
            talks = [talk(browser, running.url, DESKTOP, ERRAND), talk(browser, running.url, PHONE, DANGER)]
            picture = beside(browser, talks)
        finally:
            browser.close()
            running.stop()
    if len(picture) > LARGEST:
        raise RuntimeError(f"the picture is {len(picture)} bytes: more than {LARGEST}")
    TARGET.write_bytes(picture)
    print(f"{TARGET.relative_to(ROOT)}: {len(picture)} bytes")


def talk(browser: Browser, url: str, size: dict[str, int], text: str) -> bytes:
    """Return what a patient sees who opens the chat and writes `text`."""
    page = browser.new_page(viewport=size, locale="sv-SE", reduced_motion="reduce")  # type: ignore[arg-type]
    page.goto(url)
    Widget(page).open().say(text)
    expect(page.locator(".card").first).to_be_visible()
    return page.screenshot()


def beside(browser: Browser, pictures: list[bytes]) -> bytes:
    """Return the pictures beside each other, as one PNG."""
    page = browser.new_page(viewport={"width": DESKTOP["width"] + PHONE["width"] + 20, "height": DESKTOP["height"]})
    page.set_content(SHEET.format(*(base64.b64encode(picture).decode() for picture in pictures)))
    return page.screenshot()


if __name__ == "__main__":
    main()
