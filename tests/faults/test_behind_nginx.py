"""The assistant behind the nginx of deploy/: answers, limits, addresses, and a log that says nothing of anybody."""

from __future__ import annotations

import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from databases import free_port
from running import ROOT, SECRET, Running, Talk

pytestmark = [pytest.mark.model, pytest.mark.nginx]
SETTINGS = {"LOTS_TRUSTED_PROXIES": "1", "LOTS_ADDRESS_RATE_LIMIT": "30", "LOTS_METRICS_TOKEN": SECRET}


@dataclass
class Proxied:
    """What a patient calls, and what nginx has written."""

    client: httpx.Client
    folder: Path

    def written(self, wanted: str) -> str:
        """Return the logs once `wanted` stands in them: nginx answers a call before it writes of it."""
        for _ in range(100):
            logs = "".join(file.read_text() for file in self.folder.glob("lots*.log"))
            if wanted in logs:
                return logs
            time.sleep(0.1)
        raise AssertionError(f"nginx never wrote {wanted!r}")


@pytest.fixture(scope="module")
def proxied(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxied]:
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if nginx is None:
        pytest.skip("nginx is not installed (apt-get install nginx-light)")
    folder = tmp_path_factory.mktemp("nginx")
    running = Running(tree, tmp_path_factory.mktemp("proxied"), **SETTINGS)
    plain, secure = free_port(), free_port()
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=127.0.0.1"]
    make += ["-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")]
    subprocess.run(make, check=True, capture_output=True)
    server = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    for given, here in (
        ("/etc/ssl/lots/fullchain.pem", str(folder / "cert.pem")), ("/etc/ssl/lots/privkey.pem", str(folder / "key.pem")),
        ("/var/log/nginx", str(folder)), ("127.0.0.1:5005", f"127.0.0.1:{running.port}"),
        ("listen 80;", f"listen 127.0.0.1:{plain};"), ("listen 443 ", f"listen 127.0.0.1:{secure} "),
        ("client_body_timeout 10s", "client_body_timeout 1s"),
    ):  # fmt: skip
        assert given in server
        server = server.replace(given, here)
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    file = folder / "nginx.conf"
    head = f"daemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log {folder}/start;\nevents {{}}\n"
    file.write_text(f"{head}http {{\n{temporary}{server}\n}}\n", encoding="utf-8")
    client = httpx.Client(base_url=f"https://127.0.0.1:{secure}", verify=False, timeout=30)
    process = None
    try:
        running.start()
        process = subprocess.Popen([nginx, "-p", str(folder), "-e", str(folder / "start"), "-c", str(file)])
        for _ in range(100):
            try:
                client.get("/healthz")
                break
            except httpx.TransportError:
                time.sleep(0.1)
        yield Proxied(client, folder)
    finally:
        client.close()
        if process is not None:
            process.send_signal(signal.SIGQUIT)
            process.wait(20)
        running.stop()
        running.client.close()


def test_a_conversation_is_held_through_it(proxied: Proxied) -> None:
    conversation = Talk(proxied.client, region="25")
    assert conversation.say("Min pappa andas inte")[0]["card"]["call"] == "112"
    answer = conversation.get()
    assert answer.status_code == 200
    assert answer.headers["strict-transport-security"]
    assert conversation.delete().status_code == 204


def test_what_is_too_large_or_not_for_everybody_stops_there(proxied: Proxied) -> None:
    large = proxied.client.post(
        "/api/conversation", content=b"x" * 100_000, headers={"Content-Type": "application/json"}
    )
    assert large.status_code == 413
    assert proxied.client.get("/metrics", headers={"Authorization": f"Bearer {SECRET}"}).status_code == 404


def test_an_address_that_a_caller_writes_itself_gives_no_new_limit(proxied: Proxied) -> None:
    statuses = [
        proxied.client.post("/api/conversation", json={}, headers={"X-Forwarded-For": f"192.0.2.{n}"}).status_code
        for n in range(35)
    ]
    assert statuses.count(429) >= 5
    assert statuses[0] in (201, 429)


def test_its_log_says_nothing_of_who_called_or_what_was_asked(proxied: Proxied) -> None:
    proxied.client.get(
        "/chat?zebrafjaril=1", headers={"Referer": "https://x.example/kvastmurgla", "User-Agent": "ostronvante"}
    )
    written = proxied.written(" GET /chat ")
    assert not [
        word for word in ("zebrafjaril", "kvastmurgla", "ostronvante", "127.0.0.1", "192.0.2.") if word in written
    ]
