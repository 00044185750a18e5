"""Checks every sentence the assistant says: whole in each whole language, alive, easy to read, and speakable."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.editing.complaint import Complaint
from bot.editing.fluent_texts import Entry, Language, languages
from bot.editing.readable import HARDEST, lix, unspeakable
from bot.editing.usage import Usage, missing, usage

WHOLE = ("sv", "en")
FOR_STAFF = ("region_page.ftl", "nurse.ftl")
LINKS = ("-url", "-email")
"""A text that is nothing but an address has a key that ends so."""


def check_replies(data: Path, root: Path, override: Path | None = None) -> Iterator[Complaint]:
    """Yield what is wrong with the texts of `data`, a region's own over them. `root`: the source that uses them."""
    own = override / "replies" if override else None
    found = {language.name: language for language in languages(data / "replies", own)}
    whole = [found[name] for name in WHOLE]
    yield from pairs(*whole)
    known = {key for language in found.values() for key in language.entries}
    used = usage(root)
    for place, key in missing(used, known):
        yield Complaint(place, key, "no such text")
    for language in found.values():
        yield from dangling(language, known)
        yield from spoken(language)
        yield from strange(language)
    yield from dead(found["sv"], used)
    yield from hard(found["sv"])


def pairs(one: Language, other: Language) -> Iterator[Complaint]:
    """Yield texts that stand in one whole language only, or fill in different things."""
    for here, there in ((one, other), (other, one)):
        for key, entry in here.entries.items():
            if key not in there.entries:
                yield _of(entry, f"not in '{there.name}'")
    for key, entry in one.entries.items():
        if key in other.entries:
            odd = one.variables(key) ^ other.variables(key)
            if odd:
                yield _of(entry, f"'{one.name}' and '{other.name}' differ in {', '.join(f'${n}' for n in sorted(odd))}")


def dangling(language: Language, known: set[str]) -> Iterator[Complaint]:
    """Yield texts that use a text that is not there."""
    for key, entry in language.entries.items():
        for name in sorted(language.references(key) - set(language.entries)):
            yield _of(entry, f"uses '{name}', which is not in '{language.name}'")


def strange(language: Language) -> Iterator[Complaint]:
    """Yield a region's own texts with a placeholder that nothing fills in there."""
    for key in language.replaced:
        for name in sorted(language.variables(key) - language.with_project(key)):
            yield _of(language.entries[key], f"nothing fills in ${name} here")


def dead(language: Language, used: Usage) -> Iterator[Complaint]:
    """Yield texts that nothing asks for, and no other text uses."""
    projects = Language(language.name, {**language.entries, **language.replaced})
    referred = set().union(*(each.references(key) for each in (language, projects) for key in language.entries))
    for key, entry in language.entries.items():
        if key not in referred and not used.covers(key):
            yield _of(entry, "nothing uses it")


def hard(language: Language) -> Iterator[Complaint]:
    """Yield Swedish texts for patients whose readability index is 40 or more. A part is read where it is used."""
    referred = set().union(*(language.references(key) for key in language.entries))
    for key, entry in language.entries.items():
        if key in referred or entry.place.endswith(FOR_STAFF):
            continue
        index = max((lix(text) or 0 for text in language.samples(key)), default=0)
        if index >= HARDEST:
            yield _of(entry, f"hard to read: LIX {index:.0f}, must be under {HARDEST}")


def spoken(language: Language) -> Iterator[Complaint]:
    """Yield texts that can't be read aloud or sent as an SMS."""
    for key, entry in language.entries.items():
        why = next((why for text in language.samples(key) if (why := unspeakable(text))), None)
        if why and not key.endswith(LINKS):
            yield _of(entry, why)


def _of(entry: Entry, reason: str) -> Complaint:
    return Complaint(entry.place, entry.key, reason)
