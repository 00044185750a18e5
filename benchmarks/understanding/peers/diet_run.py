"""Runs in Rasa's own environment (Python 3.10): trains the default pipeline, classes sentences, says what it cost.

Usage: python diet_run.py <in.json> <out.json> <folder>. In: `{"train": [[text, class, language]], "test": [[text,
language]]}`. Nothing of this project is imported here.
"""

import asyncio
import json
import resource
import statistics
import sys
import time
from pathlib import Path
from typing import Any

# `rasa init` of 3.6.21, without what has nothing to do with classes of sentences (synonyms, response selection).
CONFIG = """
recipe: default.v1
language: sv
assistant_id: peer
pipeline:
  - name: WhitespaceTokenizer
  - name: RegexFeaturizer
  - name: LexicalSyntacticFeaturizer
  - name: CountVectorsFeaturizer
  - name: CountVectorsFeaturizer
    analyzer: char_wb
    min_ngram: 1
    max_ngram: 4
  - name: DIETClassifier
    epochs: 100
    constrain_similarities: true
"""


def main(given: Path, result: Path, folder: Path) -> None:
    from rasa.core.agent import Agent
    from rasa.model_training import train_nlu

    asked = json.loads(given.read_text(encoding="utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.yml").write_text(CONFIG)
    (folder / "nlu.yml").write_text(_nlu(asked["train"]), encoding="utf-8")
    began = time.perf_counter()
    model = train_nlu(str(folder / "config.yml"), str(folder / "nlu.yml"), str(folder), fixed_model_name="diet")
    seconds = time.perf_counter() - began
    agent = Agent.load(model)
    guesses, took = asyncio.run(_ask(agent, [text for text, _ in asked["test"]]))
    cost = {
        "training_seconds": seconds,
        "median_ms": statistics.median(took),
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    result.write_text(json.dumps({"guesses": guesses, "cost": cost}, ensure_ascii=False), encoding="utf-8")


async def _ask(agent: Any, texts: list[str]) -> tuple[list[str], list[float]]:
    guesses, took = [], []
    for text in texts:
        began = time.perf_counter()
        parsed = await agent.parse_message(text)
        took.append((time.perf_counter() - began) * 1000)
        guesses.append(parsed["intent"]["name"])
    return guesses, took


def _nlu(rows: list[list[str]]) -> str:
    by_class: dict[str, list[str]] = {}
    for text, label, _ in rows:
        by_class.setdefault(label, []).append(text)
    lines = ['version: "3.1"', "nlu:"]
    for label, texts in sorted(by_class.items()):
        lines += [f"- intent: {label}", "  examples: |"]
        # Brackets would be read as entities.
        lines += ["    - " + text.translate(str.maketrans("[]{}", "()()")) for text in texts]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
