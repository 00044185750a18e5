import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.knowledge.dated import FactError
from bot.knowledge.load import COUNTY_CODES, load_region, load_regions

PRIVATE = {"source": ["https://kliniken.se/priser"]}


def write(folder: Path, data: dict[str, Any], name: str = "25.yml") -> Path:
    file = folder / name
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return file


def test_a_whole_region_is_read(tmp_path: Path, build: Any) -> None:
    region = load_region(write(tmp_path, build.data(fees=[build.fee()], services=[build.service(hours=build.hours())])))
    assert region.fees[0].sek == 300
    assert region.fee_page.endswith("/avgifter/")


@pytest.mark.parametrize(
    ("change", "key", "reason"),
    [
        (lambda b: {"fees": [b.fee(source=[])]}, "fees.0.source", "at least 1 item"),
        (lambda b: {"fees": [b.fee(price=5)]}, "fees.0.price", "not permitted"),
        (lambda b: {"fees": [b.fee(as_of="2024 or later")]}, "fees.0.as_of", "not a year"),
        (lambda b: {"fees": [b.fee(sek=-1)]}, "fees.0.sek", "greater"),
        (lambda b: {"fees": [b.fee(item="x_ray")]}, "fees.0.item", "visit"),
        (lambda b: {"fees": [b.fee(valid_from="2025-02-01", valid_to="2025-01-01")]}, "fees.0", "after valid_to"),
        (lambda b: {"fees": [b.fee(**PRIVATE)]}, "fees.0.source", "mark the fee secondary"),
        (lambda b: {"services": [b.service(needs=["headache"])]}, "services.0.needs.0", "symptoms"),
        (lambda b: {"services": [b.service(), b.service()]}, "services.1.id", "stands twice"),
        (
            lambda b: {"services": [b.service(hours=b.hours(osm="mån-fre 8-17"))]},
            "services.0.hours.osm",
            "OpenStreetMap",
        ),
        (lambda b: {"services": [b.service(hours=b.hours(osm=None))]}, "services.0.hours", "complete hours need osm"),
        (lambda b: {"age_rules": [b.dated()]}, "age_rules.0", "one of them"),
        (lambda b: {"links": []}, "links", "no link of purpose fees"),
        (lambda b: {"links": [b.dated(purpose="fees", url="https://kliniken.se/")]}, "links.0.url", "the region's own"),
        (lambda b: {"code": "24"}, "code", "file's name"),
        (
            lambda b: {"phones": [b.dated(purpose="complaint", label={"sv": "a", "en": "b"}, number="ring oss")]},
            "phones.0.number",
            "dialled",
        ),
    ],
)
def test_bad_data_is_refused_with_file_key_and_reason(
    tmp_path: Path, build: Any, change: Callable[[Any], dict[str, Any]], key: str, reason: str
) -> None:
    file = write(tmp_path, build.data(**change(build)))
    with pytest.raises(FactError) as caught:
        load_region(file)
    assert caught.value.file.endswith("25.yml")
    assert caught.value.key == key
    assert reason in caught.value.reason


def test_two_sums_at_once_are_refused(tmp_path: Path, build: Any) -> None:
    fees = [build.fee(valid_to="2025-06-30"), build.fee(sek=400, valid_from="2025-06-30")]
    with pytest.raises(FactError, match=r"fees\.1\.valid_from: overlaps"):
        load_region(write(tmp_path, build.data(fees=fees)))


def test_two_sums_at_once_may_stand_when_both_are_disputed(tmp_path: Path, build: Any) -> None:
    fees = [build.fee(disputed=True), build.fee(sek=400, disputed=True)]
    assert len(load_region(write(tmp_path, build.data(fees=fees))).fees) == 2


def test_one_disputed_sum_beside_a_sure_one_is_refused(tmp_path: Path, build: Any) -> None:
    with pytest.raises(FactError, match="overlaps"):
        load_region(write(tmp_path, build.data(fees=[build.fee(), build.fee(sek=400, disputed=True)])))


def test_a_gap_is_refused_and_an_unknown_period_fills_it(tmp_path: Path, build: Any) -> None:
    old, new = build.fee(valid_to="2024-12-31"), build.fee(sek=400, valid_from="2026-01-01")
    with pytest.raises(FactError, match="leaves a gap"):
        load_region(write(tmp_path, build.data(fees=[old, new])))
    unknown = build.fee(sek=None, valid_from="2025-01-01", valid_to="2025-12-31")
    assert load_region(write(tmp_path, build.data(fees=[old, new, unknown])))


def test_sums_of_different_keys_do_not_disturb_each_other(tmp_path: Path, build: Any) -> None:
    fees = [build.fee(item="digital_visit", channel="chat", sek=100), build.fee(item="digital_visit", channel="video")]
    assert load_region(write(tmp_path, build.data(fees=fees)))


def test_a_key_written_twice_is_refused(tmp_path: Path, build: Any) -> None:
    file = write(tmp_path, build.data())
    file.write_text(file.read_text(encoding="utf-8") + "name: En annan\n", encoding="utf-8")
    with pytest.raises(FactError, match="name: the key stands twice"):
        load_region(file)


def test_a_file_that_is_not_yaml_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "25.yml"
    file.write_text("fees: [", encoding="utf-8")
    with pytest.raises(FactError, match="not YAML"):
        load_region(file)


def test_a_missing_region_is_refused(tmp_path: Path, data_folder: Path) -> None:
    shutil.copytree(data_folder / "regions", tmp_path / "regions")
    (tmp_path / "regions" / "09.yml").unlink()
    with pytest.raises(FactError, match=r"09\.yml"):
        load_regions(tmp_path / "regions")


def test_an_overriding_file_stands_in_for_the_whole_region(tmp_path: Path, data_folder: Path, build: Any) -> None:
    write(tmp_path, build.data())
    regions = load_regions(data_folder / "regions", tmp_path)
    assert regions["25"].name == "Region Exempel"
    assert regions["25"].services == []
    assert regions["24"].name == "Region Västerbotten"


def test_a_misnamed_overriding_file_is_refused(tmp_path: Path, data_folder: Path, build: Any) -> None:
    write(tmp_path, build.data(), "norrbotten.yml")
    with pytest.raises(FactError, match="named by its county code"):
        load_regions(data_folder / "regions", tmp_path)


def test_all_21_regions_are_there(data_folder: Path) -> None:
    assert tuple(load_regions(data_folder / "regions")) == COUNTY_CODES
    assert len(COUNTY_CODES) == 21
