"""A turn through the trimmed processor comes to what Rasa's own processor comes to."""

from __future__ import annotations

import asyncio
import json
import tarfile
from typing import Any

import pytest

import bot.engine  # noqa: F401  stands in for what Rasa imports and is not there
from actions import every_action
from benchmarks.unchanged import put_back
from bot.dialogue.assistant import Assistant
from bot.dialogue.desk import Desk
from bot.engine import in_process
from bot.engine.decisions import Decisions
from bot.engine.engine import Engine
from bot.engine.training import model_path
from bot.settings import ROOT, load_settings

import rasa.core.actions.action as rasa_actions  # isort: skip
from rasa.core.policies.rule_policy import RulePolicy  # isort: skip
from rasa.shared.core.domain import Domain  # isort: skip
from rasa.shared.core.events import ActionExecuted, Restarted, SlotSet, UserUttered  # isort: skip
from rasa.shared.core.trackers import DialogueStateTracker  # isort: skip

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
SAID = (
    "/greet", '/greet{"region": ["25"]}', "Jag har ont i halsen och bor i Luleå", "vad kostar det?", "Min pappa andas inte",
    "jag vill hellre ringa", "nej", "ja tack", "tack", "English please", "glöm allt", "börja om", "xqzw", "/end_of_turns",
    "Vem är du och vad sparas?", '/inform{"age": 7}', "lämna till sjuksköterskan",
)  # fmt: skip


def plain_engine(name: str) -> Engine:
    settings = load_settings({"LOTS_TODAY": "2026-11-27"})
    assistant = Assistant(Desk.load(settings))
    engine = Engine.load(model_path(ROOT, settings.model_dir), every_action(assistant))
    if name == "rasa":
        put_back(engine)
    return engine


@pytest.fixture(scope="module")
def engines() -> dict[str, Engine]:
    return {name: plain_engine(name) for name in ("ours", "rasa")}


async def talked(engine: Engine, said: tuple[str, ...]) -> list[Any]:
    slots: dict[str, Any] = {"language": "sv"}
    turns = []
    for text in said:
        turn = await engine.turn(text, slots, {"pending": slots.get("pending"), "language": slots.get("language")})
        slots = turn.slots
        turns.append([turn.messages, turn.slots, turn.actions])
    return turns


@pytest.mark.model
@pytest.mark.parametrize("start", range(0, len(SAID), 4))
def test_the_same_is_said_done_and_remembered(engines: dict[str, Engine], start: int) -> None:
    said = (*SAID[start:], *SAID[:start])
    ours, rasas = (asyncio.run(talked(engines[name], said)) for name in ("ours", "rasa"))
    assert json.dumps(ours) == json.dumps(rasas)


@pytest.mark.model
def test_every_intent_leads_to_the_action_that_rasa_chooses(engines: dict[str, Engine]) -> None:
    ours, rasas = engines["ours"]._agent.processor, engines["rasa"]._agent.processor
    for intent in (*ours.domain.intents, "unheard of"):
        tracker = DialogueStateTracker(intent, ours.domain.slots)
        tracker.update(ActionExecuted("action_listen"))
        tracker.update(UserUttered("x", {"name": intent, "confidence": 1.0}))
        for _ in range(2):
            mine, _ = ours.predict_next_with_tracker_if_should(tracker)
            own, prediction = rasas.predict_next_with_tracker_if_should(tracker)
            assert mine.name() == own.name()
            tracker.update(own.event_for_successful_execution(prediction))


@pytest.mark.model
def test_no_word_and_no_slot_is_remembered(engines: dict[str, Engine]) -> None:
    asyncio.run(talked(engines["ours"], ("Jag bor i zebrastan och har ont", "Luleå")))
    known = str(list(engines["ours"]._agent.processor._decisions._known))
    assert "said" in known
    assert "zebrastan" not in known
    assert "25" not in known


def policy(*rules: list[dict[str, Any]]) -> RulePolicy:
    made = RulePolicy.__new__(RulePolicy)
    made.lookup = {"rules": {json.dumps(rule): "action_listen" for rule in rules}}
    return made


def tracker_of(*more: Any) -> DialogueStateTracker:
    tracker = DialogueStateTracker("x", ())
    for event in (ActionExecuted("action_listen"), UserUttered("hej", {"name": "greet"}), *more):
        tracker.update(event)
    return tracker


LISTEN = {"prev_action": {"action_name": "action_listen"}}


@pytest.mark.parametrize(
    ("state", "simple"),
    [
        ({"user": {"intent": "greet"}}, True),
        ({"user": {"text": "hej"}}, False),
        ({"user": {"intent": "greet", "entities": ["age"]}}, False),
        ({"user": {"intent": "greet"}, "slots": {"need": [1.0]}}, False),
        ({"active_loop": {"name": "form"}}, False),
    ],
)
def test_nothing_is_remembered_where_a_rule_looks_at_more(state: dict[str, Any], simple: bool) -> None:
    decisions = Decisions(Domain.empty(), [policy([LISTEN | {"user": {"intent": "bye"}}], [LISTEN | state])])
    assert (decisions.seen(tracker_of()) is not None) is simple


def test_nothing_is_remembered_without_rules() -> None:
    assert Decisions(Domain.empty(), []).seen(tracker_of()) is None


@pytest.mark.parametrize(("event", "seen"), [(SlotSet("need", "dental"), True), (Restarted(), False)])
def test_a_tracker_that_holds_something_else_is_left_to_rasa(event: Any, seen: bool) -> None:
    decisions = Decisions(Domain.empty(), [policy([LISTEN | {"user": {"intent": "greet"}}])])
    assert (decisions.seen(tracker_of(event)) is not None) is seen


def test_what_ran_since_makes_another_state() -> None:
    decisions = Decisions(Domain.empty(), [policy([LISTEN | {"user": {"intent": "greet"}}])])
    assert decisions.seen(tracker_of()) != decisions.seen(tracker_of(ActionExecuted("action_guide")))


def test_rasa_makes_actions_of_this_process() -> None:
    in_process.install()
    domain = Domain.from_dict({"version": "3.1", "actions": ["action_guide"]})
    made = rasa_actions.action_for_name_or_text("action_guide", domain, in_process.InProcess([]))
    assert isinstance(made, in_process.LocalAction)
    with pytest.raises(Exception, match="action_guide"):
        asyncio.run(made.run(None, None, tracker_of(), domain))


@pytest.mark.model
def test_the_model_keeps_the_tables_of_languages() -> None:
    with tarfile.open(model_path(ROOT, load_settings({}).model_dir)) as model:
        assert any(name.endswith("languages.npz") for name in model.getnames())
