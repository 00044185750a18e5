"""The chat without JavaScript."""

from __future__ import annotations

import re

import httpx
import pytest
from asking import http
from browsing import PHONE, Opener, Server, is_forgotten
from canned import REPLIES
from playwright.sync_api import expect

ADDRESS = "/chat/plain"


def post(fake: Server, **form: str) -> httpx.Response:
    return http.post(fake.url + ADDRESS, data=form)


def token(answer: httpx.Response) -> str:
    found = re.search(r'name="token" value="([^"]+)"', answer.text)
    assert found
    return found[1]


def test_nothing_is_begun_before_something_is_written(fake: Server) -> None:
    assert 'name="token"' not in http.get(fake.url + ADDRESS).text


def test_a_conversation_goes_on_and_is_shown_whole(fake: Server) -> None:
    first = post(fake, text="Jag har ont i halsen")
    second = post(fake, token=token(first), text="Vad kostar det?")
    assert token(first) == token(second)
    assert all(words in second.text for words in ("en maskin", "ont i halsen", "Min vård Norrbotten", "1\xa0450"))


def test_no_cache_keeps_it_and_no_address_or_cookie_names_it(fake: Server) -> None:
    answer = post(fake, text="Hej")
    assert answer.headers["cache-control"] == "no-store"
    assert "set-cookie" not in answer.headers
    assert token(answer) not in str(answer.url)
    assert not re.findall(rf'href="[^"]*{re.escape(token(answer))}', answer.text)


def test_what_was_written_is_escaped(fake: Server) -> None:
    page = post(fake, text="<script>alert(1)</script> kod").text
    assert "<script" not in page
    assert "javascript:" not in page.replace("Källa", "")


def test_a_refusal_keeps_the_text(fake: Server) -> None:
    answer = post(fake, text="x" * 1001)
    assert answer.status_code == 422
    assert "x" * 1001 in answer.text
    assert "1177" in answer.text


def test_a_conversation_that_is_over_begins_again_with_the_message(fake: Server) -> None:
    answer = post(fake, token="no-such-token", text="Jag har ont i halsen")
    assert answer.status_code == 200
    assert "Min vård Norrbotten" in answer.text


def test_forgetting_says_so(fake: Server) -> None:
    kept = token(post(fake, text="Hej"))
    answer = post(fake, token=kept, do="forget")
    assert "Samtalet är glömt" in answer.text
    assert 'name="token"' not in answer.text


def test_starting_over_forgets_the_old_and_greets(fake: Server) -> None:
    kept = token(post(fake, text="Jag har ont i halsen"))
    answer = post(fake, token=kept, do="restart")
    assert "en maskin" in answer.text
    assert "ont i halsen" not in answer.text
    assert token(answer) != kept
    assert is_forgotten(fake, kept)


def test_starting_over_leaves_a_handover_for_the_nurse(fake: Server) -> None:
    kept = token(post(fake, text="lämna till sjuksköterskan"))
    answer = post(fake, token=kept, do="restart")
    assert "K7M-4QX" not in answer.text
    assert not is_forgotten(fake, kept)


@pytest.mark.browser
def test_the_language_is_switched_and_the_conversation_goes_along(fake: Server, opener: Opener) -> None:
    page = opener(fake.url + ADDRESS, java_script_enabled=False)
    page.get_by_role("link", name="English").click()
    page.get_by_role("link", name="Svenska").click()
    page.locator("#text").fill("Jag har ont i halsen")
    page.get_by_role("button", name="Skicka").click()
    page.get_by_role("button", name="English").click()
    expect(page.locator(".mine")).to_contain_text("ont i halsen")
    page.locator("#text").fill("and now")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".mine")).to_have_count(2)
    expect(page.locator(".said > li").last).to_contain_text("A nurse answers day and night")


def test_112_and_the_quick_way_out_stand_first(fake: Server) -> None:
    page = post(fake, text="Jag vill inte leva").text
    strip = page[page.index("<form") : page.index("</form>")]
    assert 'href="tel:112"' in strip
    assert 'value="leave"' in strip
    assert page.index("</form>") < page.index('class="said"')


def test_leaving_forgets_and_goes_elsewhere(fake: Server) -> None:
    kept = token(post(fake, text="Hej"))
    answer = post(fake, token=kept, do="leave")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("https://")
    assert is_forgotten(fake, kept)


@pytest.mark.parametrize("word", list(REPLIES))
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_card_is_drawn(fake: Server, word: str, language: str) -> None:
    answer = post(fake, text=word, language=language)
    assert answer.status_code == 200
    assert 'href="tel:' in answer.text


def test_a_contact_names_region_and_other_ways_and_the_phone_leads_where_there_is_no_service(fake: Server) -> None:
    whole = post(fake, text="halsen").text
    places = [
        whole.index(words)
        for words in ("Region Norrbotten<", "Min vård Norrbotten<", "Fler sätt i din region", "1177 direkt<")
    ]
    assert places == sorted(places)
    assert whole.index("Du kan också ringa") < whole.index("Ring 0920-28 40 00")
    phone = post(fake, text="ringa").text
    assert phone.index("Ring 0920-28 40 00") < phone.index("Kostnad")


@pytest.mark.browser
def test_a_patient_can_use_it_by_keyboard_alone(fake: Server, opener: Opener) -> None:
    page = opener(fake.url + ADDRESS, java_script_enabled=False)
    page.locator("#text").focus()
    page.keyboard.type("Hej")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Recept").press("Enter")
    expect(page.locator(".mine").last).to_contain_text("Recept")


@pytest.mark.browser
def test_the_page_comes_back_at_what_was_said_last_with_112_and_the_way_out_in_view(
    fake: Server, opener: Opener
) -> None:
    page = opener(fake.url + ADDRESS, PHONE, java_script_enabled=False)
    for text in ("Jag har ont i halsen", "Vad kostar det?", "x" * 1001):
        page.locator("#text").fill(text)
        page.get_by_role("button", name="Skicka").click()
        expect(page.locator("#new")).to_be_in_viewport()
        expect(page.locator(".strip a")).to_be_in_viewport()
        expect(page.locator(".strip button")).to_be_in_viewport()
    expect(page.get_by_role("alert")).to_contain_text("för långt")
