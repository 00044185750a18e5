"""One JSON object a line, without patients' words.

Our own log lines are written to hold none. Lines of libraries may quote what they were given, and the text of an
exception may too: of those only the pattern of the line, the kind of the exception and its place are written.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import traceback
from datetime import UTC, datetime
from types import TracebackType

OURS = ("bot", "actions")


class Discreet(logging.Formatter):
    """Writes a record as JSON: time (UTC), level, logger, pid, message; of an exception its kind and place."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line."""
        entry: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "pid": os.getpid(),
            "message": message_of(record),
        }
        if record.exc_info and record.exc_info[0] is not None:
            entry["exception"] = record.exc_info[0].__name__
            entry["where"] = place_of(record.exc_info[2])
        return json.dumps(entry, ensure_ascii=False)


def message_of(record: logging.LogRecord) -> str:
    """Return our own line whole; of others' warnings the pattern alone, and nothing of asyncio's, which quote calls."""
    name = record.name.partition(".")[0]
    if name in OURS or (name == "sanic" and record.levelno <= logging.INFO):
        return record.getMessage()
    if name == "asyncio":
        return "a task failed"
    lines = str(record.msg).splitlines()
    # A line put together beforehand may hold anything.
    return lines[0] if lines and record.args else "(not shown)"


def place_of(trace: TracebackType | None) -> str | None:
    """Return file and line where an exception was raised."""
    frames = traceback.extract_tb(trace)
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else None


def set_up(level: str) -> None:
    """Write every logger's lines to the standard error stream, from `level` on; and what nobody caught."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Discreet())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    sys.excepthook = _uncaught


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    logging.getLogger("bot").critical("ended by an error", exc_info=(kind, error, trace))
