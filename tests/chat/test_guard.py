"""What the door does to a text before anything else sees it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.chat.guard import MASK, clean, mask

SLASHES = "/⁄∕／⧸╱"
HIDDEN = "\u200b\u200d\u2060\ufeff\u202e\u2066\u00ad\ufe0f\u034f\u3164\U000e0041\U000e0101\u2800"
# Characters that are hard on such code: slashes, blanks, what is not seen, marks that join, and any other.
hard = st.text(st.one_of(st.sampled_from(f"{SLASHES}{HIDDEN}\n\r\t\x00\x1b\u0301\u2028 aå1"), st.characters()))
cleaned_hard = hard.map(clean)


@given(hard)
@example("/\n/greet")
@example("\u00e1\u200b\u0301")
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(hard)
@example("/\n/greet{}")
@example("\u200b/\u200b /greet")
@example("／greet")
def test_no_slash_leads_in_any_disguise(text: str) -> None:
    kept = clean(text)
    assert not kept.startswith(tuple(SLASHES))
    assert kept == kept.strip()
    assert not mask(kept).lstrip().startswith("/")


@given(hard)
def test_nothing_that_is_not_seen_is_left(text: str) -> None:
    kept = clean(text)
    assert not set(kept) & set(HIDDEN)
    assert all(unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn") for c in kept if c != "\n")


@given(st.text("abcåäö éü?!.,0123456789\n", min_size=1))
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert clean(text).split() == text.split()


@pytest.mark.parametrize(
    "number",
    [
        "850709-9805", "8507099805", "19850709-9805", "198507099805", "850709+9805", "850709–9805", "850709 9805",
        "19850709 - 9805", "1985-07-09-9805", "1985 07 09 9805", "850769-9802",
    ],
)  # fmt: skip
def test_personal_and_coordination_numbers_are_masked(number: str) -> None:
    assert mask(f"mitt nummer är {number}, hjälp") == f"mitt nummer är {MASK}, hjälp"


@pytest.mark.parametrize(
    "number", ["070-123 45 67", "0701234567", "+46 70 123 45 67", "0046701234567", "08-123 456 78", "+358 40 1234567"]
)
def test_telephone_numbers_are_masked(number: str) -> None:
    kept = mask(f"ring mig på {number} tack")
    assert number[-2:] not in kept
    assert kept.startswith("ring mig på ")


@pytest.mark.parametrize("address", ["anna@example.se", "anna.å-b+c@post.example.co.uk"])
def test_addresses_of_mail_are_masked(address: str) -> None:
    assert mask(f"skriv till {address}!") == f"skriv till {MASK}!"


@pytest.mark.parametrize(
    "said",
    [
        "ring 1177 eller 112", "det kostade 1 450 000 kr", "200 kr, 275 kr eller 1 300 kr", "den 2024-05-17 kl 10.30",
        "öppet kl 08.00-17.00", "pulsen är 120 och trycket 140/90", "38,5 grader i 3 dagar", "född 1985",
        "jag är 75 år och bor i 97238", "850709-9806",
    ],
)  # fmt: skip
def test_sums_times_and_short_numbers_are_kept(said: str) -> None:
    assert mask(clean(said)) == said


@given(cleaned_hard)
def test_masking_twice_is_masking_once(text: str) -> None:
    assert mask(mask(text)) == mask(text)
