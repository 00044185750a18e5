"""The performance report says what was measured, and what does not hold."""

from __future__ import annotations

import pytest

from benchmarks.comparing import Found
from benchmarks.dialogue import dialogues, sentences
from benchmarks.measuring import EARLY, LATE, slowing
from benchmarks.performance import LINES, Line, holds, report, table, with_growth
from benchmarks.profile_turn import part_of
from benchmarks.unchanged import KINDS, judged
from benchmarks.understanding.talk import Reply

MORE = Line("turns", "ours", "many", 8, more=True)
LESS = Line("start", "ours", "start", 1 / 8, "s")
ALONE = Line("slowing", "ours", "slowing", 1.5, alone=True)


def found(mine: float | None, stock: float | None, figure: str) -> Found:
    made = Found()
    for system, value in (("ours", mine), ("stock", stock)):
        if value is not None:
            made.add(system, **{figure: value})
    return made


@pytest.mark.parametrize(
    ("line", "mine", "stock", "verdict"),
    [
        (MORE, 400.0, 50.0, True),
        (MORE, 399.0, 50.0, False),
        (LESS, 3.0, 24.0, True),
        (LESS, 3.1, 24.0, False),
        (LESS, 3.0, None, None),
        (LESS, None, 24.0, None),
        (ALONE, 1.4, None, True),
        (ALONE, 1.5, 20.0, False),
    ],
)
def test_a_bound_holds_or_not_or_was_not_measured(
    line: Line, mine: float | None, stock: float | None, verdict: bool | None
) -> None:
    assert holds(line, found(mine, stock, line.figure)) is verdict


def test_a_figure_is_the_median_of_its_rounds() -> None:
    made = Found()
    for value in (9.0, 1.0, 2.0):
        made.add("ours", many=value)
    assert made.of("ours", "many") == 2.0
    assert made.of("stock", "many") is None


def test_every_line_stands_in_the_table_with_its_verdict() -> None:
    rows = table(found(100.0, 50.0, "many"))
    assert len(rows) == len(LINES) + 2
    assert "| 50.0 | 100 | 2.00 | at least 8.00 × | **does not hold** |" in rows[2]
    assert all("not measured" in row for row in rows[3:])


def test_the_report_names_no_folder_and_no_machine() -> None:
    text = report(found(1.0, 2.0, "many"), {"as it is": {"turns/s": 1, "p50": 1, "p95": 1}}, None, 5, 10)
    assert "/home" not in text
    assert "/root" not in text
    assert "5 rounds" in text


def test_the_hundredth_turn_is_held_against_the_fifth() -> None:
    times = [1.0] * (LATE[-1] + 1)
    for turn in LATE:
        times[turn] = 3.0
    assert slowing(times) == 3.0
    assert 4 in EARLY
    assert 99 in LATE


def test_dialogues_are_the_same_for_one_seed_and_draw_from_the_test_sets() -> None:
    first, again, other = (next(dialogues(seed)) for seed in (1, 1, 2))
    assert first == again != other
    assert first[0] in sentences()


@pytest.mark.parametrize(
    ("stack", "part"),
    [
        (["main (rasa/core/processor.py:1)", "read (bot/understanding/danger_match.py:3)"], "reading: danger"),
        (["talk (bot/chat/service.py:1)", "run (rasa/core/processor.py:9)"], "Rasa"),
        (["main (elsewhere.py:1)"], "the rest"),
    ],
)
def test_a_moment_belongs_to_the_innermost_part(stack: list[str], part: str) -> None:
    assert part_of(stack) == part


def test_answers_that_differ_from_rasas_own_are_told_with_both_figures() -> None:
    before, after = dict.fromkeys(KINDS, 0.5), dict.fromkeys(KINDS, 0.75)
    text = report(
        found(1.0, 2.0, "many"), {}, {"before": before, "after": after, "sentences": 8, "different": 2}, 5, 10
    )
    assert "Answers that differ in anything: 2." in text
    assert "| needs | 50.0% | 75.0% |" in text


@pytest.mark.parametrize(
    ("label", "card", "right"),
    [
        ("fee.home", {"type": "answer", "topic": "fee.home"}, True),
        ("fee.home", {"type": "answer", "topic": "hours"}, False),
        ("symptoms", {"type": "contact", "need": "symptoms"}, True),
        ("symptoms", {"type": "alert", "level": "urgent"}, False),
        ("crisis", {"type": "alert", "level": "urgent"}, True),
        ("lookalike", {"type": "alert", "level": "urgent"}, False),
    ],
)
def test_a_first_answer_is_judged_by_its_card(label: str, card: dict[str, str], right: bool) -> None:
    assert judged(label, Reply(({"text": "", "asks": None, "choices": [], "card": card},)))[1] is right


def test_growth_measured_anew_changes_its_section_alone() -> None:
    figures = {"turns/s": 1.0, "p50": 1.0, "p95": 1.0}
    same = {"before": dict.fromkeys(KINDS, 0.5), "after": dict.fromkeys(KINDS, 0.5), "sentences": 8, "different": 0}
    first, anew = ({name: figures} for name in ("as it was", "as it is"))
    for more in (None, same):
        text = report(found(1.0, 2.0, "many"), first, more, 5, 10)
        assert with_growth(text, anew) == text.replace("as it was", "as it is")
