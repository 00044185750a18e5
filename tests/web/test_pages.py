"""What the pages and files promise a browser, read without one."""

from __future__ import annotations

import gzip
import re
from html.parser import HTMLParser

import pytest
from asking import http
from browsing import Server

PAGES = ("/", "/chat", "/chat/plain", "/accessibility", "/chat?region=25&language=en")
BUDGET = 20_000


class Tags(HTMLParser):
    """Every tag with its attributes, and what stands inside script and style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inline = ""
        self._within = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._within = tag

    def handle_data(self, data: str) -> None:
        if self._within in ("script", "style"):
            self.inline += data.strip()

    def handle_endtag(self, tag: str) -> None:
        self._within = ""


def widget_files(fake: Server) -> dict[str, bytes]:
    """The entry and everything that it and its modules import."""
    found: dict[str, bytes] = {}
    waiting = ["/widget/distanslots.js"]
    while waiting:
        path = waiting.pop()
        found[path] = http.get(fake.url + path).content
        imports = re.findall(r'(?:from|import) "(\./[^"]+)"', found[path].decode())
        nearby = [f"{path.rpartition('/')[0]}/{name.removeprefix('./')}" for name in imports]
        waiting += [name for name in nearby if name not in found and name not in waiting]
    return found


def test_the_whole_widget_with_what_it_fetches_when_opened_is_under_twenty_kilobytes_gzipped(fake: Server) -> None:
    files = widget_files(fake)
    assert b'customElements.define("distanslots-chat"' in b"".join(files.values())
    begun = http.post(f"{fake.url}/api/conversation", json={"language": "sv"}).content
    fetched = [*files.values(), begun, http.get(f"{fake.url}/api/notices").content]
    assert sum(len(gzip.compress(content, 9)) for content in fetched) < BUDGET


def test_the_widget_names_no_third_party(fake: Server) -> None:
    addresses = re.findall(rb"https?://[\w.]+", b"".join(widget_files(fake).values()))
    assert set(addresses) <= {b"http://www.w3.org", b"https://www.smhi.se"}


def test_files_are_packed_and_known_again(fake: Server) -> None:
    path = next(path for path in widget_files(fake) if path.endswith("element.js"))
    first = http.get(fake.url + path, headers={"Accept-Encoding": "gzip"})
    assert first.headers["content-encoding"] == "gzip"
    assert "immutable" in first.headers["cache-control"]
    assert first.headers["content-type"].startswith("text/javascript")
    assert first.headers["access-control-allow-origin"] == "*"
    again = http.get(fake.url + path, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_entry_is_asked_for_anew_soon(fake: Server) -> None:
    assert "max-age=300" in http.get(f"{fake.url}/widget/distanslots.js").headers["cache-control"]


def test_a_module_of_an_old_version_is_todays_and_is_not_kept(fake: Server) -> None:
    answer = http.get(f"{fake.url}/widget/0123456789ab/element.js")
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-cache")


@pytest.mark.parametrize("path", ["/widget/x/nothing.js", "/widget/x/page.css", "/widget/x/..%2Fpages.py"])
def test_nothing_else_is_served(fake: Server, path: str) -> None:
    assert http.get(fake.url + path).status_code == 404


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_a_strict_policy_and_nothing_inline(fake: Server, path: str) -> None:
    answer = http.get(fake.url + path)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    page = Tags(answer.text)
    assert page.inline == ""
    for name, attributes in page.tags:
        assert not any(key == "style" or key.startswith("on") for key in attributes), name


def test_regions_may_be_given_leave_to_frame_the_chat(fake: Server, host: object) -> None:
    policy = http.get(f"{fake.url}/chat").headers["content-security-policy"]
    assert f"frame-ancestors 'self' {host.url}" in policy  # type: ignore[attr-defined]


def test_region_and_language_reach_the_widget(fake: Server) -> None:
    page = Tags(http.get(f"{fake.url}/chat?region=25&language=en").text)
    element = next(attributes for name, attributes in page.tags if name == "distanslots-chat")
    assert element == {"page": None, "language": "en", "region": "25"}


@pytest.mark.parametrize("query", ['region="><script>', "region=ab", "region=%C2%B2%C2%B2", "language=<b>"])
def test_a_strange_query_is_left_out(fake: Server, query: str) -> None:
    page = http.get(f"{fake.url}/chat?{query}").text
    assert "region=" not in page
    assert 'lang="sv"' in page


def test_texts_come_by_language(fake: Server) -> None:
    assert http.get(f"{fake.url}/api/widget/texts?language=en").json()["send"] == "Send"
    assert http.get(f"{fake.url}/api/widget/texts?language=xx").json()["send"] == "Skicka"


def test_the_statement_says_what_fails_and_who_answers(fake: Server) -> None:
    page = http.get(f"{fake.url}/accessibility").text
    assert "Region Exempel" in page
    assert page.count("<li>") == 5
    assert "delvis" in page
    assert "digg.se" in page
