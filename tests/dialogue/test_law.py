"""One dated entry of data/law.yml changed: the assistant's replies change with it, from that day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from dialogue.kit import Talk

from bot.dialogue.desk import Desk
from bot.settings import Clock
from tests.knowledge.topic_texts import IN_FORCE, PROPOSALS, made_law

BEGINS = date(2027, 7, 1)


def said(desk: Desk, topic: str, day: date, language: str) -> tuple[str, str | None]:
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo("Europe/Stockholm"))
    one = Talk(replace(desk, clock=Clock(noon)), home="25", language=language, language_settled=True)
    reply = one.say(topics=[topic])
    card = reply.card("answer")
    assert card is not None
    return reply.text, card["status"]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("id", "topic"), PROPOSALS.items())
def test_a_proposal_made_law_changes_the_reply_on_its_day_and_not_before(
    desk: Desk, tmp_path: Path, id: str, topic: str, language: str
) -> None:
    new = replace(desk, law=made_law(tmp_path, id, BEGINS))
    today, _ = said(desk, topic, date(2026, 11, 23), language)
    before, status_before = said(new, topic, date(2027, 6, 30), language)
    after, status_after = said(new, topic, BEGINS, language)
    assert len({today, before, after}) == 3
    assert status_before == ("in_force" if topic in IN_FORCE else "proposed")
    assert status_after == "in_force"
