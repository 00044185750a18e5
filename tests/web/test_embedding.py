"""On somebody else's page: another origin, hostile CSS, a strict policy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browsing import HOSTILE, Opener, Pages, Server, Widget, widget
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "embedding.md"


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


@pytest.mark.parametrize("sandboxed", [False, True], ids=["frame", "sandboxed frame"])
def test_copying_and_leaving_quickly_work_from_within_a_frame_as_the_guide_says(
    fake: Server, host: Pages, opener: Opener, sandboxed: bool
) -> None:
    rights = re.search(r"`(allow-scripts [^`]+)`", GUIDE.read_text(encoding="utf-8"))
    assert rights
    box = f' sandbox="{rights[1]}"' if sandboxed else ""
    host.pages["/"] = f'<iframe title="Chatt"{box} allow="clipboard-write" src="{fake.url}/chat" height="600"></iframe>'
    page = opener(host.url + "/")
    page.context.route("https://**", lambda route: route.fulfill(body="x"))
    frame = page.frame_locator("iframe")
    frame.locator("#input").fill("Jag har ont i halsen")
    frame.locator("#input").press("Enter")
    expect(frame.locator(".card")).to_be_visible()
    frame.get_by_role("button", name="Fler val").click()
    frame.get_by_role("button", name="Kopiera samtalet").click()
    expect(frame.locator(".line")).to_have_text("Samtalet är kopierat.")
    frame.locator(".strip .leave").click()
    page.wait_for_url("https://www.smhi.se/")


def test_a_site_that_was_not_named_may_not_frame_the_chat(fake: Server, stranger: Pages, opener: Opener) -> None:
    stranger.pages["/"] = f'<iframe title="Chatt" src="{fake.url}/chat" height="600"></iframe>'
    page = opener("about:blank")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(stranger.url + "/", wait_until="networkidle")
    assert any("frame-ancestors" in words for words in complaints)
    assert page.frame_locator("iframe").locator("#input").count() == 0


def test_the_guides_examples_do_what_it_says(fake: Server, host: Pages, opener: Opener) -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    tag, style_, script = (re.findall(rf"```{kind}\n(.+?)```", guide, re.DOTALL)[0] for kind in ("html", "css", "js"))
    part = re.search(r"`(distanslots-chat::part\(launcher\) \{.+?\})`", guide)
    opens = re.search(r'`(document\.querySelector\("distanslots-chat"\)\.open\(\))`', guide)
    assert part
    assert opens
    host.pages["/"] = (
        f'<html lang="sv"><title>Region</title><style>{style_} {part[1]}</style><p class="campaign">Kampanj</p>'
        f"{tag.replace('https://chat.region.example', fake.url)}<script>{script}</script></html>"
    )
    page = opener(host.url + "/")
    chat = widget(page)
    expect(chat.launcher).to_be_visible()
    expect(page.locator("distanslots-chat > p")).to_be_hidden()
    assert style(page, ".launcher", "backgroundColor") == "rgb(91, 31, 105)"
    assert style(page, ".launcher", "bottom") == "80px"
    page.evaluate(opens[1])
    expect(chat.theirs).to_have_count(1)
    chat.say("Jag kan inte andas")
    expect(page.locator(".campaign")).to_have_count(0)


def test_each_attribute_of_the_tag_is_obeyed(fake: Server, frail: Server, host: Pages, opener: Opener) -> None:
    host.pages["/"] = (
        f'<html lang="en"><title>Region</title><script type="module" src="{fake.url}/widget/distanslots.js"></script>'
        f'<div style="height: 500px"><distanslots-chat page region="01" language="en" theme="dark" server="{frail.url}" '
        'leave="https://weather.example/"></distanslots-chat></div></html>'
    )
    page = opener("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.url} {request.post_data or ''}"))
    page.goto(host.url + "/")
    chat = widget(page)
    expect(chat.theirs).to_contain_text("I am a machine")
    assert [one for one in asked if "/api/conversation" in one] == [
        f'{frail.url}/api/conversation {{"language":"en","region":"01"}}'
    ]
    box = chat.panel.bounding_box()
    assert box
    assert box["height"] == 500
    expect(page.locator(".root")).to_have_attribute("data-theme", "dark")
    page.context.route("https://**", lambda route: route.fulfill(body="x"))
    page.locator(".strip .leave").click()
    page.wait_for_url("https://weather.example/")


def test_a_tag_that_is_moved_keeps_its_conversation(fake: Server, host: Pages, opener: Opener) -> None:
    chat = widget(opener(host_page(host, fake))).open()
    chat.say("Jag har ont i halsen")
    chat.page.evaluate("document.body.prepend(document.querySelector('distanslots-chat'))")
    chat.say("Vad kostar det?")
    expect(chat.mine).to_have_count(2)
