"""A report as CSV or XLSX: exactly what the page shows, hidden where the page hides."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator

from bot.statistics.outcome import UNANSWERED, UNKNOWN
from bot.statistics.report import Breakdown, Figure, Report

Row = tuple[str, str, str, str, str, int | str, str]
Say = Callable[[str], str]
"""A text of the region's page by its key, in the reader's language."""
COLUMNS = ("region", "period", "group", "dimension", "value", "count", "note")


def rows(shown: Report, say: Say) -> Iterator[Row]:
    """Yield one row a figure, in words; a count that is hidden is empty; the last column says why."""
    yield from _rows(shown, "all", shown.split, say)
    for group, tables in (("all", shown.everyone), ("considered", shown.considered)):
        for table in tables.values():
            yield from _rows(shown, group, table, say)
    yield from _rows(shown, "considered", shown.reasons, say)
    for month, figure in shown.months.items():
        yield shown.region, str(shown.period), say("group-all"), say("dimension-month"), str(month), *cells(figure, say)


def _rows(shown: Report, group: str, table: Breakdown, say: Say) -> Iterator[Row]:
    start = (shown.region, str(shown.period), say(f"group-{group}"), say(f"dimension-{table.dimension}"))
    yield (*start, say("total"), *cells(table.total, say))
    for value, figure in table.parts.items():
        yield (*start, say(value_key(table.dimension, value)), *cells(figure, say))


def value_key(dimension: str, value: str) -> str:
    """Return the key of a value's name, such as age-0-6 or channel-own-chat."""
    if value in (UNKNOWN, UNANSWERED):
        return value
    name = value.replace("_", "-").replace("+", "-more")
    keys = {
        "need": f"need-{name}",
        "age": f"age-{name}",
        "language": f"language-{name}",
        "channel": f"channel-{name}",
        "initiative": f"initiative-{name}",
        "open": f"open-{name}",
        "questions": f"questions-{name}",
        "reason": f"reason-{name}",
        "considered": f"considered-{name}",
    }
    return keys[dimension]


def cells(figure: Figure, say: Say) -> tuple[int | str, str]:
    """Return a count that a spreadsheet can add up, and whether it is at least so many, or hidden."""
    if figure.count is None:
        return "", say("hidden")
    return figure.count, "" if figure.exact else say("at-least")


def as_csv(shown: Report, say: Say) -> str:
    """Return the report as CSV with semicolons, as Swedish spreadsheets read it, and a byte order mark."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([say(f"column-{name}") for name in COLUMNS])
    writer.writerows(rows(shown, say))
    return "\ufeff" + out.getvalue()


def as_xlsx(shown: Report, say: Say) -> bytes:
    """Return the report as a workbook of one sheet."""
    # Here, so that the assistant starts without it.
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = say("sheet")[:31]
    sheet.append([say(f"column-{name}") for name in COLUMNS])
    for row in rows(shown, say):
        sheet.append(list(row))
    for heading in sheet[1]:
        heading.font = Font(bold=True)
    for column, width in zip("ABCDEFG", (9, 10, 26, 20, 36, 12, 14), strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
