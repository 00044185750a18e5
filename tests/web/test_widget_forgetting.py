"""Forgetting, starting over and leaving quickly: at once, everywhere, and said."""

from __future__ import annotations

import pytest
from browsing import Server, Widget, is_forgotten, token
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
NEUTRAL = "https://www.smhi.se/"


def test_forget_erases_at_once_and_says_so(fake: Server, chat: Widget) -> None:
    chat.say("Jag har ont i halsen")
    old = token(chat)
    chat.menu("Glöm samtalet")
    expect(chat.page.locator(".log")).to_have_text("Samtalet är glömt. Inget av det finns kvar.")
    assert chat.kept() is None
    assert is_forgotten(fake, old)
    chat.say("Hej igen")
    expect(chat.theirs.first).to_contain_text("en maskin")


def test_a_typed_wish_to_forget_clears_the_screen_too(chat: Widget) -> None:
    chat.say("Jag har ont i halsen")
    chat.input.fill("glöm allt")
    chat.input.press("Enter")
    expect(chat.page.locator(".log")).to_have_text("Distanslotsen: Jag har glömt det du har skrivit.")


def test_what_was_written_meanwhile_stays_when_the_rest_is_forgotten(chat: Widget) -> None:
    chat.say("Jag har ont i halsen")
    chat.send("glöm allt, långsam")
    chat.send("Vad kostar det?")
    expect(chat.page.locator(".answer")).to_be_visible()
    expect(chat.mine).to_have_text(["Du: Vad kostar det?"])


def test_forget_says_when_the_server_was_not_reached(chat: Widget) -> None:
    chat.page.context.set_offline(True)
    chat.menu("Glöm samtalet")
    expect(chat.page.locator(".log")).to_contain_text("30 minuter")
    assert chat.kept() is None


def test_an_answer_that_comes_after_forgetting_is_dropped(chat: Widget) -> None:
    chat.send("långsam om halsen")
    chat.menu("Glöm samtalet")
    chat.page.wait_for_timeout(2000)
    expect(chat.page.locator(".log")).not_to_contain_text("halsen")
    assert chat.kept() is None


def test_start_over_forgets_the_old_and_greets(fake: Server, chat: Widget) -> None:
    chat.say("Jag har ont i halsen")
    old = token(chat)
    chat.menu("Börja om")
    expect(chat.page.locator(".log")).not_to_contain_text("halsen")
    expect(chat.theirs).to_contain_text("en maskin")
    assert token(chat) != old
    assert is_forgotten(fake, old)


def test_start_over_leaves_a_handover_for_the_nurse(fake: Server, chat: Widget) -> None:
    chat.say("lämna till sjuksköterskan")
    old = token(chat)
    chat.menu("Börja om")
    expect(chat.page.locator(".log")).not_to_contain_text("K7M")
    assert not is_forgotten(fake, old)


@pytest.mark.parametrize("where", [".strip .leave", ".alert .leave"])
def test_leaving_quickly_erases_and_replaces_the_page(fake: Server, chat: Widget, where: str) -> None:
    page = chat.page
    page.context.route(NEUTRAL, lambda route: route.fulfill(body="vädret", content_type="text/html; charset=utf-8"))
    chat.say("Jag vill inte leva")
    expect(page.locator(".alert")).to_contain_text("delar din mobil")
    old, steps = token(chat), page.evaluate("history.length")
    page.locator(where).click()
    page.wait_for_url(NEUTRAL)
    assert page.evaluate("history.length") == steps
    assert is_forgotten(fake, old)
    page.goto(fake.url + "/")
    assert chat.kept() is None
