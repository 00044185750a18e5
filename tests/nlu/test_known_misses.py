"""Known misses stay in sight, and leave the list once they are understood."""

from __future__ import annotations

import httpx
import pytest
import yaml
from running import Running

from benchmarks.understanding.asking import ASKED_BACK, ask_single
from benchmarks.understanding.lists import Sentence
from bot.settings import ROOT
from bot.understanding.classes import NEEDS, TOPICS

KNOWN = yaml.safe_load((ROOT / "data" / "known_misses.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("miss", KNOWN, ids=lambda miss: miss["text"])
def test_a_known_miss_says_what_it_stands_for_and_why_it_is_missed(miss: dict[str, str]) -> None:
    assert set(miss) == {"text", "language", "wanted", "why"}
    assert miss["wanted"] in {*NEEDS, *TOPICS, ASKED_BACK}
    assert miss["why"]


@pytest.mark.model
@pytest.mark.parametrize("miss", KNOWN, ids=lambda miss: miss["text"])
def test_a_known_miss_is_still_missed(assistant: Running, miss: dict[str, str]) -> None:
    sentence = Sentence(miss["text"], miss["wanted"], miss["language"], "known")
    with httpx.Client(base_url=assistant.url, timeout=60) as client:
        assert not ask_single(client, sentence, preset=True).right, "understood now: take it off data/known_misses.yml"
