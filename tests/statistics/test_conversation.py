"""What is left in the database of a real conversation, from the first word to the tapped reason."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from running import Launcher, Talk

TEXT = "Jag bor i Luleå, är 34 år och har ont i halsen. Jag tänkte ta Kry, vad kostar det?"
pytestmark = pytest.mark.model


def test_a_conversation_is_counted_once_and_its_reason_when_tapped_and_no_word_of_it_is_kept(
    launch: Launcher, tmp_path: Path
) -> None:
    running = launch(LOTS_VAR_DIR=str(tmp_path), LOTS_TODAY="2026-11-23").start()
    talk = Talk(running.client)
    asked = talk.say(TEXT)[-1]
    assert asked["asks"] == "reason_out_of_county"
    reason = next(choice for choice in asked["choices"] if choice["title"] == "Kortare väntetid")
    assert all(message["asks"] != "reason_out_of_county" for message in talk.choose(reason["value"]))
    running.stop()
    with closing(sqlite3.connect(tmp_path / "distanslotsen.db")) as found:
        days = found.execute("select day, region, considered, dimension, value, count from statistics_days").fetchall()
        hours = found.execute("select region, hour, count from statistics_hours").fetchall()
        reasons = found.execute("select day, region, value, count from statistics_reasons").fetchall()
    assert {row[:3] + row[5:] for row in days} == {("2026-11-23", "25", "yes", 1)}
    values = {dimension: value for _, _, _, dimension, value, _ in days}
    assert len(values) == len(days)
    assert (values["need"], values["age"], values["language"]) == ("symptoms", "19-39", "sv")
    assert values["channel"] == "own_chat"
    assert hours == [("25", 12, 1)]
    assert reasons == [("2026-11-23", "25", "waiting_time", 1)]
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("distanslotsen.db*"))
    for word in ("Luleå", "halsen", "Kry", talk.started["token"]):
        assert word.encode() not in kept
