"""The texts of a language as trees: what each one uses, and what it can come to say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, ast, visitor

# What stands in a text where the assistant fills in a name; anything else is filled in as a number.
NAMES = {"region": "Region Norrbotten", "service": "Min vård", "place": "Luleå", "operator": "Region Norrbotten"}
NUMBER = "12"


@dataclass(frozen=True)
class Entry:
    """A message of a file. `place`: its file as an editor knows it."""

    key: str
    place: str
    pattern: ast.Pattern


class Language:
    """All messages of one language by key. `replaced`: the project's own, where a region says it in other words."""

    def __init__(self, name: str, entries: Mapping[str, Entry], replaced: Mapping[str, Entry] | None = None) -> None:
        self.name, self.entries, self.replaced = name, entries, replaced or {}

    @classmethod
    def load(cls, folder: Path, own: Path | None = None) -> Language:
        """Read `folder`/*.ftl, then those of a region's own folder, whose messages win.

        What is not Fluent, or replaces nothing, is left to bot/replies/texts.py, which refuses it.
        """
        found = _entries(folder)
        more = {key: entry for key, entry in _entries(own).items() if key in found} if own else {}
        return cls(folder.name, {**found, **more}, {key: found[key] for key in more})

    def with_project(self, key: str) -> set[str]:
        """Return the placeholders of a message that is replaced, as the project wrote it."""
        return Language(self.name, {**self.entries, key: self.replaced[key]}).variables(key)

    def references(self, key: str) -> set[str]:
        """Return the messages that a message uses itself."""
        return _Collected(self.entries[key].pattern).messages

    def variables(self, key: str, above: frozenset[str] = frozenset()) -> set[str]:
        """Return the placeholders of a message and of those it uses."""
        if key in above or key not in self.entries:
            return set()
        own = _Collected(self.entries[key].pattern)
        return own.variables.union(*(self.variables(name, above | {key}) for name in own.messages))

    def samples(self, key: str) -> list[str]:
        """Return what a message can say: each variant of each choice at least once."""
        writer = _Writer(self, {})
        base = writer.write(self.entries[key].pattern)
        found = [base]
        for choice, variants in list(writer.seen.items()):
            found += [_Writer(self, {choice: n}).write(self.entries[key].pattern) for n in range(variants)]
        return list(dict.fromkeys(" ".join(text.split()) for text in found))


def _entries(folder: Path) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for file in sorted(folder.glob("*.ftl")):
        place = f"{folder.parent.parent.name}/{folder.parent.name}/{folder.name}/{file.name}"
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message) and entry.value:
                found[entry.id.name] = Entry(entry.id.name, place, entry.value)
    return found


class _Collected(visitor.Visitor):
    def __init__(self, pattern: ast.Pattern) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()
        self.visit(pattern)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - the library's name
        self.messages.add(node.id.name)


class _Writer:
    """Writes a pattern out with stand-ins. A choice takes its first variant unless `chosen` says another."""

    def __init__(self, language: Language, chosen: Mapping[int, int]) -> None:
        self.language, self.chosen = language, chosen
        self.seen: dict[int, int] = {}

    def write(self, pattern: ast.Pattern, depth: int = 0) -> str:
        return "".join(self._element(part, depth) for part in pattern.elements)

    def _element(self, part: object, depth: int) -> str:
        if isinstance(part, ast.TextElement):
            return str(part.value)
        if isinstance(part, ast.Placeable):
            return self._element(part.expression, depth)
        if isinstance(part, ast.StringLiteral):
            return str(part.parse()["value"])
        if isinstance(part, ast.VariableReference):
            return NAMES.get(part.id.name, NUMBER)
        if isinstance(part, ast.SelectExpression):
            self.seen[id(part)] = len(part.variants)
            return self.write(part.variants[self.chosen.get(id(part), 0)].value, depth)
        if isinstance(part, ast.MessageReference) and part.id.name in self.language.entries and depth < 9:
            return self.write(self.language.entries[part.id.name].pattern, depth + 1)
        return NUMBER


def languages(folder: Path, own: Path | None = None) -> Iterator[Language]:
    """Yield every language under data/replies, with what a region's own folder says in its own words."""
    for place in sorted(path for path in folder.iterdir() if path.is_dir()):
        yield Language.load(place, own / place.name if own else None)
