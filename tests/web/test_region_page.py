"""The region's page and the page of facts, asked for over HTTP."""

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import openpyxl
import pytest

from region_server import PASSWORD, start  # isort: skip

PERIOD = "region=25&period=2026-Q3"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with start(tmp_path_factory.mktemp("region")) as address:
        yield address


@contextmanager
def client(base: str, name: str = "chef") -> Iterator[httpx.Client]:
    with httpx.Client(base_url=base, follow_redirects=True) as found:
        found.post("/staff/login", data={"name": name, "password": PASSWORD, "csrf": mark(found.get("/region"))})
        yield found


def mark(page: httpx.Response) -> str:
    return page.text.split('name="csrf" value="')[1].split('"')[0]


@pytest.mark.parametrize("path", ["/region", "/region/export.csv", "/region/export.xlsx"])
def test_nothing_is_shown_to_somebody_who_is_not_logged_in(base: str, path: str) -> None:
    answer = httpx.get(f"{base}{path}?{PERIOD}")
    assert answer.status_code == 401
    assert "2026-07" not in answer.text
    assert "juli 2026" not in answer.text


def test_a_nurse_is_not_let_in(base: str) -> None:
    with client(base, "syster") as nurse:
        for path in ("/region", "/region/export.csv"):
            answer = nurse.get(f"{path}?{PERIOD}")
            assert answer.status_code == 403
            assert "juli 2026" not in answer.text


def test_the_log_in_is_the_one_that_all_staff_share(base: str) -> None:
    with client(base) as chef:
        page = chef.get(f"/region?{PERIOD}")
        assert page.status_code == 200
        assert 'action="/staff/logout"' in page.text
        assert list(chef.cookies) == ["lots-staff"]
        chef.post("/staff/logout", data={"csrf": mark(page)})
        assert chef.get(f"/region?{PERIOD}").status_code == 401


def test_the_page_answers_the_politicians_questions(base: str) -> None:
    with client(base) as chef:
        page = chef.get(f"/region?{PERIOD}").text
    for part in ("Varför tänker de på vård i en annan region?", "Eget val eller remiss?", "Var tjänsten öppen?"):
        assert part in page
    assert "19–39 år" in page


def test_the_page_is_kept_by_nobody_and_runs_no_script(base: str) -> None:
    with client(base) as chef:
        answer = chef.get(f"/region?{PERIOD}")
    assert answer.headers["cache-control"] == "no-store"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "<script" not in answer.text
    assert 'style="' not in answer.text


def test_what_somebody_writes_in_the_address_is_never_markup(base: str) -> None:
    with client(base) as chef:
        page = chef.get("/region", params={"region": "25", "price": '"><b>x', "period": "2026-Q3<i>"}).text
    assert "<b>x" not in page
    assert "hela tal" in page


def test_the_cost_is_reckoned_in_the_open(base: str) -> None:
    with client(base) as chef:
        page = chef.get(f"/region?{PERIOD}&price=500&own=200&share=50").text
    text = page.replace("\u00a0", " ")
    written = text.split("leddes till regionens tjänst</th><td>")[1].split("<")[0]
    people = int(written.removeprefix("≥ ").replace(" ", ""))
    kept = people // 2
    assert f"{kept * 300:,} kr".replace(",", " ") in text


def test_the_files_hold_no_group_smaller_than_five(base: str) -> None:
    with client(base) as chef:
        text = chef.get(f"/region/export.csv?{PERIOD}").text
        book = openpyxl.load_workbook(io.BytesIO(chef.get(f"/region/export.xlsx?{PERIOD}").content))
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    counts = [int(row[5]) for row in rows[1:] if row[6] != "för få"]
    assert {row[6] for row in rows[1:]} == {"", "minst", "för få"}
    assert len(counts) > 40
    assert all(count == 0 or count >= 5 for count in counts)
    assert book.active is not None
    assert [[str(cell.value or 0) for cell in row] for row in book.active.iter_rows()] == [
        [cell or "0" for cell in row] for row in rows
    ]
    assert all(isinstance(row[5].value, int | None) for row in book.active.iter_rows(min_row=2))


def test_the_largest_group_stands_first_and_the_commonest_reason_is_said(base: str) -> None:
    with client(base) as chef:
        page = chef.get(f"/region?{PERIOD}").text.replace("\u00a0", " ")
    part = page.split("Varför tänker de på vård i en annan region?</h2>")[1].split("</section>")[0]
    names = re.findall(r'<th scope="row">([^<]*)', part)
    counts = [int(n) for n in re.findall(r"<td>(?:≥ )?(\d+)</td><td>", part)]
    assert names[-1] == "svarade inte"
    assert counts[:-1] == sorted(counts[:-1], reverse=True)
    assert f"Vanligaste skälet: {names[0]}. Det sa" in part
    # Those who did not answer have a share and no bar: it would make all others small.
    assert part.count("<svg") == len(names) - 1


def test_a_change_is_told_between_whole_periods_alone(base: str) -> None:
    with client(base) as chef:
        whole = chef.get(f"/region?{PERIOD}").text.replace("\u00a0", " ")
        running = chef.get("/region?region=25&period=2026-Q4").text
    assert re.search(r"perioden före \([+-]\d+ %\)", whole)
    assert "Perioden pågår" not in whole
    assert "Perioden pågår. Här är 1 av 3 månader." in running
    assert not re.search(r"perioden före \(", running)


def test_the_log_in_is_in_the_language_of_the_page(base: str) -> None:
    with httpx.Client(base_url=base, follow_redirects=True) as chef:
        page = chef.get("/region?language=en")
        assert "Password" in page.text
        form = {"name": "chef", "password": PASSWORD, "csrf": mark(page), "language": "en"}
        page = chef.post("/staff/login", data=form)
        assert "Conversations in" in page.text
        assert "You have logged out." in chef.post("/staff/logout", data={"csrf": mark(page), "language": "en"}).text


def test_another_region_is_empty_and_says_so(base: str) -> None:
    with client(base) as chef:
        assert "Inga samtal" in chef.get("/region?region=23&period=2026-Q3").text


def test_every_value_of_a_region_is_public_with_source_and_date(base: str) -> None:
    page = httpx.get(f"{base}/facts/25")
    assert page.status_code == 200
    assert page.text.count("Källa: ") >= 10
    assert "Sägs inte: uppgiften är för gammal eller saknar datum." in page.text
    assert httpx.get(f"{base}/facts/99").status_code == 404
    assert "Facts about" in httpx.get(f"{base}/facts/25?language=en").text


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1280])
def test_the_pages_have_no_fault_that_axe_finds(base: str, browser: Any, width: int, tmp_path: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(viewport={"width": width, "height": 800})

    def faults() -> list[Any]:
        return [fault["id"] for fault in Axe().run(page).response["violations"]]

    page.goto(f"{base}/region")
    assert faults() == []
    page.fill("#name", "chef")
    page.fill("#password", PASSWORD)
    page.click("main button")
    for path in (f"/region?{PERIOD}&price=400", "/facts/25", "/facts"):
        page.goto(base + path)
        assert faults() == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.emulate_media(color_scheme="dark")
        assert faults() == []
        page.emulate_media(color_scheme="light")
    page.close()


@pytest.mark.browser
def test_on_paper_stand_the_figures_and_nothing_to_press(base: str, browser: Any) -> None:
    page = browser.new_page(viewport={"width": 700, "height": 1000})
    page.goto(f"{base}/region")
    page.fill("#name", "chef")
    page.fill("#password", PASSWORD)
    page.click("main button")
    page.goto(f"{base}/region?{PERIOD}&price=400")
    page.emulate_media(media="print")
    assert not page.locator("header button, form.fields button").filter(visible=True).count()
    assert page.get_by_role("table").filter(visible=True).count() >= 10
    assert page.locator("svg.columns").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 700
    page.close()
