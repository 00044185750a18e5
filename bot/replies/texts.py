"""Every sentence the assistant says, from `data/replies/<language>/*.ftl` (Project Fluent)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk


class TextError(Exception):
    """A text is missing or can't be put together; names language and key."""


class Texts:
    """The texts of all languages. A language is a folder; one in part has only some keys."""

    def __init__(self, bundles: Mapping[str, FluentBundle], keys: Mapping[str, frozenset[str]]) -> None:
        self._bundles = bundles
        self.keys = keys
        self.version = 0
        """Counts how often the texts have been replaced: what is made of them is made anew when it differs."""

    @classmethod
    def load(cls, folder: Path, override: Path | None = None) -> Texts:
        """Read `folder`/<language>/*.ftl, then `override`/<language>/*.ftl, whose messages win.

        Raises TextError for a file that is not Fluent and for a key that stands twice.
        """
        bundles, keys = {}, {}
        for place in sorted(p for p in folder.iterdir() if p.is_dir()):
            bundle = FluentBundle([place.name], use_isolating=False)
            found: set[str] = set()
            for path in sorted(place.glob("*.ftl")):
                parsed = _parse(path)
                twice = _names(parsed) & found
                if twice:
                    raise TextError(f"{path}: stands twice: {', '.join(sorted(twice))}")
                bundle.add_resource(parsed)
                found |= _names(parsed)
            own = override / place.name if override else None
            for path in sorted(own.glob("*.ftl")) if own and own.is_dir() else []:
                parsed = _parse(path)
                strange = _names(parsed) - found
                if strange:
                    raise TextError(f"{path}: no such text: {', '.join(sorted(strange))}")
                bundle.add_resource(parsed, allow_overrides=True)
            bundles[place.name], keys[place.name] = bundle, frozenset(found)
        return cls(bundles, keys)

    def become(self, other: Texts) -> None:
        """Take the texts of another in place of these, for everybody who holds them."""
        self._bundles, self.keys = other._bundles, other.keys
        self.version += 1

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have texts."""
        return tuple(self._bundles)

    def has(self, key: str, language: str) -> bool:
        """Whether `language` has the text `key`."""
        return key in self.keys.get(language, ())

    def render(self, key: str, language: str, /, **args: Any) -> str:
        """Return the text `key`. Raises TextError when it is missing or an argument is."""
        bundle = self._bundles.get(language)
        if bundle is None or not bundle.has_message(key):
            raise TextError(f"{language}: no text '{key}'")
        message = bundle.get_message(key)
        if message.value is None:
            raise TextError(f"{language}: text '{key}' is empty")
        text, errors = bundle.format_pattern(message.value, args)
        if errors:
            raise TextError(f"{language}: text '{key}': {type(errors[0]).__name__} {errors[0]}")
        return " ".join(str(text).split(" "))


def _parse(path: Path) -> Any:
    resource = FluentResource(path.read_text(encoding="utf-8"))
    for entry in resource.body:
        if isinstance(entry, Junk):
            first = (entry.content or "").strip().splitlines()[:1]
            raise TextError(f"{path}: not Fluent: {first[0] if first else ''}")
    return resource


def _names(parsed: Any) -> set[str]:
    return {entry.id.name for entry in parsed.body if type(entry).__name__ == "Message"}
