"""`python -m benchmarks.understanding [--peers] [--vectors]` (make evaluate)."""

from __future__ import annotations

import argparse
import sys
import time

from benchmarks.understanding import learning, report
from benchmarks.understanding.candidates import candidates, candidates_table
from benchmarks.understanding.cost import time_reading
from benchmarks.understanding.coverage import coverage
from benchmarks.understanding.lists import LANGUAGES, single
from benchmarks.understanding.measure import Measured, measure
from benchmarks.understanding.peers.table import compare
from benchmarks.understanding.picture import draw_confusion, draw_coverage
from benchmarks.understanding.tables import NAMES, pairs, totals
from bot.settings import ROOT

DOCS = ROOT / "docs"


def main() -> int:
    """Measure, print the headline, write the report and its pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", action="store_true", help="have the peers learn too: may take an hour")
    parser.add_argument("--vectors", action="store_true", help="measure sentence vectors too: some minutes")
    parser.add_argument("--each", type=int, help="sentences a class and language that the peers learn from; else all")
    arguments = parser.parse_args()
    began = time.perf_counter()
    measured = measure()
    inside = look_inside(arguments.vectors)
    publish(measured, inside, compare(measured.single, train_now=False))
    if arguments.peers:
        # They may take an hour: what was measured is kept, whatever becomes of them.
        publish(measured, inside, compare(measured.single, train_now=True, each=arguments.each))
    print(totals(measured.single))
    print(f"docs/understanding.md written after {(time.perf_counter() - began) / 60:.0f} minutes")
    return 0


def look_inside(vectors: bool) -> report.InProcess:
    """Measure what needs no server: learning, cross-validation, coverage, the cost of reading, other classifiers."""
    print("learning, and learning from four fifths five times", file=sys.stderr, flush=True)
    learnt = learning.learn()
    curves = {
        f"held, {NAMES[language]}": coverage(learnt.classifier, [s for s in single("held") if s.language == language])
        for language in LANGUAGES
    }
    reading = time_reading(learnt.classifier)
    print("the classifiers that could have been chosen", file=sys.stderr, flush=True)
    chosen_among = candidates_table(candidates(vectors))
    return report.InProcess(learnt.sentences, learnt.seconds, learning.cross_validated(), reading, chosen_among, curves)


def publish(measured: Measured, inside: report.InProcess, peers: str) -> None:
    """Write the report and its pictures."""
    held = [row for row in measured.single if row[1].set == "held"]
    draw_confusion(pairs(held), DOCS / report.CONFUSION, "Held sentences of both languages, in percent")
    draw_coverage(inside.curves, DOCS / report.COVERAGE)
    (DOCS / "understanding.md").write_text(report.write(measured, inside, peers), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
