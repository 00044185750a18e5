"""The widget when the line, the server or the message fails: said in words, with numbers, and nothing typed is lost."""

from __future__ import annotations

import json
import re

import pytest
from asking import http
from browsing import Opener, Server, Widget, token, widget
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


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


def test_what_was_said_before_is_shown_after_a_reload_also_when_the_unsent_text_is_refused(chat: Widget) -> None:
    chat.say("Jag har ont i halsen")
    chat.say("för snabb")
    chat.page.reload()
    expect(chat.page.locator(".card")).to_contain_text("Min vård Norrbotten")
    expect(chat.mine).to_have_text(["Du: Jag har ont i halsen", re.compile("Du: för snabb")])
    expect(chat.page.locator(".unsent")).to_contain_text("Vänta 7 sekunder")


def test_several_unsent_texts_are_marked_and_sent_by_one_press(chat: Widget) -> None:
    chat.page.route("**/conversation/messages", lambda route: route.abort())
    chat.say("Jag har ont i halsen")
    chat.say("Vad kostar det?")
    expect(chat.page.locator(".unsent")).to_have_text(["Inte skickat", re.compile("Inte skickat.*Skicka igen")])
    chat.page.unroute("**/conversation/messages")
    chat.page.get_by_role("button", name="Skicka igen").click()
    expect(chat.page.locator(".answer")).to_be_visible()
    expect(chat.mine).to_have_text(["Du: Jag har ont i halsen", "Du: Vad kostar det?"])


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
    http.delete(f"{fake.url}/api/conversation", headers={"Authorization": f"Bearer {token(chat)}"})
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
