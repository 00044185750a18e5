"""Writes `var/sbom.json`, a CycloneDX bill of what runs: `make sbom`. No registry is named."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
BILL = ROOT / "var" / "sbom.json"
# Asked of the environment that runs the assistant: names → what each says of its licence.
_LICENCES = """
import importlib.metadata as m, json
print(json.dumps({d.name.lower(): d.metadata.get("License-Expression") or
    " OR ".join(c.rpartition(" :: ")[2] for c in d.metadata.get_all("Classifier") or [] if c.startswith("License"))
    or (d.metadata.get("License") or "").partition("\\n")[0] for d in m.distributions()}))
"""


def tidied(bill: dict[str, Any], licences: dict[str, str]) -> dict[str, Any]:
    """Return a bill of cyclonedx-py with hashes and licences at each part, without the addresses of registries."""
    for part in bill["components"]:
        hashes = [value for reference in part.pop("externalReferences", []) for value in reference.get("hashes", [])]
        part.pop("description", None)
        part["hashes"] = hashes
        licence = licences.get(part["name"].lower())
        if licence:
            part["licenses"] = [{"license": {"name": licence}}]
    for tool in bill["metadata"].get("tools", {}).get("components", []):
        tool.pop("externalReferences", None)
    return bill


def main() -> int:
    """Write the bill. Returns 0."""
    command = [str(Path(sys.executable).with_name("cyclonedx-py")), "requirements", str(ROOT / "requirements.lock")]
    command += ["--pyproject", str(ROOT / "pyproject.toml"), "--output-reproducible", "--of", "JSON"]
    made = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    asked = [str(ROOT / ".venv" / "bin" / "python"), "-c", _LICENCES]
    licences = json.loads(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)
    BILL.parent.mkdir(exist_ok=True)
    BILL.write_text(json.dumps(tidied(json.loads(made), licences), indent=2, ensure_ascii=False), encoding="utf-8")
    print(f"{BILL.relative_to(ROOT)}: {len(json.loads(made)['components'])} parts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
