"""What LOTS_REGION and a region's own folder change on the pages, over HTTP and without the engine."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from asking import http
from running import Launcher

from bot.settings import ROOT

LOOK = ":root { --distanslots-accent: #5b1f69; }\n"
NOTICE = (
    "- {{id: queue, from: 2026-11-23, to: 2026-11-24, regions: {regions}, "
    "texts: {{sv: Det är lång kö., en: The queue is long., fi: Jono on pitkä.}}}}\n"
)

pytestmark = pytest.mark.model


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "look.css").write_text(LOOK, encoding="utf-8")
    (folder / "notices.yml").write_text(NOTICE.format(regions='["25"]'), encoding="utf-8")
    numbers = yaml.safe_load((ROOT / "data/numbers.yml").read_text(encoding="utf-8"))
    for entry in numbers:
        if entry["id"] == "1177":
            entry.update(number="0771-11 77 00", tel="0771117700")
    (folder / "numbers.yml").write_text(yaml.safe_dump(numbers, allow_unicode=True), encoding="utf-8")
    return folder


def test_one_setting_and_one_folder_make_it_the_regions(launch: Launcher, own: Path) -> None:
    served = launch(LOTS_REGION="25", LOTS_OVERRIDE_DIR=str(own)).launch()
    served.wait(lambda: served.status("/healthz") == 200)
    chat = http.get(f"{served.url}/chat").text
    assert "Region Norrbotten</title>" in chat
    assert 'region="25"' in chat
    assert 'href="./widget/look.css"' in chat
    assert http.get(f"{served.url}/widget/look.css").text == LOOK
    texts = http.get(f"{served.url}/api/widget/texts").json()
    assert texts["subtitle"].startswith("Region Norrbotten")
    assert texts["advice-number"] == "0771-11 77 00"
    assert "Region Norrbotten" in http.get(f"{served.url}/").text
    for asked, said in (("", "Det är lång kö."), ("?language=en", "The queue is long."), ("?language=fi", "Jono on")):
        notices = http.get(f"{served.url}/api/notices{asked}").json()
        assert notices[0]["text"].startswith(said)
    assert http.get(f"{served.url}/api/notices?region=23").json() == []
    (own / "notices.yml").write_text("[]\n", encoding="utf-8")
    assert http.get(f"{served.url}/api/notices").json() == []
