"""The JSON Schemas: in step with the code, fit for the files, and strict about mistakes."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from bot.editing.schema import FILES, schemas, written

LISTS = ("law", "numbers", "outcomes", "alerts", "notices")


class AsTyped(yaml.SafeLoader):
    """Reads dates as an editor's schema checker does: as they are typed."""


AsTyped.yaml_implicit_resolvers = {
    first: [(tag, shape) for tag, shape in pairs if tag != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), AsTyped)


@pytest.mark.parametrize("name", FILES)
def test_the_file_is_what_the_code_says(root: Path, name: str) -> None:
    file = root / "data" / "schemas" / f"{name}.json"
    assert file.read_text(encoding="utf-8") == written(schemas()[name]), "run `lots schema`"


@pytest.mark.parametrize("name", LISTS)
def test_the_projects_files_fit_their_schemas(root: Path, name: str) -> None:
    schema = json.loads((root / "data" / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(read(root / "data" / f"{name}.yml"))) == []


def test_every_region_fits_and_a_slip_does_not(root: Path) -> None:
    check = Draft202012Validator(schemas()["region"])
    for file in sorted((root / "data" / "regions").glob("*.yml")):
        region = read(file)
        assert list(check.iter_errors(region)) == [], file.name
    region["services"][0]["chanels"] = ["chat"]
    assert any("chanels" in error.message for error in check.iter_errors(region))
