"""Every miss in full, and the tables of danger, places, several things in one sentence and whole conversations."""

from __future__ import annotations

from collections import defaultdict

from benchmarks.understanding.conversations import Result, messages_needed
from benchmarks.understanding.dangers import Met
from benchmarks.understanding.figures import Share, share
from benchmarks.understanding.lists import DANGER_LABELS, LANGUAGES, SETS, Combined
from benchmarks.understanding.places import Case
from benchmarks.understanding.tables import NAMES, Row, table


def single_misses(rows: list[Row], kind: str) -> str:
    """Return each sentence of a set that came out wrong in at least one way, and as what."""
    wrong: dict[tuple[str, str, str], dict[str, str]] = defaultdict(dict)
    for preset, sentence, found in rows:
        if sentence.set == kind and not found.right:
            place = (sentence.label, sentence.language, sentence.text)
            wrong[place]["preset" if preset else "not preset"] = found.guess
    lines = []
    for (label, language, text), guesses in sorted(wrong.items()):
        came = " / ".join(sorted(set(guesses.values())))
        only = "" if len(guesses) > 1 else f", only {next(iter(guesses))}"
        lines.append((f"`{label}`", language, text, f"{came}{only}"))
    return table(("class", "", "sentence", "taken for"), lines)


def combined_table(rows: list[tuple[bool, Combined, tuple[bool, list[str]]]]) -> str:
    """Return how many sentences with several things were taken whole."""
    lines = []
    for kind in SETS:
        for language in LANGUAGES:
            parts = [
                share(ok for way, s, (ok, _) in rows if (s.set, s.language, way) == (kind, language, preset))
                for preset in (True, False)
            ]
            lines.append((kind, NAMES[language], *parts))
    return table(("set", "language", "all taken, region preset", "all taken, not preset"), lines)


def combined_misses(rows: list[tuple[bool, Combined, tuple[bool, list[str]]]]) -> str:
    """Return what was not taken of each."""
    lines = {(s.set, s.language, s.text): ", ".join(missing) for _, s, (ok, missing) in rows if not ok}
    return table(("set", "", "sentence", "not taken"), [(*key, value) for key, value in sorted(lines.items())])


def danger_table(met: list[Met]) -> str:
    """Return what is met and at which level; for look-alikes the false alarms."""
    lines = []
    for kind in SETS:
        for language in LANGUAGES if kind == "held" else (*LANGUAGES, "both"):
            for label in DANGER_LABELS:
                mine = [
                    m for m in met if (m.sentence.set, m.sentence.language, m.sentence.label) == (kind, language, label)
                ]
                calm = label == "lookalike"
                name = "false alarms on look-alikes" if calm else label
                level = "" if calm else share(m.right for m in mine)
                lines.append((kind, NAMES.get(language, "both"), name, share(m.met for m in mine), level))
    return table(("set", "language", "", "met with an alert", "of that very level"), lines)


def danger_misses(met: list[Met]) -> str:
    """Return each that was not met, was met at another level, or was met without cause."""
    lines = [
        (m.sentence.set, m.sentence.language, m.sentence.label, m.sentence.text, m.level or "no alert")
        for m in met
        if not m.right
    ]
    return table(("set", "", "is", "message", "met as"), sorted(lines))


def calm_alarms(rows: list[Row]) -> tuple[Share, str]:
    """Return how many sentences of topics and needs raised an alert, and which."""
    once = [(sentence, found) for preset, sentence, found in rows if not preset]
    lines = [(s.set, s.language, f"`{s.label}`", s.text, f.alert) for s, f in once if f.alert]
    return share(f.alert is not None for _, f in once), table(("set", "", "class", "sentence", "alert"), lines)


def places_table(places: list[tuple[Case, tuple[bool, str]]]) -> str:
    """Return how many places came out right, by way of saying."""
    ways: dict[str, list[bool]] = defaultdict(list)
    for case, (ok, _) in places:
        ways[case.way].append(ok)
    everything = [("all", share(ok for _, (ok, _) in places))]
    return table(("way of saying", "right"), [*((way, share(oks)) for way, oks in ways.items()), *everything])


def places_misses(places: list[tuple[Case, tuple[bool, str]]]) -> str:
    """Return each place that came out wrong."""
    lines = [(c.way, c.text, ", ".join(c.wanted) or "none", found) for c, (ok, found) in places if not ok]
    return table(("way of saying", "said", "county wanted", "came to"), lines)


def patients_text(results: list[Result]) -> str:
    """Return how the simulated patients fared, and each conversation that went wrong."""
    reached = share(not result.wrong for result in results)
    text = f"{reached} reach the right region, need and kind of contact; the median of patient messages until then is "
    text += f"{messages_needed(results):g} (goals: 97 %, 3). They stand in `tests/conversations/patients`.\n"
    for result in results:
        if result.wrong or result.course.faults:
            text += f"\n**{result.course.patient.name}**: {'; '.join([*result.wrong, *result.course.faults])}\n"
            text += f"\n```\n{result.course.transcript}\n```\n"
    return text
