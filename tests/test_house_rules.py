"""What holds for every file: nothing of one machine, no sentence or number in Python, small files, whole languages."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.editing.check_replies import WHOLE, pairs
from bot.editing.fluent_texts import languages
from bot.settings import ROOT

LONGEST = 200
SOURCE = sorted(path for folder in ("bot", "actions") for path in (ROOT / folder).rglob("*.py"))
# In pieces, so that this file does not hold what it looks for.
FOREIGN = {
    "a path of one machine": re.compile(r"(?<![\w.])/(?:" + "|".join(("work", "root", "home", "tmp")) + r")/\w"),
    "a folder beside the project": re.compile(r"(?<![\w.])(?:\.\./|/)?" + "shar" + r"ed/\w"),
    "a registry's host": re.compile(
        "|".join(("py" + r"pi\.org", r"python" + r"hosted\.org", r"npm" + r"js\.(?:org|com)"))
    ),
}
SWEDISH_PROSE = re.compile(r"[åäöÅÄÖ].* ", re.DOTALL)
# These two are what their entries in data/numbers.yml are called.
NAMES_OF_NUMBERS = {"112", "1177"}


def tracked() -> list[Path]:
    """Return every file that is in git or would be."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def strings_of(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and text of each string in a Python file that is not documentation."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.lineno, node.value


def all_numbers() -> set[str]:
    """Return the digits of every telephone number in the data, however it is written."""
    national = yaml.safe_load((ROOT / "data/numbers.yml").read_text(encoding="utf-8"))
    found = {str(entry[key]) for entry in national for key in ("number", "tel")}
    for file in (ROOT / "data/regions").glob("*.yml"):
        found |= {str(phone["number"]) for phone in yaml.safe_load(file.read_text(encoding="utf-8"))["phones"]}
    return {digits for number in found if (digits := digits_of(number)) not in NAMES_OF_NUMBERS}


def digits_of(number: str) -> str:
    return re.sub(r"^46", "0", re.sub(r"\D", "", number))


@pytest.mark.parametrize("what", FOREIGN)
def test_no_file_holds_what_belongs_to_one_machine(what: str) -> None:
    found = []
    for path in tracked():
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue  # a picture
        found += [f"{path.relative_to(ROOT)}:{n}" for n, line in enumerate(lines, 1) if FOREIGN[what].search(line)]
    assert found == []


def test_no_swedish_sentence_stands_in_python() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in SOURCE
        for line, text in strings_of(path)
        if SWEDISH_PROSE.search(text)
    ]
    assert found == []


def test_no_telephone_number_stands_in_python() -> None:
    numbers = all_numbers()
    assert len(numbers) > 10
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in SOURCE
        for line, text in strings_of(path)
        for run in re.findall(r"\+?\d[\d \-]{2,}\d", text)
        if (digits := digits_of(run)) in numbers or (digits.startswith("0") and len(digits) >= 8)
    ]
    assert found == []


def test_no_python_file_is_long() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCE}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_every_sentence_stands_in_every_whole_language() -> None:
    found = {language.name: language for language in languages(ROOT / "data/replies")}
    first, *others = WHOLE
    assert [str(complaint) for other in others for complaint in pairs(found[first], found[other])] == []
