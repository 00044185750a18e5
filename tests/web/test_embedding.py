"""On somebody else's page: another origin, hostile CSS, a strict policy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browsing import Opener, Pages, Server, Widget, widget
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "embedding.md"
HOSTILE = """<style>
  * { all: unset !important; color: red !important; background: yellow !important; font-size: 3px !important; }
  html { font-size: 3px !important; }
  distanslots-chat { display: none !important; opacity: 0.1 !important; filter: blur(4px) !important; direction: rtl; }
  button, .button, .panel { display: none !important; width: 1px !important; transform: rotate(9deg) !important; }
</style>"""


def host_page(host: Pages, fake: Server, head: str = "", inside: str = "") -> str:
    host.pages["/"] = (
        f'<!doctype html><html lang="sv"><head><title>Region</title>{head}</head><body><h1>Region</h1>'
        f'<script type="module" src="{fake.url}/widget/distanslots.js"></script>'
        f'<distanslots-chat region="25">{inside}</distanslots-chat></body></html>'
    )
    return host.url + "/"


def style(page: Page, selector: str, name: str) -> str:
    return str(page.locator(selector).first.evaluate(f"(node) => getComputedStyle(node)['{name}']"))


def test_it_talks_with_the_server_from_another_origin(fake: Server, host: Pages, opener: Opener) -> None:
    chat = widget(opener(host_page(host, fake))).open()
    chat.say("Jag har ont i halsen")
    expect(chat.page.locator(".card")).to_contain_text("Min vård Norrbotten")
    chat.say("för snabb")
    expect(chat.page.locator(".unsent")).to_contain_text("Vänta 7 sekunder")


def test_leaving_forgets_on_the_server_from_another_origin(fake: Server, host: Pages, opener: Opener) -> None:
    chat = widget(opener(host_page(host, fake))).open()
    with chat.page.expect_request(lambda request: request.method == "DELETE"):
        chat.page.context.route("https://**", lambda route: route.fulfill(body="x"))
        chat.page.locator(".strip .leave").click()
    chat.page.wait_for_url("https://**")


def test_a_hostile_page_changes_nothing(fake: Server, host: Pages, opener: Opener) -> None:
    # Without motion: the panel rises when it opens, and half-way up it has a transform of its own.
    plain: Widget = widget(opener(host_page(host, fake), reduced_motion="reduce")).open()
    wanted = {
        (s, n): style(plain.page, s, n)
        for s in (".panel", ".send", "#title", ".bubble")
        for n in ("color", "backgroundColor", "fontSize", "fontFamily", "display", "transform", "direction")
    }
    box = plain.panel.bounding_box()
    hostile = widget(opener(host_page(host, fake, HOSTILE), reduced_motion="reduce")).open()
    assert {key: style(hostile.page, *key) for key in wanted} == wanted
    assert hostile.panel.bounding_box() == box
    assert style(hostile.page, "distanslots-chat", "opacity") == "1"
    assert style(hostile.page, "distanslots-chat", "filter") == "none"


def test_the_widgets_css_does_not_leak_out(fake: Server, host: Pages, opener: Opener) -> None:
    page = opener(host_page(host, fake))
    expect(page.locator(".launcher")).to_be_visible()
    assert style(page, "h1", "fontFamily") != style(page, ".launcher", "fontFamily")


def test_a_region_pours_its_own_look_in(fake: Server, host: Pages, opener: Opener) -> None:
    look = "<style>distanslots-chat { --distanslots-accent: rgb(120, 0, 80); --distanslots-radius: 0 }</style>"
    page = opener(host_page(host, fake, look))
    assert style(page, ".launcher", "backgroundColor") == "rgb(120, 0, 80)"
    page.locator(".launcher").click()
    assert style(page, ".send", "borderRadius") == "0px"


def test_what_the_guide_says_about_policy_is_enough(fake: Server, host: Pages, opener: Opener) -> None:
    policy = re.search(r"Content-Security-Policy: (.+)", GUIDE.read_text(encoding="utf-8"))
    assert policy
    host.headers["Content-Security-Policy"] = policy[1].replace("https://chat.region.example", fake.url)
    page = opener("about:blank")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(host_page(host, fake))
    chat = widget(page).open()
    chat.say("Jag har ont i halsen")
    expect(page.locator(".card")).to_be_visible()
    assert [text for text in complaints if "favicon" not in text and "404" not in text] == []


def test_what_stands_within_the_tag_is_shown_when_the_script_never_comes(
    host: Pages, fake: Server, opener: Opener
) -> None:
    page = opener("about:blank")
    page.route("**/widget/**", lambda route: route.abort())
    page.goto(host_page(host, fake, inside='<a href="tel:1177">Ring</a>'))
    expect(page.get_by_role("link", name="Ring")).to_be_visible()


def test_the_whole_page_chat_works_in_a_frame(fake: Server, host: Pages, opener: Opener) -> None:
    host.pages["/"] = f'<iframe title="Chatt" src="{fake.url}/chat?region=25" width="400" height="600"></iframe>'
    frame = opener(host.url + "/").frame_locator("iframe")
    frame.locator("#input").fill("Jag har ont i halsen")
    frame.locator("#input").press("Enter")
    expect(frame.locator(".card")).to_contain_text("Min vård Norrbotten")


def test_a_tag_that_is_moved_keeps_its_conversation(fake: Server, host: Pages, opener: Opener) -> None:
    chat = widget(opener(host_page(host, fake))).open()
    chat.say("Jag har ont i halsen")
    chat.page.evaluate("document.body.prepend(document.querySelector('distanslots-chat'))")
    chat.say("Vad kostar det?")
    expect(chat.mine).to_have_count(2)
