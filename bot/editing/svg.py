"""Boxes, lines of text and arrows as plain SVG."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape

LINE = 17
PAD = 12
CHAR = 6.6
STYLE = (
    "text{font:13px 'Segoe UI',system-ui,sans-serif;fill:#1c2430}.t{font-weight:700}.h{font-size:16px;font-weight:700}"
    ".b{fill:#fff;stroke:#8a94a3}.danger{fill:#fdeceb;stroke:#b3261e}.lead{fill:#eaf3fb;stroke:#1d5c96}"
    ".e{fill:none;stroke:#8a94a3;stroke-width:1.5}.e.danger{stroke:#b3261e;fill:none}"
)


@dataclass
class Box:
    """A box with a heading and lines; wrapped to its width (pixels). `kind` is its class of style."""

    x: int
    width: int
    title: str
    items: Sequence[str] = ()
    kind: str = "b"
    y: int = 0
    lines: list[tuple[str, bool]] = field(init=False)

    def __post_init__(self) -> None:
        most = int((self.width - 2 * PAD) / CHAR)
        self.lines = [(line, True) for line in textwrap.wrap(self.title, most)]
        for item in self.items:
            self.lines += [(line, False) for line in textwrap.wrap(item, most, subsequent_indent="   ")]

    @property
    def height(self) -> int:
        """Its height in pixels."""
        return len(self.lines) * LINE + 2 * PAD - 4

    def drawn(self) -> str:
        """Return the box as SVG."""
        at = f'x="{self.x + PAD}"'
        rows = [
            f'<text class="{"t" if bold else "l"}" {at} y="{self.y + PAD + 10 + n * LINE}">{spaced(text)}</text>'
            for n, (text, bold) in enumerate(self.lines)
        ]
        size = f'width="{self.width}" height="{self.height}"'
        return f'<rect class="{self.kind}" x="{self.x}" y="{self.y}" {size} rx="8"/>' + "".join(rows)


def spaced(text: str) -> str:
    """Return text for SVG, the indent of a line that goes on kept."""
    return escape(text).replace("   ", "&#160;&#160;&#160;")


def arrow(one: Box, other: Box, kind: str = "") -> str:
    """Return a curve from the right of one box to the left of another."""
    x1, y1 = one.x + one.width, one.y + one.height // 2
    x2, y2 = other.x - 6, other.y + other.height // 2
    bend = (x2 - x1) // 2
    way = f"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}"
    return f'<path class="e {kind}" d="{way}" marker-end="url(#m)"/>'


def stacked(boxes: Iterable[Box], top: int, gap: int = 14) -> int:
    """Put boxes under each other from `top`; returns where the last one ends."""
    for box in boxes:
        box.y = top
        top += box.height + gap
    return top - gap


def picture(title: str, summary: str, width: int, height: int, parts: Iterable[str]) -> str:
    """Return a whole SVG document."""
    marker = (
        '<defs><marker id="m" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
        '<path d="M0 0L8 4L0 8z" fill="#8a94a3"/></marker></defs>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'aria-labelledby="t d"><title id="t">{escape(title)}</title><desc id="d">{escape(summary)}</desc>'
        f'<style>{STYLE}</style>{marker}<rect width="{width}" height="{height}" fill="#f6f8fa"/>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )
