"""The widget as the browser fetches it: small ES modules under an address that changes when they do."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parent / "static"
JAVASCRIPT = "text/javascript; charset=utf-8"
COMMENT = re.compile(r"/\*(?!!).*?\*/", re.DOTALL)
CSS = "text/css; charset=utf-8"


@dataclass(frozen=True)
class Asset:
    """A file as it is sent. `packed` is the same, gzipped; `tag` its ETag."""

    content: bytes
    packed: bytes
    kind: str
    tag: str

    @classmethod
    def of(cls, content: bytes, kind: str) -> Asset:
        """Return the asset with its gzipped form and ETag."""
        return cls(content, gzip.compress(content, 9, mtime=0), kind, f'"{sha256(content).hexdigest()[:20]}"')


@dataclass(frozen=True)
class Widget:
    """`entry` is what a page's script tag names; `modules` are what it imports, under `version`."""

    entry: Asset
    modules: Mapping[str, Asset]
    version: str


def widget(texts: Mapping[str, Mapping[str, str]], minutes: int) -> Widget:
    """Return the widget with `texts` (language → key → words) and the minutes until a conversation is forgotten."""
    modules = {path.name: _module(_lean(path.read_text(encoding="utf-8"))) for path in sorted(FOLDER.glob("*.js"))}
    css = _lean(COMMENT.sub("", (FOLDER / "styles.css").read_text(encoding="utf-8")))
    modules["styles.js"] = _module(f"export default {_js(css)};\n")
    modules["texts.js"] = _module(f"export const texts = {_js(texts)};\nexport const minutes = {minutes};\n")
    version = sha256("".join(asset.tag for asset in modules.values()).encode()).hexdigest()[:12]
    entry = _module(f'import "./{version}/element.js";\n')
    return Widget(entry, modules, version)


def page_css() -> Asset:
    """Return the style sheet of the pages around the widget."""
    return Asset.of((FOLDER / "page.css").read_bytes(), CSS)


def _lean(source: str) -> str:
    """Return the source without indentation and without lines that are only a comment; no string spans lines."""
    lines = (line.strip() for line in source.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _module(source: str) -> Asset:
    return Asset.of(source.encode(), JAVASCRIPT)


def _js(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
