"""The widget against the running assistant, as a patient meets it."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import DESKTOP, HOSTILE, PHONE, RATE, Opener, Pages, Server, widget
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.model]
# What a page's own script can read of an answer: its status, or nothing where the browser is not given leave.
READ = "(url) => fetch(url, { method: 'POST', body: '{}' }).then((answer) => answer.status, () => null)"


def host_page(server: Server) -> str:
    return (
        f'<html lang="sv"><title>x</title><script type="module" src="{server.url}/widget/distanslots.js">'
        '</script><distanslots-chat region="25"></distanslots-chat></html>'
    )


def test_a_patient_is_led_to_a_contact_with_a_number_to_ring(server: Server, opener: Opener) -> None:
    chat = widget(opener(server.url + "/?region=25", PHONE)).open()
    chat.say("Jag har ont i halsen sedan i går")
    expect(chat.page.locator(".card").first).to_be_visible()
    expect(chat.page.locator(".card a[href='tel:1177']").first).to_be_visible()


def test_danger_is_met_with_112(server: Server, opener: Opener) -> None:
    chat = widget(opener(server.url + "/")).open()
    chat.say("Min pappa andas inte")
    expect(chat.page.locator(".alert .button-call")).to_have_attribute("href", "tel:112")


def test_a_fee_question_is_answered_with_status_and_source(server: Server, opener: Opener) -> None:
    chat = widget(opener(server.url + "/?region=25")).open()
    chat.say("Vad är högkostnadsskyddet?")
    expect(chat.page.locator(".answer .state").first).to_be_visible()


def test_english_is_spoken_throughout(server: Server, opener: Opener) -> None:
    chat = widget(opener(server.url + "/?language=en&region=25")).open()
    chat.say("I have a sore throat")
    expect(chat.theirs.last).to_have_attribute("lang", "en")


def test_a_conversation_survives_reload(server: Server, opener: Opener) -> None:
    chat = widget(opener(server.url + "/")).open()
    chat.say("Jag vill förnya ett recept")
    before = chat.theirs.count()
    chat.page.reload()
    expect(chat.mine).to_contain_text("förnya ett recept")
    expect(chat.theirs).to_have_count(before)


def test_what_the_patient_wants_forgotten_is_gone_from_the_screen(server: Server, opener: Opener) -> None:
    chat = widget(opener(server.url + "/")).open()
    chat.say("Jag vill förnya ett recept")
    chat.input.fill("glöm allt")
    chat.input.press("Enter")
    expect(chat.page.locator(".log")).not_to_contain_text("förnya ett recept")
    expect(chat.theirs).to_have_count(1)


def test_it_works_from_another_origin(server: Server, host: Pages, opener: Opener) -> None:
    host.pages["/"] = host_page(server)
    chat = widget(opener(host.url + "/")).open()
    chat.say("Jag har ont i halsen")
    expect(chat.page.locator(".card").first).to_be_visible()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_on_a_hostile_page_the_keyboard_alone_leads_to_a_contact_and_axe_finds_nothing(
    server: Server, host: Pages, opener: Opener, size: dict[str, int]
) -> None:
    host.pages["/"] = HOSTILE + host_page(server)
    page = opener(host.url + "/", size)
    chat = widget(page)
    expect(chat.launcher).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(chat.theirs).not_to_have_count(0)
    expect(chat.input).to_be_focused()
    page.keyboard.type("Hej")
    page.keyboard.press("Enter")
    expect(page.locator(".choice").last).to_be_visible()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    expect(chat.mine).to_have_count(2)
    page.keyboard.type("Jag har ont i halsen")
    page.keyboard.press("Enter")
    expect(page.locator(".card a[href='tel:1177']").first).to_be_attached()
    found = Axe().run(page, context="distanslots-chat").response
    assert "button-name" in [rule["id"] for rule in found["passes"]]
    assert [fault["id"] for fault in found["violations"]] == []


def test_without_javascript_the_same_is_said(server: Server, opener: Opener) -> None:
    page = opener(server.url + "/chat/plain?region=25", java_script_enabled=False)
    page.locator("#text").fill("Jag har ont i halsen")
    page.get_by_role("button", name="Skicka").click()
    expect(page.locator("a[href='tel:1177']").first).to_be_visible()


def test_the_server_may_die_in_mid_conversation_and_come_back(server: Server, opener: Opener) -> None:
    chat = widget(opener(server.url + "/?region=25")).open()
    chat.say("Jag vill förnya ett recept")
    server.stop()
    try:
        chat.say("Jag har ont i halsen")
        trouble = chat.page.locator(".trouble")
        expect(trouble).to_be_visible()
        expect(trouble.locator("a[href='tel:112']")).to_be_visible()
        expect(chat.mine.last).to_contain_text("ont i halsen")
    finally:
        server.start()
    chat.page.get_by_role("button", name="Försök igen").click()
    expect(chat.page.locator(".line")).to_contain_text("ett nytt")
    expect(chat.page.locator(".card").first).to_be_visible()
    expect(chat.mine.last).to_contain_text("ont i halsen")


def test_an_origin_that_is_not_allowed_gets_no_answer_but_the_numbers(
    server: Server, stranger: Pages, opener: Opener
) -> None:
    stranger.pages["/"] = host_page(server)
    page = opener("about:blank")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(stranger.url + "/")
    page.locator(".launcher").click()
    trouble = page.locator(".trouble")
    expect(trouble.locator("a[href='tel:112']")).to_be_visible()
    expect(trouble.locator("a[href='tel:1177']")).to_be_visible()
    expect(page.locator(".theirs")).to_have_count(0)
    assert any("CORS" in words for words in complaints)
    assert page.evaluate(READ, f"{server.url}/api/conversation") is None


def test_a_page_of_another_origin_is_told_how_long_to_wait(server: Server, host: Pages, opener: Opener) -> None:
    host.pages["/"] = host_page(server)
    chat = widget(opener(host.url + "/")).open()
    for _ in range(RATE):
        chat.say("Hej")
    chat.say("Hej")
    expect(chat.page.locator(".unsent")).to_contain_text(re.compile(r"Vänta \d+ sekunder"))
