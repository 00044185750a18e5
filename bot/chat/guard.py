"""What is done to a typed text before anything else sees it."""

from __future__ import annotations

import re
import unicodedata

import phonenumbers
from personnummer import personnummer

LONGEST = 1_000
MASK = "•••"
_CANDIDATE = re.compile(r"(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", re.UNICODE)
_SPACES = re.compile(r"[^\S\n]+")
# A national number has at least seven digits; shorter runs ("1177", "112", a year) are left alone.
_FEWEST_DIGITS = 7
# Control, format (zero-width, direction, tags), surrogate, private use and unassigned characters.
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def clean(text: str) -> str:
    """Return `text` without control and invisible characters and without a leading `/`, spaces folded."""
    text = unicodedata.normalize("NFC", text)
    kept = "".join(c if c == "\n" or unicodedata.category(c) not in _DROPPED else _stand_in(c) for c in text)
    return _SPACES.sub(" ", kept).strip().lstrip("/⁄∕／ ").strip()


def mask(text: str) -> str:
    """Return `text` with personal, coordination and telephone numbers and e-mail addresses hidden."""
    text = _CANDIDATE.sub(lambda found: MASK if _is_personal(found[0]) else found[0], text)
    text = _EMAIL.sub(MASK, text) if "@" in text else text
    if sum(c.isdigit() for c in text) < _FEWEST_DIGITS:
        return text
    for match in reversed(list(phonenumbers.PhoneNumberMatcher(text, "SE"))):
        text = text[: match.start] + MASK + text[match.end :]
    return text


def _is_personal(candidate: str) -> bool:
    return bool(personnummer.valid(candidate.replace(" ", "")))


def _stand_in(character: str) -> str:
    # A tab or line end between words must not glue them together; the rest leaves nothing.
    return " " if character in "\t\r\x0b\x0c\x85" else ""
