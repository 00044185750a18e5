"""Which texts the program can ask for, read from its own source: literal keys, and keys put together from parts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

FOLDERS = ("bot", "actions")
ASKING = ("say", "render")
PART = "([a-z0-9-]+)"
_KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_START = re.compile(r"[a-z][a-z0-9-]*-")
_WORD = re.compile(r"[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*\+?")
_JS_TEXT = re.compile(r"""["'`]([a-zA-Z0-9_.-]*(?:\$\{[^}]*\}[a-z0-9-]*)*)["'`]""")


@dataclass
class Usage:
    """`words`: every literal that could be a key or a part of one; `shapes`: keys put together; `asked`: sure keys.

    `prefixes`: words handed to a class that puts them before its keys (`f"{self._prefix}-{key}"`).
    """

    words: set[str] = field(default_factory=set)
    shapes: set[str] = field(default_factory=set)
    asked: dict[str, str] = field(default_factory=dict)
    prefixes: set[str] = field(default_factory=set)

    def covers(self, key: str, depth: int = 0) -> bool:
        """Whether the source can ask for `key`: in full, or by a shape whose open parts are words it knows."""
        if key in self.words or key.isdecimal():
            return True
        if any(key.startswith(f"{start}-") and key[len(start) + 1 :] in self.words for start in self.prefixes):
            return True
        found = (re.fullmatch(shape, key) for shape in self.shapes) if depth < 2 else ()
        return any(all(self.covers(part, depth + 1) for part in match.groups()) for match in found if match)


def usage(root: Path) -> Usage:
    """Read the source under `root`, and the words of the data files that texts are named after."""
    found, trees = Usage(), dict[str, ast.Module]()
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            if file.suffix == ".py":
                trees[file.relative_to(root).as_posix()] = ast.parse(file.read_text(encoding="utf-8"))
            elif file.suffix == ".js":
                _read_script(file.read_text(encoding="utf-8"), found)
            elif file.suffix == ".html":
                words = _WORD.findall(file.read_text(encoding="utf-8"))
                _take(found, *words, *(word.removeprefix("t_") for word in words))
    for place, tree in trees.items():
        _read_python(tree, place, found)
    found.prefixes = _prefixes(trees.values())
    for file in sorted((root / "data").glob("*.yml")):
        _take(found, *_WORD.findall(file.read_text(encoding="utf-8")))
    return found


def missing(found: Usage, known: set[str]) -> Iterator[tuple[str, str]]:
    """Yield (place in the source, key) of texts asked for by name that do not exist, also not behind a prefix."""
    for key, place in sorted(found.asked.items()):
        if _KEY.fullmatch(key) and not any(name == key or name.endswith(f"-{key}") for name in known):
            yield place, key


def _read_python(tree: ast.Module, place: str, found: Usage) -> None:
    values = _assigned(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            _take(found, node.value)
        elif isinstance(node, ast.JoinedStr):
            for start in _starts(node, values):
                _shape([start, *(_fixed(part) for part in node.values[1:])], found)
        elif isinstance(node, ast.Call) and _asks(node.func) and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                found.asked.setdefault(first.value, f"{place}:{node.lineno}")


def _prefixes(trees: Iterable[ast.Module]) -> set[str]:
    """Return the literals handed to classes that begin their keys with a prefix of their own."""
    nodes = [node for tree in trees for node in ast.walk(tree)]
    classes = {node.name for node in nodes if isinstance(node, ast.ClassDef) and any(map(_prefixed, ast.walk(node)))}
    calls = (node for node in nodes if isinstance(node, ast.Call) and getattr(node.func, "id", "") in classes)
    given = (value for call in calls for value in call.args)
    return {value.value for value in given if isinstance(value, ast.Constant) and isinstance(value.value, str)}


def _prefixed(node: ast.AST) -> bool:
    first = node.values[0] if isinstance(node, ast.JoinedStr) and node.values else None
    value = first.value if isinstance(first, ast.FormattedValue) else None
    return isinstance(value, ast.Attribute) and value.attr.endswith("prefix")


def _assigned(tree: ast.Module) -> dict[str, set[str]]:
    """Return the texts that each name of a module is given somewhere: `kind = "need" if … else "topic"`."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            texts = (part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant))
            found.setdefault(node.targets[0].id, set()).update(text for text in texts if isinstance(text, str))
    return found


def _starts(node: ast.JoinedStr, values: dict[str, set[str]]) -> set[str]:
    first = node.values[0] if node.values else None
    if isinstance(first, ast.Constant):
        return {str(first.value)}
    if isinstance(first, ast.FormattedValue) and isinstance(first.value, ast.Name):
        return values.get(first.value.id, set())
    return set()


def _fixed(part: ast.expr) -> str | None:
    return str(part.value) if isinstance(part, ast.Constant) else None


def _asks(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in ASKING


def _shape(parts: list[str | None], found: Usage) -> None:
    """Keep the pattern of a key put together, if it begins as a key does."""
    text = "".join("\0" if part is None else part for part in parts)
    if "\0" in text and _START.match(text):
        found.shapes.add(PART.join(re.escape(piece) for piece in text.split("\0")))


def _read_script(source: str, found: Usage) -> None:
    for text in _JS_TEXT.findall(source):
        parts = re.split(r"\$\{[^}]*\}", text)
        if len(parts) == 1:
            _take(found, text)
        # The browser asks for its own texts without the name of their file.
        for start in (parts[0], f"widget-{parts[0]}"):
            _shape([piece for part in (start, *parts[1:]) for piece in (None, part)][1:], found)
            _take(found, start)


def _take(found: Usage, *words: str) -> None:
    for word in words:
        if _WORD.fullmatch(word):
            found.words.add(word.lower().replace("_", "-").replace(".", "-").replace("+", "-more"))
