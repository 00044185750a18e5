"""What a peer was given once is used again only while it still stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.understanding.peers import run

TRAINING = [("ont i halsen", "symptoms", "sv"), ("hosta", "symptoms", "sv"), ("sore throat", "symptoms", "en")]
TEST = [("halsont", "sv"), ("cough", "en")]


@pytest.fixture
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(run, "FOLDER", tmp_path)
    file = tmp_path / "diet-1.in.json"
    file.write_text(json.dumps({"train": [TRAINING[0], TRAINING[2]], "test": TEST}), encoding="utf-8")
    return file


def test_what_was_drawn_before_is_drawn_again(given: Path) -> None:
    assert given.exists()
    assert run.drawn_before(TRAINING, 1, TEST[::-1]) == [TRAINING[0], TRAINING[2]]


@pytest.mark.parametrize(
    ("training", "each", "test"),
    [
        (TRAINING[1:], 1, TEST),
        (TRAINING, 2, TEST),
        (TRAINING, 1, TEST[:1]),
    ],
    ids=["a sentence is learnt from no more", "another number is asked for", "the test has changed"],
)
def test_what_no_longer_stands_is_not_used(
    given: Path, training: list[tuple[str, str, str]], each: int, test: list[tuple[str, str]]
) -> None:
    assert given.exists()
    assert run.drawn_before(training, each, test) == []
