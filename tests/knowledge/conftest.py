"""The project's own facts, and a small made-up region to change one thing at a time."""

from pathlib import Path
from typing import Any

import pytest

from bot.knowledge.load import Facts, load_facts
from bot.knowledge.models import Region

DATA = Path(__file__).parents[2] / "data"
PAGE = "https://www.1177.se/Exempel/"


def dated(as_of: str | None = "2026-06", **more: Any) -> dict[str, Any]:
    return {"source": [PAGE], "as_of": as_of, **more}


def office_hours(as_of: str | None = "2026-06", **more: Any) -> dict[str, Any]:
    return dated(as_of, **{"osm": "Mo-Fr 08:00-16:00; PH off", "complete": True, **more})


def service(**more: Any) -> dict[str, Any]:
    plain = {
        "id": "chatt",
        "name": "Chatten",
        "url": PAGE,
        "channels": ["chat", "video"],
        "needs": ["symptoms"],
        "run_by": "region",
        "status": "current",
        "login": "e_legitimation",
    }
    return dated(**{**plain, **more})


def fee(**more: Any) -> dict[str, Any]:
    return dated(more.pop("as_of", "2026-06"), **{"item": "visit", "sek": 300, **more})


def region_data(**more: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "code": "25",
        "name": "Region Exempel",
        "county": "Exempels län",
        "short": "Exempel",
        "path_1177": "Exempel",
        "hosts": ["exempel.se"],
        "services": [],
        "advice_lines": [],
        "fees": [],
        "age_rules": [],
        "phones": [],
        "links": [dated(purpose="fees", url=f"{PAGE}avgifter/")],
        "out_of_county_digital": [],
        "gaps": [],
    }
    return {**plain, **more}


class Build:
    """Plain dictionaries as a region's file holds them; keyword arguments change or add keys."""

    dated = staticmethod(dated)
    hours = staticmethod(office_hours)
    service = staticmethod(service)
    fee = staticmethod(fee)
    data = staticmethod(region_data)

    @staticmethod
    def region(**more: Any) -> Region:
        return Region.model_validate(region_data(**more))


@pytest.fixture(scope="session")
def build() -> type[Build]:
    return Build


@pytest.fixture(scope="session")
def data_folder() -> Path:
    return DATA


@pytest.fixture(scope="session")
def facts() -> Facts:
    return load_facts(DATA)
