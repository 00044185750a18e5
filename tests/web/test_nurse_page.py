"""The nurse's page over HTTP: open, take, release, download; and everything that goes wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fhir.resources.R4B.bundle import Bundle
from nurse_desk import Desk, Visit, handle_of

from bot.accounts import audit


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


def test_nobody_sees_anything_before_logging_in(desk: Desk) -> None:
    visit = desk.visit()
    assert 'type="password"' in visit.see("/nurse").text
    code = desk.leave().code
    answer = visit.submit("/nurse/open", code=code)
    assert 'type="password"' in answer.text
    assert "Recept" not in answer.text


def test_a_nurse_logs_in_and_reads_what_the_patient_left(desk: Desk, anna: Visit) -> None:
    answer = anna.submit("/nurse/open", code=desk.leave().code.lower())
    assert answer.status_code == 200
    for word in ("Situation", "Bakgrund", "Aktuellt", "Rekommendation", "Det gäller: Recept."):
        assert word in answer.text


def test_a_patients_words_are_text_and_never_markup(desk: Desk, anna: Visit) -> None:
    answer = anna.submit("/nurse/open", code=desk.leave().code)
    assert "<b>salva</b>" not in answer.text
    assert "&lt;b&gt;salva&lt;/b&gt; &amp; mina" in answer.text


@pytest.mark.parametrize("path", ["/nurse/open", "/nurse/take", "/nurse/release", "/nurse/fhir"])
def test_a_form_without_the_sessions_token_does_nothing(desk: Desk, anna: Visit, path: str) -> None:
    left = desk.leave()
    answer = anna.post(path, data={"csrf": "0" * 64, "code": left.code, "handle": left.handle})
    assert (answer.status_code, answer.headers["location"]) == (303, "/nurse")
    assert [line.what for line in audit.read(desk.engine, 1)] == ["left"]


@pytest.mark.parametrize(
    ("code", "status", "words"),
    [("AB", 422, "ingen hel kod"), ("AB2CD3EF", 404, "Ingen text har den koden"), ("", 422, "ingen hel kod")],
)
def test_a_code_that_opens_nothing_is_told_in_words(anna: Visit, code: str, status: int, words: str) -> None:
    answer = anna.submit("/nurse/open", code=code)
    assert answer.status_code == status
    assert words in answer.text


def test_two_nurses_at_once_one_gets_it_and_may_release_it(desk: Desk, anna: Visit) -> None:
    bo = desk.visit()
    bo.log_in("bo")
    code = desk.leave().code
    handle = handle_of(anna.submit("/nurse/open", code=code))
    answer = bo.submit("/nurse/open", code=code)
    assert answer.status_code == 409
    assert "En kollega har texten öppen just nu" in answer.text
    assert anna.submit("/nurse/release", handle=handle).status_code == 303
    assert bo.submit("/nurse/open", code=code).status_code == 200


def test_taken_nobody_else_opens_it(desk: Desk, anna: Visit) -> None:
    code = desk.leave().code
    handle = handle_of(anna.submit("/nurse/open", code=code))
    assert "Du har tagit över" in anna.submit("/nurse/take", handle=handle, code=code).text
    bo = desk.visit()
    bo.log_in("bo")
    answer = bo.submit("/nurse/open", code=code)
    assert answer.status_code == 409
    assert "En kollega har redan tagit över" in answer.text


def test_the_download_is_a_fhir_bundle_that_the_official_models_accept(desk: Desk, anna: Visit) -> None:
    answer = anna.submit("/nurse/fhir", code=desk.leave().code)
    assert answer.headers["content-type"] == "application/fhir+json"
    assert "attachment" in answer.headers["content-disposition"]
    bundle = Bundle.model_validate_json(answer.text)
    assert bundle.type == "document"
    assert "ögondroppar" in json.dumps(answer.json(), ensure_ascii=False)


def test_every_page_is_kept_by_nobody_and_runs_nothing_foreign(desk: Desk, anna: Visit) -> None:
    for answer in (desk.visit().see("/nurse"), anna.see("/nurse"), anna.submit("/nurse/open", code=desk.leave().code)):
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["cache-control"] == "no-store"
        assert not re.search(r"<script(?![^>]* src=\"/)|<style|\son\w+=|style=\"|https?://", answer.text)


def test_who_opened_what_is_in_the_log_without_patient_text(desk: Desk, anna: Visit) -> None:
    left = desk.leave()
    anna.submit("/nurse/open", code=left.code)
    line = audit.read(desk.engine, 1)[0]
    assert (line.what, line.account, line.handover) == ("opened", "anna", left.handle)


def test_a_store_that_is_down_is_told_in_words(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.server.start()
    try:
        visit = desk.visit()
        visit.log_in()
        with desk.engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE sessions RENAME TO away")
        answer = visit.see("/nurse")
        assert answer.status_code == 503
        assert "Be den som ringer att berätta" in answer.text
    finally:
        desk.close()
