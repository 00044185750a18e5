"""Log-in at one's own organisation, against a real OpenID provider on loopback (npm's oidc-provider)."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from browsing import ROOT, free_port
from nurse_desk import Desk, Visit

from bot.accounts.accounts import Accounts
from bot.accounts.openid import Provider, ProviderError
from bot.settings import Settings, SettingsError

pytestmark = pytest.mark.oidc
FOLDER = ROOT / "tests/oidc"
CLIENT = {"LOTS_OIDC_CLIENT_ID": "distanslotsen", "LOTS_OIDC_CLIENT_SECRET": "a secret of the tests"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    if not (FOLDER / "node_modules/oidc-provider").is_dir() or shutil.which("node") is None:
        pytest.skip("oidc-provider is not installed (npm install --no-package-lock --prefix tests/oidc)")
    port = free_port()
    issuer = f"http://127.0.0.1:{port}"
    made = Desk(tmp_path_factory.mktemp("desk"), LOTS_OIDC_ISSUER=issuer, **CLIENT)
    command = ["node", "provider.mjs", str(port), f"{made.url}/staff/openid/back"]
    quiet = subprocess.DEVNULL
    provider = subprocess.Popen(command, cwd=FOLDER, stdout=quiet, stderr=quiet)
    try:
        wait_for(f"{issuer}/.well-known/openid-configuration")
        made.server.start()
        yield made
    finally:
        provider.send_signal(signal.SIGKILL)
        provider.wait()
        made.close()


@pytest.fixture(autouse=True)
def _close(desk: Desk) -> Iterator[None]:
    yield
    desk.close_visits()


def wait_for(url: str) -> None:
    for _ in range(150):
        try:
            if httpx.get(url).status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise RuntimeError(url)


def back_from_provider(visit: Visit, login: str) -> httpx.URL:
    """Log in at the provider and return the address that it sends the browser back to."""
    answer = visit.get("/staff/openid")
    assert answer.status_code == 302
    answer = visit.get(answer.headers["location"], follow_redirects=True)
    for _ in range(2):
        form = re.search(r'<form[^>]*action="([^"]+)"', answer.text)
        prompt = re.search(r'name="prompt" value="(\w+)"', answer.text)
        assert form, answer.text
        assert prompt, answer.text
        fields = {"prompt": prompt[1], "login": login, "password": "any"}
        answer = visit.post(str(answer.url.join(form[1])), data=fields)
        while answer.is_redirect and "/staff/openid/back" not in answer.headers["location"]:
            answer = visit.get(str(answer.url.join(answer.headers["location"])))
        if answer.is_redirect:
            break
    return httpx.URL(answer.headers["location"])


def test_a_nurse_with_the_role_is_let_in(desk: Desk) -> None:
    visit = desk.visit()
    assert "Logga in med din organisation" in visit.see("/nurse").text
    answer = visit.see(str(back_from_provider(visit, "anna")))
    assert answer.status_code == 200
    assert 'content="0; url=/nurse"' in answer.text
    assert 'name="code"' in visit.see("/nurse").text
    assert "Det gäller: Recept." in visit.submit("/nurse/open", code=desk.leave().code).text


def test_the_same_person_is_the_same_account_next_time(desk: Desk) -> None:
    for _ in range(2):
        visit = desk.visit()
        visit.see(str(back_from_provider(visit, "rut")))
        assert visit.see("/nurse").status_code == 403
    made = [a for a in Accounts(desk.engine).list() if a.by_provider and a.name.startswith("rut")]
    assert [a.role for a in made] == ["region"]


def test_without_the_role_nobody_is_let_in(desk: Desk) -> None:
    visit = desk.visit()
    answer = visit.see(str(back_from_provider(visit, "somebody")))
    assert answer.status_code == 403
    assert "Ditt konto har inte behörighet" in answer.text
    assert "lots-staff" not in visit.cookies


def test_one_disabled_here_is_not_let_in_by_the_provider(desk: Desk) -> None:
    visit = desk.visit()
    visit.see(str(back_from_provider(visit, "anna")))
    accounts = Accounts(desk.engine)
    mine = next(a.name for a in accounts.list() if a.by_provider and a.name.startswith("anna"))
    accounts.disable(mine)
    again = desk.visit()
    assert again.see(str(back_from_provider(again, "anna"))).status_code == 403
    accounts.enable(mine)


def test_an_answer_to_another_browser_is_refused(desk: Desk) -> None:
    victim, thief = desk.visit(), desk.visit()
    url = str(back_from_provider(thief, "anna"))
    victim.get("/staff/openid")
    for visit in (victim, desk.visit()):
        assert visit.see(url).status_code == 502
        assert "lots-staff" not in visit.cookies


def test_an_answer_is_good_once(desk: Desk) -> None:
    visit = desk.visit()
    memory = {}
    url = str(back_from_provider(visit, "anna"))
    memory["lots-openid"] = visit.cookies["lots-openid"]
    assert visit.see(url).status_code == 200
    again = desk.visit()
    again.cookies.set("lots-openid", memory["lots-openid"], domain="127.0.0.1")
    assert again.see(url).status_code == 502


def test_the_way_there_has_pkce_state_and_nonce(desk: Desk) -> None:
    asked = parse_qs(urlsplit(desk.visit().get("/staff/openid").headers["location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert {"state", "nonce", "code_challenge"} <= asked.keys()


def test_a_provider_that_is_away_is_an_error_without_details() -> None:
    issuer = f"http://127.0.0.1:{free_port()}"
    settings = Settings(oidc_issuer=issuer, oidc_client_id="a", oidc_client_secret="b")
    with pytest.raises(ProviderError, match="ConnectError"):
        Provider(settings).begin("http://127.0.0.1/back")


@pytest.mark.parametrize(
    "wrong", [{"oidc_issuer": "http://example.org"}, {"oidc_client_secret": None}, {"oidc_client_id": None}]
)
def test_an_insecure_or_incomplete_provider_is_refused_at_start(wrong: dict[str, str | None]) -> None:
    right = {"oidc_issuer": "https://example.org", "oidc_client_id": "a", "oidc_client_secret": "b"}
    with pytest.raises(SettingsError, match="LOTS_OIDC_ISSUER"):
        Provider(Settings(**{**right, **wrong}))  # type: ignore[arg-type]
