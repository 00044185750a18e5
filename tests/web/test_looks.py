"""Pictures of every card and state, on a phone and a desktop, for somebody to look at: var/pictures.

What a machine can see of them is checked: nothing is cut off, nothing lies over anything else.
"""

from __future__ import annotations

from typing import Any

import pytest
from browsing import DESKTOP, PHONE, ROOT, Opener, Server, Widget, widget
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
PICTURES = ROOT / "var" / "pictures"
SIZES = {"phone": PHONE, "desktop": DESKTOP}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "contrast": {"contrast": "more"},
    "forced": {"forced_colors": "active"},
}
CARDS = {
    "choices": "Hej",
    "contact": "Jag har ont i halsen",
    "phone-first": "Jag vill ringa",
    "emergency": "Jag kan inte andas",
    "crisis": "Jag vill inte leva",
    "urgent": "Det är bråttom",
    "fee": "Vad kostar det?",
    "proposal": "Vad är bedömning?",
    "phones": "Några nummer",
    "handover": "lämna till sjuksköterskan",
}
# Between them these have every colour: drawn in every look.
TELLING = ("contact", "crisis", "fee", "proposal")
# Words that do not fit in their box, and things to press that lie over one another.
CLUTTER = """(panel) => {
  const seen = [...panel.querySelectorAll("*")].filter((node) => node.checkVisibility() && !node.closest(".sr, svg, .menu"));
  const cut = seen.filter((node) => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== "inline"
    && !node.matches("textarea, .scroll, .log"));
  const pressed = seen.filter((node) => node.matches("a, button, summary, textarea"));
  const boxes = pressed.map((node) => [node, node.getBoundingClientRect()]);
  const over = boxes.flatMap(([one, a], at) => boxes.slice(at + 1).filter(([other, b]) => one.closest(".scroll") === other.closest(".scroll")
    && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1).map(([other]) => [one, other]));
  return [...cut.map((node) => ["cut", node.className]), ...over.map(([a, b]) => ["over", a.textContent, b.textContent])]; }"""


def picture(page: Page, name: str) -> None:
    """Draw what is seen now, and fail where words are cut off or things to press lie over one another."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png")
    assert page.locator(".panel").evaluate(CLUTTER) == [], name


@pytest.mark.parametrize("size", SIZES)
def test_each_card_is_drawn_whole(fake: Server, opener: Opener, size: str) -> None:
    page = opener(fake.url + "/", SIZES[size], reduced_motion="reduce")
    chat = widget(page).open()
    for name, words in CARDS.items():
        chat.say(words)
        expect(page.locator(".choices" if name == "choices" else ".card").last).to_be_in_viewport()
        for look, asked in (LOOKS if name in TELLING else {"light": {}}).items():
            page.emulate_media(**{**dict.fromkeys(("color_scheme", "forced_colors", "contrast"), "null"), **asked})
            picture(page, f"{name}-{size}-{look}")


@pytest.mark.parametrize("size", SIZES)
def test_each_state_is_drawn_whole(fake: Server, opener: Opener, size: str) -> None:
    page = opener(fake.url + "/", SIZES[size], reduced_motion="reduce")
    chat = widget(page)
    expect(chat.launcher).to_be_in_viewport()
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"state-{size}-closed.png")
    chat.open()
    picture(page, f"state-{size}-open")
    page.get_by_role("button", name="Fler val").click()
    page.screenshot(path=PICTURES / f"state-{size}-menu.png")
    page.keyboard.press("Escape")
    chat.send("långsam")
    expect(page.locator(".wait")).to_be_visible()
    picture(page, f"state-{size}-waiting")
    expect(page.locator(".wait")).to_be_hidden()
    chat.input.fill("x" * 1001)
    chat.input.press("Enter")
    expect(page.locator(".refusal")).to_be_visible()
    picture(page, f"state-{size}-refused")
    chat.input.fill("")
    chat.say("för snabb")
    picture(page, f"state-{size}-too-fast")
    page.context.set_offline(True)
    chat.say("Jag har ont i halsen")
    expect(page.locator(".trouble")).to_be_in_viewport()
    picture(page, f"state-{size}-offline")
    page.context.set_offline(False)
    chat.menu("Glöm samtalet")
    picture(page, f"state-{size}-forgotten")


@pytest.mark.parametrize("size", SIZES)
def test_the_pages_are_drawn(fake: Server, opener: Opener, size: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    page = opener(fake.url + "/chat/plain?region=25", SIZES[size], java_script_enabled=False)
    shown = ("contact", "crisis", "fee", "handover")
    for name in shown:
        page.locator("#text").fill(CARDS[name])
        page.get_by_role("button", name="Skicka").click()
    expect(page.locator(".mine")).to_have_count(len(shown))
    page.screenshot(path=PICTURES / f"page-{size}-plain.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]
    page = opener(fake.url + "/chat?region=25", SIZES[size])
    Widget(page).say("Jag har ont i halsen")
    picture(page, f"page-{size}-chat")
    page.goto(fake.url + "/accessibility")
    page.screenshot(path=PICTURES / f"page-{size}-statement.png", full_page=True)
