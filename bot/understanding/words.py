"""How text is cut and folded before anything is looked up in it."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:[-'’:][^\W_]+)*", re.UNICODE)
_FOLD = str.maketrans("åäöæøéèêëüáàçñ", "aaoaoeeeeuaacn")


def fold(text: str) -> str:
    """Return `text` in lower case without diacritics, as people type it on a foreign keyboard. Length may change."""
    return unicodedata.normalize("NFC", text).lower().translate(_FOLD)


def words(text: str) -> list[str]:
    """Return the words of `text`, hyphens and apostrophes inside a word kept."""
    return _WORD.findall(text)


def key(text: str) -> str:
    """Return what two spellings of one sentence share: folded words with single spaces."""
    return " ".join(words(fold(text)))
