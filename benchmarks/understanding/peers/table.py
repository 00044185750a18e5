"""The peers' figures beside ours, on the sentences of one class each."""

from __future__ import annotations

import sys

from benchmarks.understanding.figures import Share, macro_f1, share
from benchmarks.understanding.lists import LANGUAGES, SETS, Sentence, single, subjects
from benchmarks.understanding.peers.run import Answered, PeerAway, ask_peer, last_of
from benchmarks.understanding.tables import NAMES, Row, table

PEERS = {
    "diet": "Rasa's default pipeline (DIET, Rasa 3.6.21 on Python 3.10)",
    "nlpjs": "nlp.js (`@nlpjs/basic`, `@nlpjs/lang-sv`, `@nlpjs/lang-en`; told the language)",
}


def compare(rows: list[Row], train_now: bool) -> str:
    """Return a table of all; a peer that was not asked now is taken from its last run, and said so."""
    tested = [sentence for kind in SETS for sentence in single(kind)]
    once = [(sentence, found.guess) for preset, sentence, found in rows if preset]
    lines = [("Distanslotsen, over the contract", *_scores(once))]
    notes = []
    for name, title in PEERS.items():
        answered, note = _answers(name, tested, train_now)
        if note:
            notes.append(f"- {title}: {note}")
        if answered:
            guessed = list(zip(tested, answered.guesses, strict=True))
            lines.append((title, *_scores(guessed)))
            cost = answered.cost
            notes.append(
                f"- {title}: trained {cost['training_seconds']:.0f} s, {cost['median_ms']:.1f} ms a message "
                f"(classing alone, in process), {cost['megabytes']:.0f} MB at its most."
            )
    head = ["", *(f"{kind}, {NAMES[language]}" for kind in SETS for language in LANGUAGES), "macro-F1, held"]
    return table(head, lines) + "\n" + "\n".join(notes) + "\n"


def _scores(guessed: list[tuple[Sentence, str]]) -> list[str]:
    cells = []
    for kind in SETS:
        for language in LANGUAGES:
            mine: Share = share(s.label == g for s, g in guessed if (s.set, s.language) == (kind, language))
            cells.append(str(mine))
    return [*cells, f"{macro_f1([(s.label, g) for s, g in guessed if s.set == 'held']):.3f}"]


def _answers(name: str, tested: list[Sentence], train_now: bool) -> tuple[Answered | None, str]:
    test = [(sentence.text, sentence.language) for sentence in tested]
    train = subjects()
    try:
        if train_now:
            print(f"{name} learns; this may take long", file=sys.stderr, flush=True)
            return ask_peer(name, train, test), ""
        last = last_of(name, test)
    except PeerAway as error:
        return None, f"not measured: {error}"
    if last is None:
        return None, "not measured in this run (`python -m benchmarks.understanding --peers`)"
    return last, "" if last.learnt_from == len(
        train
    ) else f"learnt from {last.learnt_from} of the {len(train)} sentences"
