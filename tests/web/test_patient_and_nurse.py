"""A patient and a nurse in two browsers against the whole assistant: left, restarted, opened, taken, by keyboard alone."""

from __future__ import annotations

import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import Opener, Widget, widget
from playwright.sync_api import Locator, Page, expect
from running import Launcher, Running

pytestmark = [pytest.mark.browser, pytest.mark.model]
NURSE, PASSWORD = "anna", "correct horse battery staple"
MOST_STEPS = 60
WORDS = "Jag vill förnya mitt recept på salva, jag har ringt flera gånger"
LEAVE = "Jag vill lämna det jag har skrivit till sjuksköterskan"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def served(request: pytest.FixtureRequest, launch: Launcher) -> Running:
    """The assistant of Norrbotten with a nurse's account, over each kind of database."""
    more = {}
    if request.param == "postgres":
        more = {"LOTS_DATABASE_URL": request.getfixturevalue("postgres").new_database()}
    running = launch(LOTS_REGION="25", LOTS_COOKIE_SECURE="false", LOTS_HANDOVER_SECRET="h" * 32, **more)
    command = [sys.executable, "-m", "bot.cli", "accounts", "add", NURSE, "--role", "nurse", "--stdin"]
    (running.folder / "var").mkdir()
    subprocess.run(command, cwd=running.tree, env=running.environ(), input=PASSWORD.encode(), check=True)
    return running.start()


def faults(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{fault['id']}: {node['target']}" for fault in found for node in fault["nodes"]]


def reach(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Go to an element by keyboard alone; fails when it can't be reached."""
    expect(wanted).to_be_visible()
    for _ in range(MOST_STEPS):
        if wanted.evaluate("node => node.matches(':focus')"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"not reached by {key}: {wanted}")


def type_and_send(chat: Widget, text: str) -> None:
    reach(chat.page, chat.input)
    chat.page.keyboard.type(text)
    chat.page.keyboard.press("Enter")
    expect(chat.mine.last).to_contain_text(text[:40])
    expect(chat.page.locator(".wait")).to_be_hidden()


def leave_a_summary(page: Page) -> str:
    """Return the code that the patient gets; touches no mouse."""
    chat = widget(page)
    reach(page, chat.launcher)
    page.keyboard.press("Enter")
    expect(chat.theirs).not_to_have_count(0)
    type_and_send(chat, WORDS)
    type_and_send(chat, LEAVE)
    card = page.locator(".handover")
    consent = page.get_by_role("button", name="Ja, spara texten")
    expect(consent).to_be_visible()
    # The exact text is seen before it is saved.
    assert "salva" in " ".join(chat.theirs.all_inner_texts()[-2:])
    assert faults(page) == []
    reach(page, consent, "Shift+Tab")
    page.keyboard.press("Enter")
    expect(card.locator(".code")).to_be_visible()
    assert faults(page) == []
    return card.locator(".code [aria-hidden]").inner_text()


def log_in(page: Page) -> None:
    reach(page, page.get_by_label("Användarnamn"))
    page.keyboard.type(NURSE)
    reach(page, page.get_by_label("Lösenord", exact=True))
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Kod", exact=True)).to_be_focused()


def test_what_a_patient_leaves_is_opened_by_the_nurse_also_after_a_restart(served: Running, opener: Opener) -> None:
    code = leave_a_summary(opener(served.url + "/"))
    # A database of its own does not notice; what it keeps between two openings is shown in tests/handover.
    if "LOTS_DATABASE_URL" not in served.settings:
        served.stop()
        served.start()
    page = opener(f"{served.url}/nurse")
    assert faults(page) == []
    log_in(page)
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Patientens text")).to_be_visible()
    expect(page.locator("main")).to_contain_text("salva")
    assert faults(page) == []
    reach(page, page.get_by_role("button", name="Markera som övertagen"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_have_text("Du har tagit över den här texten.")
    assert faults(page) == []
    assert "salva" not in served.written()
    assert code.replace(" ", "") not in served.written()
