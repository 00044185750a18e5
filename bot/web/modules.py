"""The widget as the browser fetches it: an entry, and one ES module under an address that changes when it does.

The sources are small modules; joined they are one request instead of a dozen, and a fifth smaller gzipped.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parent / "static"
JAVASCRIPT = "text/javascript; charset=utf-8"
COMMENT = re.compile(r"/\*(?!!).*?\*/", re.DOTALL)
CSS = "text/css; charset=utf-8"
MAIN = "element.js"
IMPORT = re.compile(r'^import \{[\w, ]+\} from "\./(\w+\.js)";$', re.MULTILINE)
ANY_IMPORT = re.compile(r"^(?:import\b|export [*{d])", re.MULTILINE)
EXPORT = re.compile(r"^export (?=const |let |class |function |async )", re.MULTILINE)
GIVEN = re.compile(r"^(?:export )?(?:const|let|class|function|async function) (\w+)", re.MULTILINE)


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
    """Return the widget with `texts` (language → key → words) and the minutes until a conversation is forgotten.

    Raises ValueError for sources that can't be joined.
    """
    sources = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.js"))}
    css = _lean(COMMENT.sub("", (FOLDER / "styles.css").read_text(encoding="utf-8")))
    sources["styles.js"] = f"export const css = {_js(css)};\n"
    sources["texts.js"] = f"export const texts = {_js(texts)};\nexport const minutes = {minutes};\n"
    whole = _module(joined(sources, MAIN))
    version = sha256(whole.tag.encode()).hexdigest()[:12]
    return Widget(_module(f'import "./{version}/{MAIN}";\n'), {MAIN: whole}, version)


def joined(sources: Mapping[str, str], main: str) -> str:
    """Return `main` and all that it imports as one module, each after what it imports itself.

    Raises ValueError for an import that is not `import { names } from "./file.js";` and for a name that two files give.
    """
    order: list[str] = []
    _after_its_imports(main, sources, order, ())
    names = Counter(name for file in order for name in GIVEN.findall(sources[file]))
    twice = sorted(name for name, count in names.items() if count > 1)
    if twice:
        raise ValueError(f"two files of the widget give the same name: {', '.join(twice)}")
    return "\n".join(_lean(EXPORT.sub("", IMPORT.sub("", sources[file]))) for file in order) + "\n"


def _after_its_imports(file: str, sources: Mapping[str, str], order: list[str], above: tuple[str, ...]) -> None:
    if file in above:
        raise ValueError(f"the widget's files import each other in a ring: {', '.join(above)}")
    source = sources[file]
    if len(IMPORT.findall(source)) != len(ANY_IMPORT.findall(source)):
        raise ValueError(f"an import of {file} is of another kind than can be joined")
    for other in IMPORT.findall(source):
        if other not in order:
            _after_its_imports(other, sources, order, (*above, file))
    order.append(file)


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
