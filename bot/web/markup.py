"""HTML from the files in `html/`: every value is escaped unless it is markup already."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path
from string import Template

VOID = ("br", "input", "link")
FILES = Path(__file__).parent / "html"


class Markup(str):
    """HTML that is safe as it stands: made by `fill` or `tag`, never by hand from what somebody wrote."""


def fill(name: str, /, **values: str) -> Markup:
    """Return `html/<name>.html` with `$values` in place. Raises KeyError for a value that is missing."""
    return Markup(_template(name).substitute({key: safe(value) for key, value in values.items()}))


def tag(name: str, content: str | Iterable[str] = "", /, **attributes: str) -> Markup:
    """Return one element; an attribute named `class_` or `aria_label` is written `class` or `aria-label`."""
    inner = safe(content) if isinstance(content, str) else join(content)
    written = "".join(f' {key.strip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items())
    return Markup(f"<{name}{written}>" if name in VOID else f"<{name}{written}>{inner}</{name}>")


def join(parts: Iterable[str]) -> Markup:
    """Return the parts one after the other, escaped where they are not markup."""
    return Markup("".join(safe(part) for part in parts))


def safe(value: str) -> str:
    """Return `value` as HTML."""
    return value if isinstance(value, Markup) else escape(value)


def secure_link(url: str, words: str, **attributes: str) -> Markup:
    """Return a link, or the words alone when the address is not https."""
    if not url.startswith("https://"):
        return tag("span", words)
    return tag("a", words, href=url, rel="noopener noreferrer", **attributes)


def call_link(number: str, words: str, **attributes: str) -> Markup:
    """Return a link that rings `number`."""
    digits = "".join(sign for sign in number if sign.isdigit() or sign == "+")
    return tag("a", words, href=f"tel:{digits}", **attributes)


@cache
def _template(name: str) -> Template:
    return Template((FILES / f"{name}.html").read_text(encoding="utf-8"))
