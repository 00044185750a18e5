"""What a screen reader is given, read from the browser's own accessibility tree: names, live words, the way of Tab."""

from __future__ import annotations

from typing import Any

import pytest
from browsing import Opener, Server, Widget, widget
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
INNERMOST = """() => { let found = document.activeElement;
  while (found.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found.getAttribute("aria-label") ?? found.labels?.[0]?.textContent ?? found.textContent; }"""
Node = dict[str, Any]


def tree(page: Page) -> list[Node]:
    """Return the nodes that are not ignored, in the order in which they are read."""
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    return [node for node in _within(next(iter(nodes.values())), nodes) if not node.get("ignored")]


def _within(node: Node, nodes: dict[str, Node]) -> list[Node]:
    children = [nodes[name] for name in node.get("childIds", []) if name in nodes]
    return [node, *(found for child in children for found in _within(child, nodes))]


def live(page: Page) -> list[tuple[str, str]]:
    """Return what each live region holds: how it speaks, and its words."""
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    found = []
    for node in nodes.values():
        kinds = [one["value"]["value"] for one in node.get("properties", []) if one["name"] == "live"]
        if kinds and not node.get("ignored"):
            words = [name(part) for part in _within(node, nodes) if role(part) == "StaticText"]
            found.append((kinds[0], " ".join(words)))
    return sorted(found)


def role(node: Node) -> str:
    return str(node.get("role", {}).get("value", ""))


def name(node: Node) -> str:
    return str(node.get("name", {}).get("value", ""))


def spoken(page: Page) -> list[str]:
    """Return what is read, one piece of text after the other."""
    return [name(node) for node in tree(page) if role(node) == "StaticText"]


def test_only_two_regions_are_live_and_neither_holds_the_log(chat: Widget) -> None:
    chat.say("Jag har ont i halsen")
    assertive, polite = live(chat.page)
    assert assertive == ("assertive", "")
    assert polite[0] == "polite"
    assert polite[1].startswith("Jag kan inte bedöma besvär.")
    assert "Min vård Norrbotten" in polite[1]
    assert "Jag har ont i halsen" not in polite[1]


def test_an_alert_alone_interrupts(chat: Widget) -> None:
    chat.say("Jag kan inte andas")
    assertive, polite = live(chat.page)
    assert assertive[1].startswith("Ring 112 nu.")
    assert "Ring 112 nu." not in polite[1]


def test_each_message_stands_once_in_what_is_read_when_it_has_been_announced(chat: Widget) -> None:
    chat.page.clock.install()
    chat.say("Jag har ont i halsen")
    chat.say("Jag kan inte andas")
    chat.page.clock.run_for(11_000)
    assert live(chat.page) == [("assertive", ""), ("polite", "")]
    read = " ".join(spoken(chat.page))
    for words in ("Ring 112 nu.", "Jag kan inte bedöma besvär.", "Jag kan inte andas", "Jag har ont i halsen"):
        assert read.count(words) == 1, words


def test_who_says_what_is_read_in_order(chat: Widget) -> None:
    chat.say("Jag har ont i halsen")
    read = [words.strip() for words in spoken(chat.page)]
    start = read.index("Jag har ont i halsen")
    assert read[start - 1 : start + 3 : 2] == ["Du:", "Distanslotsen:"]


def test_everything_that_takes_focus_has_a_name_and_a_role(chat: Widget) -> None:
    for words in ("Jag har ont i halsen", "Jag vill inte leva", "Vad kostar det?", "lämna", "Några nummer"):
        chat.say(words)
    nameless = [
        role(node)
        for node in tree(chat.page)
        if role(node) != "RootWebArea"
        and any(one["name"] == "focusable" and one["value"]["value"] for one in node.get("properties", []))
        and not name(node)
    ]
    assert nameless == []
    dialogs = [name(node) for node in tree(chat.page) if role(node) == "dialog"]
    assert dialogs == ["Hitta rätt i vården"]


def test_tab_goes_from_the_top_through_the_reply_to_the_field(fake: Server, opener: Opener) -> None:
    page = opener(fake.url + "/")
    chat = widget(page).open()
    chat.say("Hej")
    page.get_by_role("button", name="English").focus()
    way = []
    for _ in range(12):
        way.append(" ".join(str(page.evaluate(INNERMOST)).split()))
        page.keyboard.press("Tab")
    assert way[:5] == ["English", "Fler val", "Stäng", "Ring 112, Fara för livet", "Lämna sidan snabbt"]
    assert way[5] == "Samtalet"
    assert way[6:11] == [
        "Besvär eller sjukdom",
        "Recept",
        "Boka eller ändra tid",
        "Skriv vad du behöver hjälp med",
        "Skicka",
    ]


def test_on_a_small_screen_tab_stays_in_the_chat(fake: Server, opener: Opener) -> None:
    page = opener(fake.url + "/", {"width": 390, "height": 844})
    widget(page).open()
    outside = 0
    for _ in range(20):
        page.keyboard.press("Tab")
        held = page.evaluate("document.activeElement.tagName")
        outside += held not in ("DISTANSLOTS-CHAT", "BODY")
    assert outside == 0
    assert "Vart ska jag vända mig?" not in spoken(page)
    page.keyboard.press("Escape")
    expect(page.locator(".launcher")).to_be_focused()
    assert "Vart ska jag vända mig?" in spoken(page)
