"""What is done to a typed text before anything else sees it."""

from __future__ import annotations

import re
import unicodedata

import phonenumbers
from personnummer import personnummer

LONGEST = 1_000
MASK = "•••"
# Year, month and day may be apart, and dashes and spaces of any kind stand before the last four: the checksum decides.
_CANDIDATE = re.compile(r"(?<!\d)(?:\d{2})?\d{2}([ ./-]?)\d{2}\1\d{2} ?[-+‐‑–−]? ?\d{4}(?!\d)")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", re.UNICODE)
_TIMES = re.compile(r"\d{1,2}[.:]\d{2} ?[-–] ?\d{1,2}[.:]\d{2}")
_SPACES = re.compile(r"[^\S\n]+")
# Rasa obeys "/intent"; the others look like a slash.
_LEADING = re.compile(r"^[\s/⁄∕／⧸╱]+")
# A national number has at least seven digits; shorter runs ("1177", "112", a year) are left alone.
_FEWEST_DIGITS = 7
# Control, format (zero-width, direction, tags), surrogate, private use and unassigned characters.
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
# Letters and marks that show nothing: joiners, fillers, blanks and variation selectors.
_INVISIBLE = frozenset(
    map(chr, (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, *range(0x180B, 0x1810)))
) | frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))


def clean(text: str) -> str:
    """Return `text` without control and invisible characters and without a leading `/`, spaces folded."""
    # Dropping a character may bring two together that are written as one: hence normalised after, not before.
    text = unicodedata.normalize("NFC", "".join(map(_kept, text)))
    return _LEADING.sub("", _SPACES.sub(" ", text)).rstrip()


def mask(text: str) -> str:
    """Return `text` with personal, coordination and telephone numbers and e-mail addresses hidden."""
    text = _CANDIDATE.sub(lambda found: MASK if _is_personal(found[0]) else found[0], text)
    text = _EMAIL.sub(MASK, text) if "@" in text else text
    if sum(c.isdigit() for c in text) < _FEWEST_DIGITS:
        return text
    for match in reversed(list(phonenumbers.PhoneNumberMatcher(text, "SE"))):
        if not _TIMES.fullmatch(match.raw_string):
            text = text[: match.start] + MASK + text[match.end :]
    return text


def _is_personal(candidate: str) -> bool:
    date, digits = candidate[:-4], candidate[-4:]
    plus = "+" if "+" in date else "-"
    return bool(personnummer.valid("".join(c for c in date if c.isdigit()) + plus + digits))


def _kept(character: str) -> str:
    if character == "\n":
        return character
    if character in "\t\r\x0b\x0c\x85":
        # Between words it must not glue them together.
        return " "
    return "" if character in _INVISIBLE or unicodedata.category(character) in _DROPPED else character
