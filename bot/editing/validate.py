"""`lots validate`: everything an editor can get wrong, in seconds and without training."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bot.editing.check_facts import check_facts
from bot.editing.check_notices import check_notices
from bot.editing.check_places import check_places
from bot.editing.check_replies import check_replies
from bot.editing.check_rules import check_rules
from bot.editing.check_sentences import check_sentences
from bot.editing.check_spelling import check_spelling
from bot.editing.complaint import Complaint
from bot.replies.texts import TextError, Texts
from bot.settings import ROOT, Settings, load_settings

MOST_SHOWN = 40
Check = Callable[[], Iterator[Complaint]]


def checks(settings: Settings, root: Path = ROOT) -> dict[str, Check]:
    """Return every check by name, in the order they are run."""
    data, own = settings.data_dir, settings.override_dir
    return {
        "facts": lambda: check_facts(data, own),
        "texts": lambda: check_texts(data, own),
        "replies": lambda: check_replies(data, root, own),
        "spelling": lambda: check_spelling(data, own),
        "notices": lambda: check_notices(data, own),
        "rules": lambda: check_rules(root),
        "places": lambda: check_places(data),
        "sentences": lambda: check_sentences(root),
    }


def check_texts(data: Path, own: Path | None) -> Iterator[Complaint]:
    """Yield why the texts can't be loaded, the region's own among them."""
    try:
        Texts.load(data / "replies", own / "replies" if own else None)
    except TextError as error:
        yield Complaint("data/replies", "", str(error))


def add_commands(subparsers: Any) -> None:
    """Add `validate` to the parser of `lots`."""
    parser = subparsers.add_parser("validate", help="check facts, texts, rules, places and sentences in seconds")
    parser.add_argument("only", nargs="*", help="names of checks; all when none is given")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what is wrong; 0 when nothing is, 1 otherwise, 2 for a check that does not exist."""
    known = checks(load_settings())
    strange = [name for name in arguments.only if name not in known]
    if strange:
        print(f"no check called {strange[0]}; there are {', '.join(known)}")
        return 2
    found = 0
    for name in arguments.only or known:
        found += _report(name, known[name])
    print(f"{found} to mend" if found else "all well")
    return 1 if found else 0


def _report(name: str, check: Check) -> int:
    began = time.monotonic()
    complaints = sorted(check())
    print(f"{name:10} {len(complaints) or 'well':>5}  {time.monotonic() - began:.1f} s")
    for complaint in complaints[:MOST_SHOWN]:
        print(f"  {complaint}")
    if len(complaints) > MOST_SHOWN:
        print(f"  and {len(complaints) - MOST_SHOWN} more")
    return len(complaints)
