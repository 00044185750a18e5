"""`lots draw`: the dialogue as a picture, from the rules, the questions and the outcomes, for a nurse to review."""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from typing import Any

from bot.dialogue.alerts import load_alerts
from bot.editing.fluent_texts import Language
from bot.editing.svg import Box, arrow, picture, stacked
from bot.knowledge.load import read_yaml
from bot.knowledge.numbers import load_numbers
from bot.knowledge.outcomes import load_outcomes
from bot.replies.texts import Texts
from bot.settings import ROOT
from bot.understanding.classes import DANGERS, NEEDS, TOPICS

COLUMNS = {"says": (20, 300), "does": (400, 250), "asks": (740, 330), "leads": (1150, 390)}
WIDTH, TOP = 1560, 90
RULES = ("danger", "needs", "topics", "talk")
ASKING = ("action_guide", "action_answer", "action_unsure")
OPEN = "…"


class Words:
    """Texts for the picture: what the assistant fills in stands as three dots, save the numbers that never change."""

    def __init__(self, data: Path, language: str) -> None:
        self._texts, self._language = Texts.load(data / "replies"), language
        self._tree = Language.load(data / "replies" / language)
        numbers = load_numbers(data)
        self._numbers = {"emergency": numbers.get("112").number, "advice": numbers.get("1177").number}

    def say(self, key: str) -> str:
        """Return a text."""
        args = dict.fromkeys(self._tree.variables(key), OPEN) | self._numbers
        return " ".join(self._texts.render(key, self._language, **args).split())

    def intent(self, name: str) -> str:
        """Return what a patient does, in words."""
        hyphened = name.replace("_", "-").replace(".", "-")
        if name in DANGERS:
            return self.say(f"drawing-level-{hyphened}")
        kind = "need" if name in NEEDS else "topic" if name in TOPICS else "drawing-intent"
        key = f"{kind}-{hyphened}"
        # An intent made today is drawn by its own name until somebody has put words to it.
        return self.say(key) if key in self._tree.entries else name

    def questions(self) -> list[str]:
        """Return the questions, in the order of their file; the same one asked again is left out."""
        keys = [key for key in self._tree.entries if key.startswith("ask-") and not key.endswith(("-again", "-there"))]
        return [f"• {self.say(key)}" for key in keys]


def draw(root: Path = ROOT, language: str = "sv") -> str:
    """Return the picture as SVG."""
    words = Words(root / "data", language)
    says, does, edges = _said_and_done(root, words)
    alerts = _alerts(root, words)
    asks = Box(*COLUMNS["asks"], words.say("drawing-questions"), words.questions(), "lead")
    leads = _leads(root, words)
    bottom = max(stacked(says, TOP), stacked([alerts, asks], TOP, 60), stacked(leads, TOP, 40))
    _beside(does, says, edges)
    arrows = [arrow(one, does[action], "danger" if action == "action_alert" else "") for one, action in edges]
    arrows.append(arrow(does["action_alert"], alerts, "danger"))
    arrows += [arrow(does[action], asks) for action in ASKING if action in does]
    arrows += [arrow(asks, box) for box in leads]
    boxes = [box.drawn() for box in (*says, *does.values(), alerts, asks, *leads)]
    parts = [*_headings(words), *arrows, *boxes]
    return picture(words.say("drawing-title"), words.say("drawing-summary"), WIDTH, bottom + 30, parts)


def _said_and_done(root: Path, words: Words) -> tuple[list[Box], dict[str, Box], list[tuple[Box, str]]]:
    says: list[Box] = []
    does: dict[str, Box] = {}
    edges: list[tuple[Box, str]] = []
    for name in RULES:
        groups: dict[str, list[str]] = defaultdict(list)
        for rule in read_yaml(root / "data" / "rules" / f"{name}.yml")["rules"]:
            steps = {key: value for step in rule["steps"] for key, value in step.items()}
            groups[steps["action"]].append(steps["intent"])
        for action, intents in groups.items():
            kind = "danger" if name == "danger" else "b"
            box = Box(*COLUMNS["says"], words.say(f"drawing-{name}"), [f"• {words.intent(i)}" for i in intents], kind)
            says.append(box)
            edges.append((box, action))
            short = action.removeprefix("action_")
            does.setdefault(action, Box(*COLUMNS["does"], words.say(f"drawing-action-{short}"), (), kind))
    return says, does, edges


def _alerts(root: Path, words: Words) -> Box:
    numbers = load_numbers(root / "data")
    calls: dict[str, list[str]] = defaultdict(list)
    for alert in load_alerts(root / "data"):
        calls[alert.level].append(numbers.get(alert.call).number)
    items = [f"• {words.intent(level)}: {', '.join(dict.fromkeys(found))}" for level, found in calls.items()]
    return Box(*COLUMNS["asks"], words.say("drawing-alerts"), items, "danger")


def _leads(root: Path, words: Words) -> list[Box]:
    items: dict[str, list[str]] = defaultdict(list)
    for kind in load_outcomes(root / "data" / "outcomes.yml").values():
        items[kind.lead].append(f"• {words.say(kind.text_key)}")
    return [Box(*COLUMNS["leads"], words.say(f"drawing-{lead}"), found, "lead") for lead, found in items.items()]


def _beside(does: dict[str, Box], says: list[Box], edges: list[tuple[Box, str]]) -> None:
    """Put each action beside the first group that leads to it, never upon another."""
    free = TOP
    for action, box in does.items():
        first = next(one for one, name in edges if name == action)
        box.y = max(free, first.y + (first.height - box.height) // 2)
        free = box.y + box.height + 10


def _headings(words: Words) -> list[str]:
    columns = [(x, words.say(f"drawing-column-{name}")) for name, (x, _) in COLUMNS.items()]
    title = f'<text class="h" x="20" y="34">{words.say("drawing-title")}</text>'
    return [title, *(f'<text class="t" x="{x}" y="72">{text}</text>' for x, text in columns)]


def add_commands(subparsers: Any) -> None:
    """Add `draw` to the parser of `lots`."""
    parser = subparsers.add_parser("draw", help="draw the dialogue to docs/dialogue.svg")
    parser.add_argument("--language", default="sv", choices=("sv", "en"))
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "dialogue.svg")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Draw the picture."""
    arguments.out.write_text(draw(language=arguments.language), encoding="utf-8")
    print(f"drawn: {arguments.out.name}")
    return 0
