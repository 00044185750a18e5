"""The peers' figures beside ours, on the sentences of one class each."""

from __future__ import annotations

import sys

from benchmarks.understanding.figures import macro_f1, share
from benchmarks.understanding.learning import guesses
from benchmarks.understanding.lists import LANGUAGES, SETS, Sentence, single, subjects
from benchmarks.understanding.peers.run import Answered, PeerAway, ask_peer, drawn_before, last_of
from benchmarks.understanding.tables import NAMES, Row, table

PEERS = {
    "diet": "Rasa's default pipeline (DIET, Rasa 3.6.21 on Python 3.10)",
    "nlpjs": "nlp.js (`@nlpjs/basic`, `@nlpjs/lang-sv`, `@nlpjs/lang-en`; told the language)",
}


def compare(rows: list[Row], train_now: bool, each: int | None = None) -> str:
    """Return a table of all; a peer that was not asked now is taken from its last run, and said so.

    `each`: of how many sentences a class and language the peers learn; None for all.
    """
    tested = [sentence for kind in SETS for sentence in single(kind)]
    test = [_place(sentence) for sentence in tested]
    train = (drawn_before(subjects(), each, test) if each else []) or subjects(each)
    answers = {name: _answers(name, train, tested, train_now) for name in PEERS}
    known = [answered.guesses for answered, _ in answers.values() if answered]
    ours = {_place(sentence): found.guess for preset, sentence, found in rows if preset}
    common = [sentence for sentence in tested if all(_place(sentence) in said for said in (ours, *known))]
    lines = [("Distanslotsen, over the contract, learnt from all", *_scores(common, ours))]
    notes = [f"On the {len(common)} of {len(tested)} sentences that all of them were asked.\n"]
    if train_now:
        same = dict(zip(map(_place, common), guesses(train, [sentence.text for sentence in common]), strict=True))
        title = f"Distanslotsen's classifier alone, learnt from the {len(train)} sentences that the peers learn from"
        lines.append((title, *_scores(common, same)))
    for name, title in PEERS.items():
        answered, note = answers[name]
        if answered:
            lines.append((title, *_scores(common, answered.guesses)))
        notes.append(f"- {title}: " + "; ".join(filter(None, [note, _cost(answered)])) + ".")
    head = ["", *(f"{kind}, {NAMES[language]}" for kind in SETS for language in LANGUAGES), "macro-F1, held"]
    return table(head, lines) + "\n" + "\n".join(notes) + "\n"


def _place(sentence: Sentence) -> tuple[str, str]:
    return sentence.text, sentence.language


def _cost(answered: Answered | None) -> str:
    if answered is None:
        return ""
    cost = answered.cost
    return (
        f"trained {cost['training_seconds']:.0f} s, {cost['median_ms']:.1f} ms a message (classing alone, in process), "
        f"{cost['megabytes']:.0f} MB at its most"
    )


def _scores(asked: list[Sentence], said: dict[tuple[str, str], str]) -> list[str]:
    cells = []
    for kind in SETS:
        for language in LANGUAGES:
            mine = [s for s in asked if (s.set, s.language) == (kind, language)]
            cells.append(str(share(s.label == said[_place(s)] for s in mine)))
    pairs = [(s.label, said[_place(s)]) for s in asked if s.set == "held"]
    return [*cells, f"{macro_f1(pairs):.3f}"]


def _answers(
    name: str, train: list[tuple[str, str, str]], tested: list[Sentence], train_now: bool
) -> tuple[Answered | None, str]:
    test = [(sentence.text, sentence.language) for sentence in tested]
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
