"""What a message costs, by its length."""

from __future__ import annotations

import os
import statistics
import time
from dataclasses import dataclass, field

import httpx

from benchmarks.understanding.lists import single
from benchmarks.understanding.talk import Talk
from bot.settings import ROOT
from bot.understanding.classifier import Classifier
from bot.understanding.reader import Reader

LENGTHS = (3, 10, 25, 60)
EACH = 15


@dataclass
class Turns:
    """Milliseconds by length in words: a whole turn over HTTP. `megabytes`: what the process then held.

    `load`: how many processes wanted a core meanwhile (the machine's load of one minute); `cores`: how many there are.
    """

    milliseconds: dict[int, float] = field(default_factory=dict)
    megabytes: float = 0.0
    load: float = 0.0
    cores: int = 0


@dataclass(frozen=True)
class Reading:
    """Milliseconds to read a message in this process, by length."""

    milliseconds: dict[int, float]


def of_length(words: int) -> list[str]:
    """Return messages of so many words: dev's own, or several after one another, cut."""
    texts = [sentence.text for sentence in single("dev") if sentence.language == "sv"]
    running = " ".join(texts[::7]).split()
    own = [text for text in texts if len(text.split()) == words]
    cut = [" ".join(running[i * words : (i + 1) * words]) for i in range(EACH)]
    return (own + cut)[:EACH]


def time_turns(url: str) -> Turns:
    """Return the median of a whole turn, first message of a fresh conversation, one patient at a time."""
    turns = Turns()
    with httpx.Client(base_url=url, timeout=60) as client:
        Talk.begin(client).say("hej")
        for words in LENGTHS:
            took = []
            for text in of_length(words):
                talk = Talk.begin(client)
                began = time.perf_counter()
                talk.say(text)
                took.append((time.perf_counter() - began) * 1000)
            turns.milliseconds[words] = statistics.median(took)
    turns.load, turns.cores = os.getloadavg()[0], os.cpu_count() or 1
    return turns


def time_reading(classifier: Classifier) -> Reading:
    """Return what reading costs without server and dialogue."""
    reader = Reader(ROOT / "data", classifier)
    reader.read("hej")
    milliseconds = {}
    for words in LENGTHS:
        took = []
        for text in of_length(words):
            began = time.perf_counter()
            reader.read(text)
            took.append((time.perf_counter() - began) * 1000)
        milliseconds[words] = statistics.median(took)
    return Reading(milliseconds)
