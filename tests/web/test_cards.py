"""What the cards show of their fields, in the browser."""

from __future__ import annotations

import re

import pytest
from browsing import Widget
from playwright.sync_api import Locator, expect

pytestmark = pytest.mark.browser
HERE = "https://www.1177.se/Norrbotten/"


def card(chat: Widget, words: str) -> Locator:
    """Say something and return the card of the answer."""
    chat.say(words)
    found = chat.page.locator(".card").last
    expect(found).to_be_visible()
    return found


def calls(found: Locator) -> list[str]:
    return [str(link.get_attribute("href")) for link in found.locator("a[href^='tel:']").all()]


def test_a_contact_says_open_now_cost_login_ages_source_and_date_and_rings(chat: Widget) -> None:
    shown = card(chat, "Jag har ont i halsen")
    expect(shown.locator(".state").first).to_have_text("Öppet nu")
    expect(shown.locator(".button").first).to_have_attribute("href", f"{HERE}min-vard-norrbotten/")
    for name, words in {
        "Öppettider": "måndag–fredag 08:00–16:00, helgdagar stängt",
        "Kostnad": "200 kr",
        "Inloggning": "e-legitimation",
        "Ålder": "13 år",
        "Så har ni kontakt": "chatt, video",
    }.items():
        expect(shown.locator(".pair", has_text=name).first).to_contain_text(words)
    expect(shown.locator(".foot")).to_contain_text("Uppgift från februari 2026")
    expect(shown.locator(".foot a").first).to_have_text("Källa: 1177.se (öppnas i ny flik)")
    assert calls(shown) == ["tel:1177", "tel:0920284000"]


def test_what_is_closed_says_when_it_opens_and_what_is_unsure_says_so(chat: Widget) -> None:
    shown = card(chat, "Jag har ont i halsen")
    shown.locator("summary").click()
    expect(shown.locator(".other")).to_contain_text("Stängt nu")
    expect(shown.locator(".other")).to_contain_text("Öppnar tisdag 24 november 08:00")
    expect(card(chat, "Några nummer")).to_contain_text("Tiderna kan ha ändrats")


@pytest.mark.parametrize(
    ("words", "first", "others"),
    [
        ("Jag kan inte andas", "tel:112", ["tel:1177"]),
        ("Jag vill inte leva", "tel:90101", ["tel:112", "tel:1177"]),
        ("Det är bråttom", "tel:1177", ["tel:112"]),
    ],
)
def test_an_alert_stands_out_first_and_has_112_one_tap_away(
    chat: Widget, words: str, first: str, others: list[str]
) -> None:
    shown = card(chat, words)
    assert calls(shown) == [first, *others]
    button = shown.locator(".button-call")
    expect(button).to_be_in_viewport()
    box, size = button.bounding_box(), button.evaluate("(node) => parseFloat(getComputedStyle(node).fontSize)")
    assert box
    assert box["height"] >= 48
    assert size > shown.locator("p").last.evaluate("(node) => parseFloat(getComputedStyle(node).fontSize)")
    assert shown.evaluate("(node) => getComputedStyle(node).borderTopWidth") == "2px"


def test_an_answer_says_whether_it_holds_since_when_and_where_it_stands(chat: Widget) -> None:
    fee = card(chat, "Vad kostar det?")
    expect(fee.locator(".states")).to_have_text("Gäller nu Sedan 1 januari 2026")
    expect(fee.locator(".pair").first).to_contain_text("1 450 kr")
    expect(fee.locator(".pair").nth(1)).to_contain_text("Kostar inget")
    expect(fee.locator(".pair").nth(2)).to_contain_text("Ingen säker uppgift")
    expect(fee.locator(".foot a")).to_have_count(2)
    rule = card(chat, "Vad är bedömning?")
    expect(rule.locator(".states")).to_have_text("Förslag, gäller inte i dag Tidigast 1 januari 2027")


def test_a_list_of_numbers_says_whose_they_are_when_they_answer_and_rings(chat: Widget) -> None:
    shown = card(chat, "Några nummer")
    rows = shown.locator(".row")
    expect(rows).to_have_text(
        [
            re.compile("1177 på telefon.*dygnet runt.*Ring 1177"),
            re.compile("Regionens växel.*Stängt nu. Öppnar tisdag 24 november 08:00.*Uppgift från maj 2024"),
            re.compile("Telefonlinje på arabiska.*Tiderna kan ha ändrats.*Uppgiften saknar datum"),
        ]
    )
    assert calls(shown) == ["tel:1177", "tel:0920284000", "tel:0771117790"]


def test_a_handover_shows_the_code_the_number_until_when_and_what_the_nurse_sees(chat: Widget) -> None:
    shown = card(chat, "lämna till sjuksköterskan")
    expect(shown.locator(".code [aria-hidden]")).to_have_text("K7M-4QX")
    expect(shown.locator(".summary")).to_contain_text("Ont i halsen")
    expect(shown).to_contain_text("Koden gäller till")
    expect(shown.get_by_role("link")).to_have_accessible_name("Ring 1177 och säg koden")
    assert calls(shown) == ["tel:1177"]
