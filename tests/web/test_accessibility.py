"""WCAG 2.2 AA, as far as a machine can tell: axe in every state, focus, announcements, size, zoom, motion."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import DESKTOP, PHONE, Opener, Server, Widget, widget, with_every_card
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
TINY = {"width": 320, "height": 256}
NARROW = {"width": 320, "height": 640}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "more contrast": {"contrast": "more"},
}
# Each message announced: how often the same words were put into a live region.
WATCH = """() => { window.spoken = []; const root = document.querySelector("distanslots-chat").shadowRoot;
  for (const region of root.querySelectorAll("[role=status], [role=alert]"))
    new MutationObserver((all) => all.forEach((one) => one.addedNodes.forEach((node) =>
      window.spoken.push([region.getAttribute("role"), node.textContent])))).observe(region, { childList: true }); }"""


def faults(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{fault['id']}: {node['target']} {node['failureSummary']}" for fault in found for node in fault["nodes"]]


def out_of_sight(page: Page) -> list[str]:
    """What reaches out of the window sideways."""
    found: list[str] = page.locator(".panel").evaluate("""(panel) => [...panel.querySelectorAll("*")]
      .filter((node) => node.getClientRects().length > 0 && !node.closest(".sr") && !node.closest("svg"))
      .map((node) => [node.className, node.getBoundingClientRect()])
      .filter(([, box]) => box.right > innerWidth + 1 || box.left < -1).map(([name]) => name)""")
    return found


def faults_in_any_look(page: Page) -> list[str]:
    """The same page in every look: what is wrong in each."""
    found = []
    for name, look in LOOKS.items():
        page.emulate_media(**{**dict.fromkeys(("color_scheme", "forced_colors", "contrast"), "null"), **look})
        found += [f"{name}: {fault}" for fault in faults(page)]
    return found


def test_axe_finds_nothing_on_any_card(fake: Server, opener: Opener) -> None:
    assert faults_in_any_look(with_every_card(fake, opener, PHONE).page) == []


def test_axe_finds_nothing_in_other_states(fake: Server, opener: Opener) -> None:
    page = opener(fake.url + "/", DESKTOP)
    expect(page.locator(".launcher")).to_be_visible()
    assert faults_in_any_look(page) == []
    chat = widget(page).open()
    chat.say("Hej")
    page.get_by_role("button", name="Fler val").click()
    assert faults_in_any_look(page) == []
    page.keyboard.press("Escape")
    chat.send("långsam")
    expect(page.locator(".wait")).to_be_visible()
    assert faults(page) == []
    chat.input.fill("x" * 1001)
    chat.input.press("Enter")
    expect(page.locator(".refusal")).to_be_visible()
    chat.input.fill("för snabb")
    chat.input.press("Enter")
    expect(page.locator(".unsent")).to_be_visible()
    assert faults_in_any_look(page) == []
    page.context.set_offline(True)
    page.get_by_role("button", name="Skicka igen").click()
    expect(page.locator(".trouble")).to_be_visible()
    assert faults_in_any_look(page) == []


def test_more_contrast_is_given_to_those_who_ask(fake: Server, opener: Opener) -> None:
    page = opener(fake.url + "/", contrast="more")
    widget(page).open()
    colour = page.locator(".strip .leave").evaluate("(node) => getComputedStyle(node).borderTopColor")
    assert colour == "rgb(0, 0, 0)"


@pytest.mark.parametrize("path", ["/chat", "/chat/plain", "/accessibility", "/?language=en"])
def test_axe_finds_nothing_on_the_pages(fake: Server, opener: Opener, path: str) -> None:
    page = opener(fake.url + path, PHONE)
    page.wait_for_load_state("networkidle")
    assert faults(page) == []


def test_axe_finds_nothing_on_a_conversation_without_javascript(fake: Server, opener: Opener) -> None:
    page = opener(fake.url + "/chat/plain", PHONE)
    for words in ("halsen", "leva", "kostar", "nummer", "lämna", "Hej", "x" * 1001):
        page.locator("#text").fill(words)
        page.get_by_role("button", name="Skicka").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert faults_in_any_look(page) == []


def test_the_keyboard_alone_is_enough(fake: Server, opener: Opener) -> None:
    page = opener(fake.url + "/")
    chat = widget(page)
    expect(chat.launcher).to_be_visible()
    chat.launcher.focus()
    page.keyboard.press("Enter")
    expect(chat.input).to_be_focused()
    expect(chat.theirs).to_have_count(1)
    page.keyboard.type("Hej")
    page.keyboard.press("Enter")
    choice = page.get_by_role("button", name="Recept")
    expect(choice).to_be_visible()
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        if choice.evaluate("(node) => node.getRootNode().activeElement === node"):
            break
    page.keyboard.press("Space")
    expect(chat.mine.last).to_contain_text("Recept")
    expect(chat.input).to_be_focused()
    page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()
    expect(chat.launcher).to_be_focused()


def test_escape_closes_the_menu_first_and_gives_the_focus_back(chat: Widget) -> None:
    more = chat.page.get_by_role("button", name="Fler val")
    more.click()
    expect(chat.page.get_by_role("button", name="Börja om")).to_be_focused()
    chat.page.keyboard.press("Escape")
    expect(more).to_be_focused()
    expect(chat.panel).to_be_visible()


def test_the_focus_is_seen(chat: Widget) -> None:
    chat.page.keyboard.press("Tab")
    outline = chat.page.evaluate(
        "getComputedStyle(document.querySelector('distanslots-chat').shadowRoot.activeElement).outlineWidth"
    )
    assert float(outline.removesuffix("px")) >= 2


def test_a_touch_screens_keyboard_does_not_jump_up(fake: Server, opener: Opener) -> None:
    page = opener(fake.url + "/", PHONE, has_touch=True, is_mobile=True)
    chat = widget(page)
    chat.launcher.tap()
    expect(chat.theirs).to_have_count(1)
    expect(page.locator("#title")).to_be_focused()


def test_each_message_is_announced_once(chat: Widget) -> None:
    chat.page.evaluate(WATCH)
    chat.say("Jag har ont i halsen")
    chat.say("Jag kan inte andas")
    spoken = chat.page.evaluate("window.spoken")
    assert len([words for _, words in spoken if "Min vård Norrbotten" in words]) == 1
    assert [role for role, words in spoken if "Ring 112 nu." in words] == ["alert"]


def test_what_was_said_before_is_not_announced_again_after_a_reload(chat: Widget) -> None:
    chat.say("Jag har ont i halsen")
    chat.page.reload()
    expect(chat.page.locator(".card")).to_be_visible()
    assert chat.page.locator("[role=status], [role=alert]").all_text_contents() == ["", ""]


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_everything_that_is_tapped_is_large_enough(fake: Server, opener: Opener, size: dict[str, int]) -> None:
    chat = with_every_card(fake, opener, size)
    small = chat.page.locator(".panel").evaluate("""(panel) =>
      [...panel.querySelectorAll("a, button, summary, textarea")]
      .filter((node) => node.getClientRects().length > 0)
      .map((node) => [node.textContent, node.getBoundingClientRect()])
      .filter(([, box]) => box.height < 24 || box.width < 24).map(([text]) => text)""")
    assert small == []


def test_the_field_is_large_enough_that_a_phone_does_not_zoom(fake: Server, opener: Opener) -> None:
    chat = widget(opener(fake.url + "/", PHONE)).open()
    size = chat.input.evaluate("(node) => getComputedStyle(node).fontSize")
    assert float(size.removesuffix("px")) >= 16


@pytest.mark.parametrize("size", [NARROW, TINY], ids=["320px", "400%"])
def test_nothing_is_cut_off_when_it_is_narrow(fake: Server, opener: Opener, size: dict[str, int]) -> None:
    chat = with_every_card(fake, opener, size)
    assert out_of_sight(chat.page) == []
    assert chat.page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_a_word_without_end_is_broken_and_stays_in_view(fake: Server, opener: Opener) -> None:
    chat = widget(opener(fake.url + "/", NARROW)).open()
    chat.say("x" * 400)
    assert out_of_sight(chat.page) == []


def test_far_zoomed_in_the_reply_and_the_field_can_be_reached(fake: Server, opener: Opener) -> None:
    chat = widget(opener(fake.url + "/", TINY)).open()
    chat.say("Jag kan inte andas")
    expect(chat.page.locator(".alarming .bubble")).to_be_in_viewport()
    chat.input.scroll_into_view_if_needed()
    expect(chat.input).to_be_in_viewport()


def test_nothing_moves_for_those_who_do_not_want_it(fake: Server, opener: Opener) -> None:
    chat = widget(opener(fake.url + "/", reduced_motion="reduce")).open()
    moving = chat.page.locator(".root").evaluate("""(root) => [...root.querySelectorAll("*")]
      .filter((node) => getComputedStyle(node).animationName !== "none").length""")
    assert moving == 0


def test_a_language_from_right_to_left_reads_so(chat: Widget) -> None:
    chat.say("arabiska")
    last = chat.theirs.last
    assert last.get_attribute("lang") == "ar"
    assert last.locator(".text").evaluate("(node) => getComputedStyle(node).direction") == "rtl"


def test_the_whole_face_can_be_turned_from_right_to_left(fake: Server, opener: Opener) -> None:
    chat = with_every_card(fake, opener, PHONE)
    chat.page.locator(".root").evaluate("(root) => { root.dir = 'rtl'; }")
    mine, theirs = (
        chat.mine.first.locator(".bubble").bounding_box(),
        chat.theirs.first.locator(".bubble").bounding_box(),
    )
    assert mine
    assert theirs
    assert mine["x"] < PHONE["width"] - theirs["x"] - theirs["width"] + 20
    assert mine["x"] + mine["width"] < theirs["x"] + theirs["width"]
    turned = chat.page.locator(".send .icon, .strip .icon-leave").evaluate_all(
        "all => all.map((node) => getComputedStyle(node).transform)"
    )
    assert turned == ["matrix(-1, 0, 0, 1, 0, 0)"] * 2
    assert out_of_sight(chat.page) == []


def test_a_phones_keyboard_leaves_the_field_in_view(fake: Server, opener: Opener) -> None:
    chat = widget(opener(fake.url + "/", PHONE)).open()
    chat.page.evaluate("""() => {
      Object.defineProperty(visualViewport, "height", { value: 420 });
      visualViewport.dispatchEvent(new Event("resize")); }""")
    box = chat.input.bounding_box()
    assert box
    assert box["y"] + box["height"] <= 420


def test_text_set_wider_by_the_reader_is_not_cut_off(fake: Server, opener: Opener) -> None:
    chat = with_every_card(fake, opener, NARROW)
    chat.page.locator(".root").evaluate("""(root) => { const wider = new CSSStyleSheet();
      wider.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`);
      root.getRootNode().adoptedStyleSheets.push(wider); }""")
    assert out_of_sight(chat.page) == []
