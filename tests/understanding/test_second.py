"""The second opinion hears danger that no list has, and doubts what only sounds like it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from bot.understanding.danger import Danger
from bot.understanding.second import Opinion, SecondOpinion, opinion

DATA = Path(__file__).parents[2] / "data" / "danger"
FOUND = Danger("crisis", "rf_suicide", now=True, minor=True)
LISTS = """
raise_at: {emergency: 0.5, crisis: 0.4, urgent: 0.8}
raise_brief_at: {emergency: 0.9, crisis: 0.9, urgent: 0.9}
raise_part_at: {emergency: 0.7, crisis: 0.7, urgent: 0.9}
raise_rest_at: 0.2
raise_anyway_at: 0.8
doubt_below: 0.1
doubt_brief_below: 0.001
doubt_bare_below: 0.0001
category: {emergency: n_112, crisis: rf_suicide, urgent: n_112}
violence_category: n_violence
violence: [slar, slagit, hits me]
"""


@pytest.fixture
def second(tmp_path: Path) -> SecondOpinion:
    (tmp_path / "second.yml").write_text(LISTS, encoding="utf-8")
    return SecondOpinion(tmp_path)


def nothing(text: str) -> None:
    """No sign of `text` is cancelled."""


def thinks(share: float, level: str = "emergency") -> Callable[[str], Opinion]:
    return lambda text: Opinion(share, level)


@pytest.mark.parametrize(("level", "share"), [("emergency", 0.5), ("crisis", 0.4), ("urgent", 0.8)])
def test_danger_that_no_list_has_is_raised_from_its_own_share_on(
    second: SecondOpinion, level: str, share: float
) -> None:
    raised = second.weigh(None, "något hände med honom", thinks(share, level), nothing)
    assert raised is not None
    assert raised.level == level
    assert second.weigh(None, "något hände med honom", thinks(share - 0.01, level), nothing) is None


def test_what_the_lists_found_stands_as_it_is_unless_it_is_doubted(second: SecondOpinion) -> None:
    assert second.weigh(FOUND, "jag vill bara dö nu", thinks(0.1, "emergency"), nothing) == FOUND
    assert second.weigh(FOUND, "jag vill dö", thinks(1.0, "urgent"), nothing) == FOUND
    assert second.weigh(FOUND, "jag dör ju av skratt åt alla hans historier", thinks(0.09), nothing) is None


def test_what_is_left_without_the_words_of_a_cancelled_sign_must_say_danger_too(second: SecondOpinion) -> None:
    def think(text: str) -> Opinion:
        return Opinion({"nej": 0.19, "hjälp": 0.2}.get(text, 0.7), "emergency")

    assert second.weigh(None, "nej han svalde inget batteri", think, lambda text: "nej") is None
    assert second.weigh(None, "hjälp han svalde inget batteri", think, lambda text: "hjälp") is not None
    assert second.weigh(None, "hjälp han svalde ett batteri", think, nothing) is not None


def test_a_scope_never_silences_what_is_all_but_surely_danger(second: SecondOpinion) -> None:
    def think(text: str) -> Opinion:
        return Opinion({"can anyone help grandpa": 0.0}.get(text, 0.8), "emergency")

    text = "can anyone help grandpa collapsed not waking up"
    assert second.weigh(None, text, think, lambda text: "can anyone help grandpa") is not None


def test_one_or_two_words_are_doubted_less_than_three(second: SecondOpinion) -> None:
    assert second.weigh(FOUND, "ambulans nu", thinks(0.0005), nothing) == FOUND
    assert second.weigh(FOUND, "ambulans nu tack", thinks(0.0005), nothing) is None


def test_one_or_two_words_must_say_it_more_plainly_than_a_longer_message(second: SecondOpinion) -> None:
    assert second.weigh(None, "mycket feber", thinks(0.89), nothing) is None
    assert second.weigh(None, "mycket feber", thinks(0.9), nothing) is not None
    assert second.weigh(None, "så mycket feber", thinks(0.89), nothing) is not None


def test_what_a_list_finds_in_less_than_eight_words_is_hardly_ever_doubted(second: SecondOpinion) -> None:
    assert second.weigh(FOUND, "I need an ambulance", thinks(0.001), nothing) == FOUND
    assert second.weigh(FOUND, "stroke rehab", thinks(0.0), nothing) is None
    assert second.weigh(FOUND, "we ate the wrong mushrooms last evening", thinks(0.001), nothing) == FOUND
    assert second.weigh(FOUND, "I needed an ambulance once, many years ago", thinks(0.001), nothing) is None


def test_danger_in_one_sentence_of_a_long_story_is_heard(second: SecondOpinion) -> None:
    def think(text: str) -> Opinion:
        return Opinion(0.9 if text.strip() == "han ligger helt stilla nu" else 0.0, "emergency")

    story = "Vi var på stan hela dagen. han ligger helt stilla nu. Vi bor i Luleå sedan länge"
    assert second.weigh(None, story, think, nothing) == Danger("emergency", "n_112")
    assert second.weigh(None, "Vi var på stan hela dagen. Vi bor i Luleå sedan länge", think, nothing) is None


def test_one_sentence_of_several_must_say_it_more_plainly_than_a_whole_message(second: SecondOpinion) -> None:
    def think(text: str) -> Opinion:
        return Opinion(0.6 if text.strip() == "han ligger helt stilla nu" else 0.0, "emergency")

    assert second.weigh(None, "han ligger helt stilla nu", think, nothing) is not None
    assert second.weigh(None, "Vi var på stan hela dagen. han ligger helt stilla nu", think, nothing) is None


@pytest.mark.parametrize(
    ("text", "level", "violence", "category"),
    [
        ("han slår mig ofta", "crisis", True, "n_violence"),
        ("my husband hits me", "crisis", True, "n_violence"),
        ("allt är meningslöst", "crisis", False, "rf_suicide"),
        ("han slår i bordet", "emergency", False, "n_112"),
    ],
)
def test_words_of_violence_choose_the_line_in_a_crisis_only(
    second: SecondOpinion, text: str, level: str, violence: bool, category: str
) -> None:
    raised = second.weigh(None, text, thinks(1.0, level), nothing)
    assert raised == Danger(level, category, violence=violence)  # type: ignore[arg-type]


def test_an_unknown_key_is_refused(tmp_path: Path) -> None:
    (tmp_path / "second.yml").write_text(LISTS + "raise_crisis_at: 0.1\n", encoding="utf-8")
    with pytest.raises(ValidationError, match="raise_crisis_at"):
        SecondOpinion(tmp_path)


def test_the_projects_own_list_raises_sooner_than_an_even_chance_and_doubts_only_the_surest() -> None:
    own = SecondOpinion(DATA)
    assert own.weigh(None, "något hände med honom", thinks(0.5, "emergency"), nothing) is not None
    assert own.weigh(None, "något hände med honom", thinks(0.5, "crisis"), nothing) is not None
    assert own.weigh(FOUND, "jag vill bara dö nu", thinks(0.05), nothing) == FOUND


LABELS = ("crisis", "dental", "emergency", "lookalike", "symptoms", "urgent")


@pytest.mark.parametrize(
    ("margins", "level", "likely"),
    [
        ((-1.0, -1.0, 0.8, -0.9, -0.7, -1.0), "emergency", True),
        ((0.3, -1.0, -0.8, 0.9, -0.7, -1.0), "crisis", False),
        ((-1.0, -1.0, -0.4, -0.9, 0.6, -0.2), "urgent", False),
    ],
)
def test_danger_is_weighed_against_all_that_a_message_could_be_about(
    margins: tuple[float, ...], level: str, likely: bool
) -> None:
    found = opinion(LABELS, np.array(margins, dtype=np.float32))
    assert found.level == level
    assert (found.share > 0.5) is likely


def test_several_calm_labels_outweigh_one_that_is_as_likely() -> None:
    alone = opinion(LABELS, np.array([-1, -1, 0.2, -1, 0.2, -1], dtype=np.float32))
    both = opinion(LABELS, np.array([-1, 0.2, 0.2, -1, 0.2, -1], dtype=np.float32))
    assert both.share < alone.share
