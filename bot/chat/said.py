"""What was said in a conversation. What is not of the present turn is packed: it is read when a page is loaded again.

As Python's own objects ten turns take 30 kB, packed 4 kB. A turn packs its own messages, whatever was said before.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

Message = dict[str, Any]
# Zlib looks here for what it has seen before: the names that stand in every message.
_COMMON = (
    b'"sources":["https://www."]}{"label":"","number":"","hours":null,"open_now":null,"opens":null,"ages":null,"login":null,'
    b'"service":{"name":"","url":"https://www."},"alternatives":[],"phone":[{"label":"","number":""}],"fee":{"sek":null,'
    b'"note":null,"as_of":null,"url":null},"status":"in_force","valid_from":null,"amounts":[{"item":"","sek":null,"as_of":""}],'
    b'"card":{"type":"contact","region":"","region_name":"Region ","need":""},"card":{"type":"answer","topic":"",'
    b'[{"from":"patient","text":""},{"from":"assistant","text":"","language":"en","asks":null,"choices":[],"card":null},'
    b'{"from":"assistant","text":"","language":"sv","asks":null,"choices":[{"title":"","value":"c1"}],"card":null}]'
)
_LEVEL = 1


def pack(value: Any) -> bytes:
    """Return a JSON value as few bytes."""
    packer = zlib.compressobj(_LEVEL, wbits=-zlib.MAX_WBITS, zdict=_COMMON)
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return packer.compress(written.encode("utf-8", "surrogatepass")) + packer.flush()


def unpack(packed: bytes) -> Any:
    """Return what `pack` was given."""
    written = zlib.decompressobj(wbits=-zlib.MAX_WBITS, zdict=_COMMON).decompress(packed)
    return json.loads(written.decode("utf-8", "surrogatepass"))


class Said:
    """Messages in order. `parts`: what `settled` gave, packed; the first byte of each tells how many it holds."""

    def __init__(self, messages: Iterable[Message] = (), parts: tuple[bytes, ...] = ()) -> None:
        self._parts = parts
        self._fresh = list(messages)

    def append(self, message: Message) -> None:
        """Add what was said last."""
        self._fresh.append(message)

    def extend(self, messages: Iterable[Message]) -> None:
        """Add several."""
        self._fresh.extend(messages)

    def forget_beyond(self, most: int) -> None:
        """Let the oldest go, a part at a time, while there are more than `most`."""
        spare, gone = len(self) - most, 0
        while gone < len(self._parts) and spare > 0:
            spare -= self._parts[gone][0]
            gone += 1
        self._parts = self._parts[gone:]
        if spare > 0:
            del self._fresh[:spare]

    def settled(self) -> tuple[bytes, ...]:
        """Return all of it packed."""
        parts = self._parts
        for first in range(0, len(self._fresh), 255):
            some = self._fresh[first : first + 255]
            parts = (*parts, bytes([len(some)]) + pack(some))
        return parts

    def __len__(self) -> int:
        return sum(part[0] for part in self._parts) + len(self._fresh)

    def __iter__(self) -> Iterator[Message]:
        for part in self._parts:
            yield from unpack(part[1:])
        yield from self._fresh

    def __reversed__(self) -> Iterator[Message]:
        yield from reversed(self._fresh)
        for part in reversed(self._parts):
            yield from reversed(unpack(part[1:]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Said | list) and len(self) == len(other) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]
