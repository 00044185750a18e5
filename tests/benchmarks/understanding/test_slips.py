"""What is learnt from a second time, misspelt."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.understanding.slips import slipped, with_slips


def test_everything_is_learnt_as_it_stands_and_every_third_sentence_with_slips_too() -> None:
    texts, labels = with_slips(["ont i halsen", "förnya recept"], ["symptoms", "prescription"])
    assert texts[:2] == ["ont i halsen", "förnya recept"]
    assert labels == ["symptoms", "prescription", "symptoms"]
    assert texts[2] != texts[0]


def test_the_slips_are_the_same_each_time() -> None:
    assert with_slips(["ont i halsen"], ["symptoms"]) == with_slips(["ont i halsen"], ["symptoms"])


@given(st.text(), st.integers())
def test_a_slip_changes_the_length_by_little_and_never_fails(text: str, seed: int) -> None:
    most = max(1, len(text) // 20)
    assert abs(len(slipped(text, random.Random(seed))) - len(text)) <= most


def test_a_text_too_short_for_slips_stays() -> None:
    assert slipped("ok", random.Random(1)) == "ok"
