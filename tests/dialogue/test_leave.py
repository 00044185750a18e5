"""Leaving a summary for the nurse: seen first, saved only with a yes, and always readable aloud."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from dialogue.kit import Talk

from bot.handover.errors import HandoverDown
from bot.handover.summary import Summary

Start = Callable[..., Talk]
CODE = "ABCD-EFGH"


class Kept:
    """Keeps handovers in a list. `down`: the database is away."""

    def __init__(self, *, down: bool = False, opened: bool = False) -> None:
        self.left: list[tuple[Summary, dict[str, Any]]] = []
        self.withdrawn: list[str] = []
        self.down, self.opened = down, opened
        self.expires = datetime(2099, 11, 23, 14, 0, tzinfo=UTC)

    async def leave(self, summary: Summary, meta: dict[str, Any]) -> Any:
        if self.down:
            raise HandoverDown
        self.left.append((summary, meta))
        return SimpleNamespace(code=CODE, handle="h1", expires=self.expires)

    async def withdraw(self, handle: str) -> bool:
        if self.down:
            raise HandoverDown
        self.withdrawn.append(handle)
        return not self.opened


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def ill(talk: Start, kept: Kept) -> Talk:
    one = talk(kept, need="symptoms", home="25", since="i tre dagar")
    one.quotes = ["jag har ont i halsen"]
    return one


def test_the_summary_is_shown_and_nothing_saved_before_a_yes(ill: Talk, kept: Kept) -> None:
    reply = ill.say(topics=["handover"])
    assert "jag har ont i halsen" in reply.text
    assert reply.asks == "handover_consent"
    assert reply.titles == ["Ja, spara texten", "Ändra eller lägg till", "Läs upp i stället"]
    assert kept.left == []


@pytest.mark.parametrize("way", ["tap", "type"])
def test_a_yes_saves_it_and_gives_a_code_a_time_and_the_number(ill: Talk, kept: Kept, way: str) -> None:
    ill.say(topics=["handover"])
    reply = ill.tap("Ja, spara texten") if way == "tap" else ill.say(act="affirm")
    card = reply.card("handover")
    assert card is not None
    assert (card["code"], card["call"]) == (CODE, "1177")
    assert card["expires"] == "2099-11-23T14:00:00+00:00"
    assert CODE in reply.text
    assert "15.00" in reply.text
    assert len(kept.left) == 1
    assert reply.asks is None


def test_the_nurse_gets_it_in_swedish_whatever_language_it_was_written_in(talk: Start, kept: Kept) -> None:
    one = talk(kept, need="symptoms", home="25", language="en", language_settled=True)
    shown = one.say(topics=["handover"]).text
    one.say(act="affirm")
    summary, meta = kept.left[0]
    assert "Besvär eller sjukdom" in summary.situation
    assert "Besvär eller sjukdom" not in shown
    assert meta["language"] == "en"


@pytest.mark.parametrize("act", ["deny", "skip"])
def test_a_no_saves_nothing_and_gives_the_text_to_read_aloud(ill: Talk, kept: Kept, act: str) -> None:
    ill.say(topics=["handover"])
    reply = ill.say(act=act)
    assert kept.left == []
    assert "jag har ont i halsen" in reply.text
    assert reply.numbers == ["1177"]
    assert ill.state.pending is None


def test_a_no_to_another_question_is_no_answer_about_the_handover(ill: Talk, kept: Kept) -> None:
    ill.slots["pending"] = "digital_id"
    ill.say(act="affirm")
    assert kept.left == []


def test_a_correction_is_added_and_shown_before_consent(ill: Talk) -> None:
    ill.say(topics=["handover"])
    asked = ill.tap("Ändra eller lägg till")
    assert ill.state.pending == "handover_correct"
    assert asked.asks is None
    ill.quotes.append("och feber")
    reply = ill.say(step="note")
    assert "och feber" in reply.text
    assert reply.asks == "handover_consent"


def test_another_shortcut_in_the_middle_of_a_correction_is_answered(ill: Talk) -> None:
    ill.say(need="symptoms", region=["25"])
    ill.say(topics=["handover"])
    ill.tap("Ändra eller lägg till")
    reply = ill.say(topics=["fee.high_cost"])
    assert reply.topics == ["fee.high_cost"]
    assert "Skriv det du vill lägga till" in reply.text
    assert reply.asks is None


def test_danger_in_a_correction_is_met_and_the_thread_can_be_picked_up(ill: Talk) -> None:
    ill.say(need="symptoms", region=["25"])
    ill.say(topics=["handover"])
    ill.tap("Ändra eller lägg till")
    danger = {"level": "urgent", "category": "n_112", "now": False, "minor": None, "violence": False}
    assert ill.say(step="note", danger=danger).kinds == ["alert"]
    assert "Skriv det du vill lägga till" in ill.tap("Det är inte akut").text


def test_a_database_that_is_away_still_gives_the_text_to_read_aloud(talk: Start) -> None:
    one = talk(Kept(down=True), need="symptoms", home="25")
    one.quotes = ["jag har ont i halsen"]
    one.say(topics=["handover"])
    reply = one.say(act="affirm")
    assert reply.card("handover") is None
    assert reply.numbers == ["1177"]
    assert "jag har ont i halsen" in reply.text
    assert one.state.handover == {}
    assert one.state.pending is None


def test_where_nothing_can_be_kept_the_text_is_given_at_once_and_no_consent_asked(talk: Start) -> None:
    one = talk(need="symptoms", home="25")
    reply = one.say(topics=["handover"])
    assert reply.asks is None
    assert reply.numbers == ["1177"]
    assert "sparas inte" in reply.text


def test_what_was_left_can_be_taken_back(ill: Talk, kept: Kept) -> None:
    ill.say(topics=["handover"])
    ill.say(act="affirm")
    reply = ill.tap("Ta bort texten")
    assert kept.withdrawn == ["h1"]
    assert "borttagen" in reply.text
    assert ill.state.handover == {}


@pytest.mark.parametrize("trouble", [{"down": True}, {"opened": True}])
def test_what_could_not_be_taken_back_is_not_said_to_be_gone(ill: Talk, kept: Kept, trouble: dict[str, bool]) -> None:
    ill.say(topics=["handover"])
    ill.say(act="affirm")
    kept.__dict__.update(trouble)
    reply = ill.tap("Ta bort texten")
    assert "borttagen" not in reply.text
    assert ill.state.handover["handle"] == "h1"


def test_a_second_handover_is_not_left_beside_the_first(ill: Talk, kept: Kept) -> None:
    ill.say(topics=["handover"])
    ill.say(act="affirm")
    reply = ill.say(topics=["handover"])
    ill.tap("Ja, spara texten")
    assert len(kept.left) == 1
    assert reply.titles == ["Ta bort texten"]


def test_an_old_no_after_saving_does_not_claim_that_nothing_is_saved(ill: Talk) -> None:
    ill.say(topics=["handover"])
    ill.tap("Ja, spara texten")
    assert "Jag sparar inget" not in ill.tap("Läs upp i stället").text


def test_an_old_correction_after_saving_does_not_swallow_what_is_written_next(ill: Talk) -> None:
    ill.say(topics=["handover"])
    ill.tap("Ja, spara texten")
    ill.tap("Ändra eller lägg till")
    assert ill.state.pending is None


def test_a_question_asked_with_the_handover_is_answered_first(ill: Talk) -> None:
    reply = ill.say(topics=["handover", "about.privacy"])
    assert "about.privacy" in reply.topics
    assert reply.asks == "handover_consent"


def test_somebody_with_protected_identity_is_not_placed_on_a_map(talk: Start, kept: Kept) -> None:
    one = talk(kept, need="symptoms", home="25", place="Luleå", person=["protected_identity"])
    one.say(topics=["handover"])
    one.say(act="affirm")
    summary, meta = kept.left[0]
    assert "Luleå" not in str(summary)
    assert meta["home"] is None


def test_only_the_text_that_was_seen_is_saved(ill: Talk, kept: Kept) -> None:
    ill.say(topics=["handover"])
    ill.quotes.append("det här skrev jag efteråt")
    ill.say(act="affirm")
    assert "efteråt" not in kept.left[0][0].current


def test_a_text_that_has_changed_is_shown_again_before_it_is_saved(ill: Talk, kept: Kept) -> None:
    ill.say(topics=["handover"])
    ill.say(region=["12"])
    reply = ill.say(act="affirm")
    assert kept.left == []
    assert "Region Skåne" in reply.text
    assert reply.asks == "handover_consent"
    ill.say(act="affirm")
    assert len(kept.left) == 1


def test_one_that_has_expired_does_not_stand_in_the_way_of_a_new_one(ill: Talk, kept: Kept) -> None:
    kept.expires = datetime(2020, 1, 1, tzinfo=UTC)
    ill.say(topics=["handover"])
    ill.say(act="affirm")
    assert ill.say(topics=["handover"]).asks == "handover_consent"


@pytest.mark.parametrize("act", ["deny", "skip", "affirm"])
def test_nothing_to_add_leads_back_to_the_consent(ill: Talk, act: str) -> None:
    ill.say(topics=["handover"])
    ill.tap("Ändra eller lägg till")
    assert ill.say(act=act).asks == "handover_consent"


def test_a_need_told_with_the_wish_is_led_on_too(talk: Start, kept: Kept) -> None:
    reply = talk(kept).say(topics=["handover"], need="symptoms", region=["25"])
    assert reply.contact is not None
    assert reply.asks == "handover_consent"
    assert "Min vård Norrbotten" in reply.messages[-2]["text"]


def test_a_wish_to_remove_a_text_that_was_never_left_says_that_nothing_is_saved(ill: Talk, kept: Kept) -> None:
    assert "Jag sparar inget" in ill.say(step="drop").text
    assert kept.withdrawn == []


def test_what_was_left_can_be_taken_back_by_typing(ill: Talk, kept: Kept) -> None:
    ill.say(topics=["handover"])
    ill.say(step="yes")
    assert "borttagen" in ill.say(step="drop").text
    assert kept.withdrawn == ["h1"]
