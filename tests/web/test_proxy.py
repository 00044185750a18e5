"""Behind nginx at a path of its own, as the guide says."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from asking import http
from browsing import ROOT, Opener, Server, free_port, widget
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.nginx]


@pytest.fixture
def proxied(fake: Server, tmp_path: Path) -> Iterator[str]:
    """The address of the stand-in behind nginx with the guide's own lines."""
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if nginx is None:
        pytest.skip("nginx is not installed (apt-get install nginx-light)")
    guide = (ROOT / "docs" / "embedding.md").read_text(encoding="utf-8")
    lines = re.search(r"```nginx\n(.+?)```", guide, re.DOTALL)
    assert lines
    port, file = free_port(), tmp_path / "nginx.conf"
    location = lines[1].replace("127.0.0.1:5005", fake.url.removeprefix("http://"))
    kept = "".join(f"{name}_temp_path {tmp_path};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    site = f"server {{ listen 127.0.0.1:{port};\n{location} }}"
    file.write_text(f"daemon off; pid {tmp_path}/pid;\nevents {{}}\nhttp {{ access_log off; {kept}{site} }}\n")
    process = subprocess.Popen([nginx, "-p", str(tmp_path), "-e", str(tmp_path / "log"), "-c", str(file)])
    address = f"http://127.0.0.1:{port}/chatt/"
    try:
        for _ in range(100):
            try:
                assert http.get(f"{address}readyz").status_code == 200
                break
            except httpx.TransportError:
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait()


def test_the_widget_and_the_plain_page_work_at_a_path_of_their_own(proxied: str, opener: Opener) -> None:
    chat = widget(opener(proxied)).open()
    chat.say("Jag har ont i halsen")
    expect(chat.page.locator(".card")).to_contain_text("Min vård Norrbotten")
    page = opener(f"{proxied}chat/plain", java_script_enabled=False)
    page.locator("#text").fill("Jag har ont i halsen")
    page.get_by_role("button", name="Skicka").click()
    expect(page.locator("main")).to_contain_text("Min vård Norrbotten")
    assert page.url.partition("#")[0] == f"{proxied}chat/plain"
