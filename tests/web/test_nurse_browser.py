"""The nurse's page in a browser: by keyboard alone, axe clean, copied, logged out when left alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import PHONE, Opener
from nurse_desk import PASSWORD, Desk
from playwright.sync_api import Page, expect

from bot.accounts.sessions import IDLE

pytestmark = pytest.mark.browser
LOOKS: dict[str, dict[str, Any]] = {
    "light": {}, "dark": {"color_scheme": "dark"}, "contrast": {"forced_colors": "active"},
}  # fmt: skip
NARROW = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = Desk(tmp_path_factory.mktemp("desk"))
    made.server.start()
    yield made
    made.close()


def faults(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{fault['id']}: {node['target']}" for fault in found for node in fault["nodes"]]


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def log_in(page: Page) -> None:
    page.get_by_label("Användarnamn").fill("anna")
    page.get_by_label("Lösenord", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Kod", exact=True)).to_be_focused()


def open_code(page: Page, code: str) -> None:
    page.get_by_label("Kod", exact=True).fill(code)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Patientens text")).to_be_visible()


def test_the_whole_way_by_keyboard_alone(desk: Desk, opener: Opener) -> None:
    page = opener(f"{desk.url}/nurse")
    press(page, "Tab", "Tab")
    page.keyboard.type("anna")
    press(page, "Tab")
    page.keyboard.type(PASSWORD)
    press(page, "Enter")
    expect(page.get_by_label("Kod", exact=True)).to_be_focused()
    page.keyboard.type(desk.leave().code.lower())
    press(page, "Enter")
    expect(page.locator(".part").first).to_contain_text("Det gäller: Recept.")
    take = page.get_by_role("button", name="Markera som övertagen")
    for _ in range(10):
        if take.evaluate("node => node === document.activeElement"):
            break
        press(page, "Tab")
    press(page, "Enter")
    expect(page.get_by_role("status").first).to_have_text("Du har tagit över den här texten.")


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_on_any_page(desk: Desk, opener: Opener, look: str) -> None:
    page = opener(f"{desk.url}/nurse", PHONE, **LOOKS[look])
    assert faults(page) == []
    log_in(page)
    assert faults(page) == []
    page.get_by_label("Kod", exact=True).fill("AB")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("ingen hel kod")
    assert faults(page) == []
    open_code(page, desk.leave().code)
    page.locator("summary").click()
    assert faults(page) == []


def test_nothing_is_cut_off_on_a_narrow_screen(desk: Desk, opener: Opener) -> None:
    page = opener(f"{desk.url}/nurse", NARROW)
    log_in(page)
    open_code(page, desk.leave().code)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_the_browser_reports_no_error_and_asks_nobody_else(desk: Desk, opener: Opener) -> None:
    page = opener("about:blank")
    errors: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{desk.url}/nurse")
    log_in(page)
    open_code(page, desk.leave().code)
    assert errors == []
    assert not [url for url in asked if not url.startswith((desk.url, "data:"))]


def test_the_text_is_copied_for_the_record(desk: Desk, opener: Opener) -> None:
    page = opener(f"{desk.url}/nurse", permissions=["clipboard-read", "clipboard-write"])
    log_in(page)
    open_code(page, desk.leave().code)
    page.get_by_role("button", name="Kopiera som text").click()
    expect(page.locator("#copied")).to_have_text("Texten är kopierad.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Situation: Det gäller: Recept.")
    assert "<b>salva</b> & mina" in copied


def test_the_fhir_document_is_downloaded(desk: Desk, opener: Opener) -> None:
    page = opener(f"{desk.url}/nurse")
    log_in(page)
    open_code(page, desk.leave().code)
    with page.expect_download() as download:
        page.get_by_role("button", name="Ladda ner som FHIR").click()
    assert json.loads(download.value.path().read_text(encoding="utf-8"))["resourceType"] == "Bundle"


def test_a_page_left_alone_warns_and_logs_out(desk: Desk, opener: Opener) -> None:
    page = opener("about:blank")
    page.clock.install()
    page.goto(f"{desk.url}/nurse")
    log_in(page)
    open_code(page, desk.leave().code)
    page.clock.fast_forward((int(IDLE.total_seconds()) - 59) * 1000)
    stay = page.get_by_role("button", name="Stanna kvar")
    expect(stay).to_be_focused()
    assert faults(page) == []
    page.keyboard.press("Enter")
    expect(stay).to_be_hidden()
    page.clock.fast_forward((int(IDLE.total_seconds()) + 2) * 1000)
    expect(page.get_by_role("alert")).to_contain_text("Du har loggats ut")
    expect(page.locator(".part")).to_have_count(0)


def test_without_javascript_it_works_too(desk: Desk, opener: Opener) -> None:
    page = opener(f"{desk.url}/nurse", java_script_enabled=False)
    log_in_plainly = page.get_by_label("Användarnamn")
    log_in_plainly.fill("anna")
    page.get_by_label("Lösenord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Logga in").click()
    open_code(page, desk.leave().code)
    page.get_by_role("button", name="Släpp").click()
    expect(page.get_by_text("Texten är släppt.")).to_be_visible()
