"""Looks for known weaknesses of libraries and writes `var/audit.md`: `make audit`.

Returns 0 only when every library was looked up in data that could be read and nothing is left to explain; 1 when a
weakness is neither gone nor explained in `tools/known_weaknesses.yml`; 2 when data could not be read: not checked.
pip-audit itself says "No known vulnerabilities found" when it could look up nothing at all.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
EXPLAINED = ROOT / "tools" / "known_weaknesses.yml"
REPORT = ROOT / "var" / "audit.md"
AUDIT = Path(sys.executable).with_name("pip-audit")
NPM = ROOT / "tests" / "oidc"
PATIENCE = 180
CLEAN, WEAK, UNCHECKED = 0, 1, 2
_PIN = re.compile(r"^([A-Za-z0-9_.-]+)==([^ ;\\]+)", re.MULTILINE)
Pins = dict[str, str]


@dataclass
class Source:
    """What one source of data knew. `looked_up`: names that it had data for; `read`: the day, None when it was not."""

    name: str
    asked: frozenset[str]
    looked_up: frozenset[str] = frozenset()
    found: dict[str, str] = field(default_factory=dict)
    """Id of a weakness → library and version."""
    read: date | None = None

    @property
    def whole(self) -> bool:
        """Whether it knew of every library that it was asked about."""
        return self.read is not None and bool(self.asked) and self.looked_up >= self.asked


def pins(lock: Path) -> Pins:
    """Return name → version of everything that a lock file installs."""
    return {name.lower(): version for name, version in _PIN.findall(lock.read_text(encoding="utf-8"))}


def python_source(name: str, asked: Pins, answer: dict[str, Any] | None, today: date) -> Source:
    """Return what pip-audit's JSON says; a library that it skipped was not looked up."""
    source = Source(name, frozenset(asked))
    if answer is None:
        return source
    known = [entry for entry in answer["dependencies"] if "skip_reason" not in entry]
    source.looked_up = frozenset(entry["name"].lower() for entry in known)
    source.found = {
        weakness["id"]: f"{entry['name']} {entry['version']}" for entry in known for weakness in entry["vulns"]
    }
    source.read = today if known else None
    return source


def npm_source(asked: Iterable[str], answer: dict[str, Any] | None, today: date) -> Source:
    """Return what npm's JSON says of the tests' own parts."""
    source = Source("npm audit (tests only)", frozenset(asked))
    if answer is None or "vulnerabilities" not in answer:
        return source
    source.looked_up, source.read = source.asked, today
    source.found = {
        str(via.get("url") or via["source"]).rsplit("/", 1)[-1]: f"{name} {entry['range']}"
        for name, entry in answer["vulnerabilities"].items()
        for via in entry["via"]
        if isinstance(via, dict)
    }
    return source


def verdict(sources: list[Source], explained: Iterable[str]) -> int:
    """Return CLEAN, WEAK or UNCHECKED. One whole source for Python is enough; npm's has to be read too."""
    if any(set(source.found) - set(explained) for source in sources):
        return WEAK
    python = [source for source in sources if not source.name.startswith("npm")]
    others = [source for source in sources if source.name.startswith("npm")]
    whole = any(source.whole for source in python) and all(source.whole for source in others)
    return CLEAN if whole else UNCHECKED


def report(sources: list[Source], explained: list[dict[str, Any]], result: int, when: datetime) -> str:
    """Return the report in Markdown."""
    said = {
        CLEAN: "Checked, nothing left to explain",
        WEAK: "WEAKNESSES to remove or explain",
        UNCHECKED: "NOT CHECKED",
    }
    lines = [f"# Known weaknesses of libraries: {said[result]}", "", f"Made {when.isoformat(timespec='minutes')}.", ""]
    lines += ["| source | its data | libraries asked about | looked up | found |", "|---|---|---|---|---|"]
    for source in sources:
        read = f"read {source.read}" if source.read else "could not be read"
        found = len(source.found) if source.read else "not checked"
        lines.append(f"| {source.name} | {read} | {len(source.asked)} | {len(source.looked_up)} | {found} |")
    why = {entry["id"]: entry for entry in explained}
    every = {weakness: library for source in sources for weakness, library in source.found.items()}
    lines += ["", "## Found", "", "| id | library | why it does not bite |", "|---|---|---|"]
    lines += [f"| {w} | {every[w]} | {why[w]['why'] if w in why else '**not explained**'} |" for w in sorted(every)]
    lines += ["", "## Read by people", "", "| id | library | data of | what holds |", "|---|---|---|---|"]
    lines += [f"| {e['id']} | {e['library']} | {e['data_of']} | {e['why']} |" for e in explained]
    return "\n".join(lines) + "\n"


def _asked(command: list[str], folder: Path) -> dict[str, Any] | None:
    """Return the JSON a command prints, or None when it prints none: it reached no data."""
    try:
        ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=PATIENCE)
        answer = json.loads(ended.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return None
    return answer if isinstance(answer, dict) else None


def _npm() -> dict[str, Any] | None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(NPM / "package.json", folder)
        make = ["npm", "install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--silent"]
        try:
            subprocess.run(make, cwd=folder, capture_output=True, timeout=PATIENCE)
        except (OSError, subprocess.TimeoutExpired):
            return None
        return _asked(["npm", "audit", "--json"], Path(folder))


def main() -> int:
    """Ask every source, write the report, print its first line. Returns the verdict."""
    asked, now = pins(LOCK), datetime.now(UTC)
    command = [str(AUDIT), "-r", str(LOCK), "--no-deps", "--disable-pip", "-f", "json", "-s"]
    sources = [
        python_source(f"pip-audit, {service}", asked, _asked([*command, service], ROOT), now.date())
        for service in ("pypi", "osv")
    ]
    wanted = json.loads((NPM / "package.json").read_text(encoding="utf-8")).get("dependencies", {})
    sources.append(npm_source(wanted, _npm(), now.date()))
    explained = yaml.safe_load(EXPLAINED.read_text(encoding="utf-8")) or []
    result = verdict(sources, [entry["id"] for entry in explained])
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(report(sources, explained, result, now), encoding="utf-8")
    print(REPORT.read_text(encoding="utf-8").splitlines()[0].removeprefix("# "), f"({REPORT.relative_to(ROOT)})")
    return result


if __name__ == "__main__":
    sys.exit(main())
