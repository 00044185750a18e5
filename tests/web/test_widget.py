"""The widget in a browser, against the stand-in: what it keeps, what it says when things go wrong, what it forgets."""

from __future__ import annotations

import json

import httpx
import pytest
from browsing import Opener, Server, Widget, widget
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
NEUTRAL = "https://www.smhi.se/"


@pytest.fixture
def chat(fake: Server, opener: Opener) -> Widget:
    return widget(opener(fake.url + "/")).open()


def token(chat: Widget) -> str:
    return str(json.loads(chat.kept() or "{}")["token"])


def is_forgotten(server: Server, token: str) -> bool:
    answer = httpx.get(f"{server.url}/api/conversation", headers={"Authorization": f"Bearer {token}"})
    return answer.status_code == 401


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


# Faults


def test_offline_is_said_and_the_text_is_sent_when_the_line_is_back(chat: Widget) -> None:
    chat.page.context.set_offline(True)
    chat.say("Jag har ont i halsen")
    expect(chat.page.locator(".unsent")).to_contain_text("ingen anslutning")
    expect(chat.page.locator(".trouble")).to_contain_text("1177")
    chat.page.context.set_offline(False)
    expect(chat.page.locator(".card")).to_contain_text("Min vård Norrbotten")
    assert chat.mine.count() == 1
    expect(chat.page.locator(".trouble")).to_be_hidden()


def test_a_lost_answer_is_asked_for_by_the_same_name(chat: Widget) -> None:
    names: list[str] = []

    def lose_the_first(route: object) -> None:
        names.append(json.loads(route.request.post_data)["id"])  # type: ignore[attr-defined]
        route.fetch() if len(names) == 1 else None  # type: ignore[attr-defined]
        route.abort() if len(names) == 1 else route.continue_()  # type: ignore[attr-defined]

    chat.page.route("**/conversation/messages", lose_the_first)
    chat.say("Jag har ont i halsen")
    chat.page.get_by_role("button", name="Skicka igen").click()
    expect(chat.page.locator(".card")).to_be_visible()
    assert len(names) == 2
    assert names[0] == names[1]
    assert chat.mine.count() == 1


def test_an_unsent_text_is_sent_after_a_reload(chat: Widget) -> None:
    chat.page.route("**/conversation/messages", lambda route: route.abort())
    chat.say("Jag har ont i halsen")
    chat.page.unroute("**/conversation/messages")
    chat.page.reload()
    expect(chat.page.locator(".card")).to_contain_text("Min vård Norrbotten")
    assert chat.mine.count() == 1


def test_too_fast_says_how_long_to_wait(chat: Widget) -> None:
    chat.say("för snabb")
    expect(chat.page.locator(".unsent")).to_contain_text("Vänta 7 sekunder")


def test_a_refused_text_is_put_back_with_the_reason_and_numbers(chat: Widget) -> None:
    chat.input.fill("x" * 1001)
    expect(chat.page.locator(".count")).to_contain_text("1 tecken för lång")
    chat.input.press("Enter")
    refusal = chat.page.locator(".refusal")
    expect(refusal).to_contain_text("för långt")
    assert refusal.locator("a").evaluate_all("all => all.map((a) => a.getAttribute('href'))") == ["tel:112", "tel:1177"]
    assert len(chat.input.input_value()) == 1001


def test_an_expired_conversation_begins_again_with_the_same_text(fake: Server, chat: Widget) -> None:
    httpx.delete(f"{fake.url}/api/conversation", headers={"Authorization": f"Bearer {token(chat)}"})
    chat.say("Jag har ont i halsen")
    expect(chat.page.locator(".line")).to_contain_text("ett nytt")
    expect(chat.page.locator(".card")).to_contain_text("Min vård Norrbotten")
    assert chat.mine.count() == 1


def test_the_numbers_stand_in_its_place_when_the_server_is_away(frail: Server, opener: Opener) -> None:
    chat = widget(opener(frail.url + "/"))
    frail.stop()
    chat.launcher.click()
    trouble = chat.page.locator(".trouble")
    expect(trouble.locator("a")).to_have_count(2)
    assert trouble.locator("a").evaluate_all("all => all.map((a) => a.getAttribute('href'))") == ["tel:1177", "tel:112"]
    frail.start()
    chat.page.get_by_role("button", name="Försök igen").click()
    expect(chat.theirs).to_contain_text("en maskin")
    expect(trouble).to_be_hidden()


# Forgetting


def test_forget_erases_at_once_and_says_so(fake: Server, chat: Widget) -> None:
    chat.say("Jag har ont i halsen")
    old = token(chat)
    chat.menu("Glöm samtalet")
    expect(chat.page.locator(".log")).to_have_text("Samtalet är glömt. Inget av det finns kvar.")
    assert chat.kept() is None
    assert is_forgotten(fake, old)
    chat.say("Hej igen")
    expect(chat.theirs.first).to_contain_text("en maskin")


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
