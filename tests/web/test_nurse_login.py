"""Logging in to the staff pages and out again, over HTTP; and everything that goes wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from nurse_desk import PASSWORD, Desk, Visit

from bot.accounts.accounts import Accounts


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = Desk(tmp_path_factory.mktemp("desk"))
    made.server.start()
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _close(desk: Desk) -> Iterator[None]:
    yield
    desk.close_visits()


@pytest.fixture
def anna(desk: Desk) -> Visit:
    visit = desk.visit()
    assert visit.log_in().status_code == 200
    return visit


@pytest.mark.parametrize(("name", "password"), [("anna", "wrong password 1"), ("nobody", PASSWORD), ("", "")])
def test_a_wrong_log_in_says_the_same_whatever_was_wrong(desk: Desk, name: str, password: str) -> None:
    visit = desk.visit()
    answer = visit.log_in(name, password)
    assert answer.status_code == 401
    assert "Användarnamnet eller lösenordet stämmer inte." in answer.text
    assert "lots-staff" not in visit.cookies


def test_an_account_is_locked_after_five_failures_also_for_the_right_password(desk: Desk) -> None:
    Accounts(desk.engine).add("lisa", "nurse", PASSWORD)
    for _ in range(5):
        assert desk.visit().log_in("lisa", "wrong password 1").status_code == 401
    answer = desk.visit().log_in("lisa")
    assert answer.status_code == 429
    assert 0 < int(answer.headers["retry-after"]) <= 30
    assert desk.visit().log_in("bo").status_code == 200


def test_the_cookie_is_for_the_browser_alone(desk: Desk) -> None:
    visit = desk.visit()
    visit.see("/nurse")
    answer = visit.submit("/staff/login", name="anna", password=PASSWORD)
    cookie = next(c for c in answer.headers.get_list("set-cookie") if c.startswith("lots-staff="))
    assert answer.status_code == 303
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


def test_a_disabled_account_is_thrown_out_at_once(desk: Desk) -> None:
    accounts = Accounts(desk.engine)
    accounts.add("kim", "nurse", PASSWORD)
    visit = desk.visit()
    visit.log_in("kim")
    assert 'name="code"' in visit.see("/nurse").text
    accounts.disable("kim")
    assert 'type="password"' in visit.see("/nurse").text
    assert visit.log_in("kim").status_code == 401


def test_the_regions_account_does_not_open_the_nurses_page(desk: Desk) -> None:
    visit = desk.visit()
    assert visit.log_in("rut").url.path == "/region"
    answer = visit.see("/nurse")
    assert answer.status_code == 403
    assert 'name="code"' not in answer.text


def test_a_log_in_that_came_from_elsewhere_is_refused(desk: Desk) -> None:
    visit = desk.visit()
    answer = visit.post("/staff/login", data={"name": "anna", "password": PASSWORD})
    assert answer.status_code == 403
    assert "lots-staff" not in visit.cookies


def test_logging_out_ends_the_session_also_for_a_copy_of_the_cookie(desk: Desk, anna: Visit) -> None:
    copy = desk.visit()
    copy.cookies.set("lots-staff", anna.cookies["lots-staff"], domain="127.0.0.1")
    assert 'name="code"' in copy.see("/nurse").text
    assert "Du har loggat ut." in anna.submit("/staff/logout").text
    assert 'type="password"' in copy.see("/nurse").text


def test_staying_is_counted_as_being_there(anna: Visit, desk: Desk) -> None:
    assert anna.post("/staff/stay", headers={"x-csrf": anna.token}).status_code == 204
    assert anna.post("/staff/stay", headers={"x-csrf": "no"}).status_code == 401
    assert desk.visit().post("/staff/stay").status_code == 401


def test_whoever_asks_for_english_reads_english_from_log_in_to_log_out(desk: Desk) -> None:
    """The text for the record stays in Swedish, whatever the nurse reads the page in."""
    visit = desk.visit()
    page = visit.see("/nurse?language=en")
    assert '<html lang="en">' in page.text
    assert "Log in" in page.text
    assert 'hreflang="sv">På svenska' in page.text
    wrong = visit.submit("/staff/login", name="anna", password="wrong password 1", language="en")
    assert "The user name or the password is wrong." in wrong.text
    answer = visit.submit("/staff/login", name="anna", password=PASSWORD, language="en")
    assert answer.headers["location"] == "/nurse?language=en"
    page = visit.see("/nurse?language=en")
    assert "Open a patient" in page.text
    assert 'name="language" value="en"' in page.text
    opened = visit.submit("/nurse/open", code=desk.leave().code, language="en")
    assert "Nobody has assessed" in opened.text
    assert "Bakgrund" in opened.text.split("<textarea")[1]
    assert "Bakgrund" not in opened.text.split("<textarea")[0]
    assert "You have logged out." in visit.submit("/staff/logout", language="en").text


@pytest.mark.parametrize("asked", ["", "?language=sv", "?language=ar", "?language=xx"])
def test_whoever_asks_for_no_whole_language_reads_swedish(desk: Desk, asked: str) -> None:
    page = desk.visit().see(f"/staff/login{asked}").text
    assert '<html lang="sv">' in page
    assert "Logga in" in page
