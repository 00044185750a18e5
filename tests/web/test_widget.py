"""The widget in a browser, against the stand-in: what it keeps, talking, languages, copy, print, events."""

from __future__ import annotations

import pytest
from browsing import Opener, Server, Widget, widget
from playwright.sync_api import Page, Request, expect

pytestmark = pytest.mark.browser


def catch_events(page: Page) -> None:
    page.evaluate("""() => { window.heard = [];
      for (const name of ["open", "contact", "alert"])
        document.addEventListener("distanslots:" + name, (event) => window.heard.push([name, event.detail])); }""")


# Storage


def test_nothing_is_asked_or_stored_before_it_is_opened(fake: Server, opener: Opener) -> None:
    page = opener("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(fake.url + "/")
    expect(page.locator(".launcher")).to_be_visible()
    assert not [url for url in asked if "/api/" in url]
    assert page.evaluate("[sessionStorage.length, localStorage.length, document.cookie]") == [0, 0, ""]


def test_only_the_tabs_own_storage_is_used(chat: Widget) -> None:
    chat.say("Jag har ont i halsen")
    assert chat.page.evaluate("[sessionStorage.length, localStorage.length, document.cookie]") == [1, 0, ""]
    assert "halsen" not in (chat.kept() or "")


def test_a_conversation_survives_reload_and_change_of_page(fake: Server, chat: Widget) -> None:
    chat.say("Jag har ont i halsen")
    chat.page.reload()
    expect(chat.panel).to_be_visible()
    expect(chat.page.locator(".card")).to_contain_text("Min vård Norrbotten")
    chat.page.goto(fake.url + "/?language=sv&region=12")
    expect(chat.mine).to_contain_text("ont i halsen")
    chat.page.goto(fake.url + "/chat")
    expect(chat.mine).to_contain_text("ont i halsen")


def test_closed_stays_closed_after_reload(chat: Widget) -> None:
    chat.page.get_by_role("button", name="Stäng").click()
    chat.page.reload()
    expect(chat.launcher).to_be_visible()
    expect(chat.panel).to_be_hidden()


# Talking


def test_a_choice_is_sent_and_then_gone(chat: Widget) -> None:
    chat.say("Hej")
    chat.page.get_by_role("button", name="Recept").click()
    expect(chat.mine.last).to_contain_text("Recept")
    expect(chat.page.locator(".choices")).to_have_count(1)


def test_an_emergency_can_be_typed_while_choices_show(chat: Widget) -> None:
    chat.say("Hej")
    chat.say("Jag kan inte andas")
    expect(chat.page.locator(".alert .button-call")).to_have_attribute("href", "tel:112")
    expect(chat.page.locator(".alert")).to_be_in_viewport()


def test_an_emergency_can_be_typed_while_an_answer_is_awaited(chat: Widget) -> None:
    chat.send("långsam fråga")
    chat.send("Jag kan inte andas")
    expect(chat.page.locator(".alert")).to_be_visible()
    assert chat.mine.count() == 2


def test_112_is_one_tap_away_in_every_state(chat: Widget) -> None:
    expect(chat.page.locator(".strip a")).to_have_attribute("href", "tel:112")


def test_what_the_server_says_is_shown_as_text(chat: Widget) -> None:
    chat.say("visa kod")
    expect(chat.theirs.last).to_contain_text("<img src=x onerror=alert(1)><b>fet</b>")
    assert chat.page.locator(".log img, .log b, .log i").count() == 0
    links = chat.page.locator(".panel a").evaluate_all("all => all.map((a) => a.protocol)")
    assert set(links) <= {"https:", "tel:"}


def test_shift_enter_is_a_new_line(chat: Widget) -> None:
    chat.input.fill("a")
    chat.input.press("Shift+Enter")
    assert chat.input.input_value() == "a\n"


def test_notices_stand_first(chat: Widget) -> None:
    expect(chat.page.locator(".notice")).to_contain_text("längre kö")


def test_the_notices_are_those_of_the_tags_own_region(fake: Server, opener: Opener) -> None:
    page = opener(fake.url + "/?region=23")
    widget(page).open()
    expect(page.locator(".notice")).to_contain_text("län 23")


# Language, copy, print, events


def test_the_language_is_switched_with_the_greeting(chat: Widget) -> None:
    chat.page.get_by_role("button", name="English").click()
    expect(chat.theirs).to_contain_text("I am a machine")
    expect(chat.page.get_by_role("button", name="Svenska")).to_be_focused()


def test_the_language_is_switched_in_mid_conversation_and_nothing_is_lost(chat: Widget) -> None:
    chat.say("Jag har ont i halsen")
    chat.input.fill("half written")
    chat.page.get_by_role("button", name="English").click()
    expect(chat.page.locator(".card")).to_contain_text("Open now")
    assert chat.input.input_value() == "half written"
    chat.say("and now")
    expect(chat.theirs.last).to_have_attribute("lang", "en")
    chat.page.reload()
    expect(chat.page.get_by_role("button", name="Svenska")).to_be_visible()


def test_the_language_is_named_to_the_server_only_when_it_was_changed(chat: Widget) -> None:
    named: list[str | None] = []

    def note(request: Request) -> None:
        if request.method == "POST" and request.url.endswith("/messages"):
            named.append((request.post_data_json or {}).get("language"))

    chat.page.on("request", note)
    chat.say("ett")
    chat.page.get_by_role("button", name="English").click()
    chat.say("two")
    chat.say("three")
    assert named == [None, "en", None]


def test_the_conversation_can_be_copied(chat: Widget) -> None:
    chat.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    chat.say("Jag har ont i halsen")
    chat.menu("Kopiera samtalet")
    expect(chat.page.locator(".line")).to_have_text("Samtalet är kopierat.")
    copied = chat.page.evaluate("navigator.clipboard.readText()")
    assert "Du: Jag har ont i halsen" in copied
    assert "Distanslotsen: Jag kan inte bedöma" in copied


def test_the_conversation_alone_is_printed(chat: Widget) -> None:
    chat.say("Jag har ont i halsen")
    chat.page.evaluate("""() => { const add = document.body.append.bind(document.body);
      document.body.append = (frame) => { add(frame); frame.contentWindow.print = () => {
        window.printed = frame.contentDocument.body.innerText; }; }; }""")
    chat.menu("Skriv ut samtalet")
    printed = chat.page.evaluate("window.printed")
    assert "Jag har ont i halsen" in printed
    assert "Region Exempel" not in printed


def test_the_page_hears_what_happens_but_never_what_is_said(fake: Server, opener: Opener) -> None:
    page = opener(fake.url + "/")
    catch_events(page)
    chat = widget(page).open()
    chat.say("Jag har ont i halsen")
    chat.say("Jag kan inte andas")
    heard = page.evaluate("window.heard")
    assert heard == [
        ["open", {"region": None, "language": "sv"}],
        ["contact", {"region": "25", "lead": "service"}],
        ["alert", {"level": "emergency"}],
    ]
