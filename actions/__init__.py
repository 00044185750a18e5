"""Rasa's actions: what each rule in `data/rules` runs. `every_action` makes them for one assistant."""

from __future__ import annotations

from rasa_sdk import Action

from actions.alert import AlertAction
from actions.answer import AnswerAction
from actions.guide import GuideAction, UnsureAction
from actions.handover import HandoverAction
from actions.talk import EndAction, ForgetAction, GreetAction, LanguageAction, ReasonAction, RestartAction
from bot.dialogue.assistant import Assistant

_CLASSES = (
    AlertAction,
    AnswerAction,
    EndAction,
    ForgetAction,
    GreetAction,
    GuideAction,
    HandoverAction,
    LanguageAction,
    ReasonAction,
    RestartAction,
    UnsureAction,
)


def every_action(assistant: Assistant) -> list[Action]:
    """Return one of each action, all speaking for `assistant`."""
    return [made(assistant) for made in _CLASSES]
