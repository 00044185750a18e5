"""What the pages for people promise: files, commands, settings and tables are what the project really has."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml

from bot.knowledge.load import load_facts
from bot.settings import PREFIX, Settings, load_settings
from tools.region_table import BLOCK, README, ROOT, renewed, table

PAGES = [
    README,
    *(ROOT / name for name in ("CONTRIBUTING.md", "CHANGELOG.md", "deploy/README.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
EXAMPLE = re.compile(r"^#(LOTS_[A-Z_]+)=(.*)$", re.MULTILINE)
QUOTED = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\((?!https?:|#)([^)\s]+)\)")
TOP = re.compile(
    r"^(actions|benchmarks|bot|data|deploy|docs|tests|tools)(/|$)"
    r"|^[\w.-]+\.(md|yml|toml|lock)$|^(LICENSE|Makefile|\.env\.example|\.editorconfig)$"
)
# Files of the region's own folder, named without it.
OWN_FOLDER = {"law.yml", "numbers.yml", "notices.yml"}


def page_name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def paths_named(page: Path) -> set[str]:
    """Return the project's files and folders that a page names, placeholders as `*`."""
    text = page.read_text(encoding="utf-8")
    quoted = {re.sub(r"<[^>]+>", "*", word) for word in QUOTED.findall(text)}
    named = {word.rstrip("/") for word in quoted if TOP.match(word) and " " not in word}
    return named - OWN_FOLDER


def is_there(path: str, page: Path) -> bool:
    return any(any(base.glob(path)) for base in (ROOT, page.parent))


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    # What `make evaluate` and `make bench` write may not be there yet.
    written = re.findall(r"write (docs/\S+\.md)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    missing = {path for path in paths_named(page) if not is_there(path, page)} - set(written)
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    links = {link.partition("#")[0] for link in LINK.findall(page.read_text(encoding="utf-8"))}
    assert {link for link in links if not (page.parent / link).exists()} == set()


def test_every_make_target_that_a_page_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        named = set(re.findall(r"(?:`|^ {4})make ([a-z-]+)", text, re.MULTILINE))
        assert named <= targets, page_name(page)
    assert {"run", "test"} <= targets


def test_every_command_that_a_page_names_exists() -> None:
    listed = subprocess.run(
        [sys.executable, "-m", "bot.cli", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    commands = set(re.findall(r"^ {4}([a-z]+)\b", listed, re.MULTILINE))
    for page in PAGES:
        named = set(re.findall(r"(?:`|^ {4})lots ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE))
        assert named <= commands, page_name(page)


def test_every_setting_is_in_the_example_with_its_meaning_and_its_default(tmp_path: Path) -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    given = dict(EXAMPLE.findall(text))
    assert set(given) == {PREFIX + name.upper() for name in Settings.model_fields}
    file = tmp_path / "env"
    file.write_text("\n".join(f"{name}={value}" for name, value in given.items()), encoding="utf-8")
    read, default = load_settings({"PATH": ""}, file), Settings()
    for name in Settings.model_fields:
        value = getattr(read, name)
        assert (ROOT / value if isinstance(value, Path) else value) == getattr(default, name), name
    # A comment stands above every setting, or above the one it belongs with.
    blocks = re.findall(r"(?:^# .*\n)+(?:^#LOTS_.*\n)+", text, re.MULTILINE)
    assert set(EXAMPLE.findall("".join(blocks))) == set(EXAMPLE.findall(text))


def test_every_setting_that_a_page_names_exists() -> None:
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    for page in PAGES:
        assert set(re.findall(r"\bLOTS_[A-Z_]*[A-Z]", page.read_text(encoding="utf-8"))) <= known, page_name(page)


def test_the_table_of_regions_is_in_step_with_their_files() -> None:
    found = BLOCK.search(README.read_text(encoding="utf-8"))
    assert found is not None
    regions = load_facts(ROOT / "data").regions
    assert found["table"] == table(regions, date.fromisoformat(found["day"])), "python -m tools.region_table"
    assert all(region.name in found["table"] for region in regions.values())


def test_a_readme_without_the_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="the README needs"):
        renewed("# A page\n", "| |\n", date(2026, 1, 1))


def test_what_is_said_of_law_stands_in_the_law_file_with_its_date_and_sources() -> None:
    text = (ROOT / "docs/regulation.md").read_text(encoding="utf-8")
    law = {entry["id"]: entry for entry in yaml.safe_load((ROOT / "data/law.yml").read_text(encoding="utf-8"))}
    body, _, entries = text.partition("## The entries")
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|(?: <!--.*-->)?$", entries, re.MULTILINE))
    cited = {name for group in re.findall(r"\(`([^)]+)\)", body) for name in re.findall(r"\w+", group) if name in law}
    assert set(rows) == cited
    for name, row in rows.items():
        entry = law[name]
        sources = " ".join(f"<{url}>" for url in entry["source"])
        values = (entry["status"], entry["valid_from"] or "", entry["as_of"] or "undated", sources)
        assert row == " | ".join(str(value) for value in values), name
        assert entry["status"] not in ("unknown", "repealed"), name


def test_the_licence_is_the_one_that_is_named() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    metadata = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert all(f"\n{number}." in licence for number in range(1, 16))
    assert metadata["legal"]["license"] == "EUPL-1.2"
    assert "EUPL-1.2" in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_publiccode_has_what_the_standard_asks_for() -> None:
    metadata = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    asked = {"publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description"}
    assert asked | {"legal", "maintenance", "localisation"} <= set(metadata)
    for words in metadata["description"].values():
        assert len(words["shortDescription"]) <= 150
        assert 150 <= len(words["longDescription"]) <= 10_000
        assert words["features"]


def test_decisions_are_numbered_and_listed() -> None:
    folder = ROOT / "docs/decisions"
    records = sorted(path.name for path in folder.glob("0*.md"))
    assert [int(name[:4]) for name in records] == list(range(1, len(records) + 1))
    listed = re.findall(r"\((0\S+\.md)\)", (folder / "README.md").read_text(encoding="utf-8"))
    assert listed == records
