"""The year's tables, and how they are written for a spreadsheet without harm and without loss."""

import csv
import io
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from licensing.reports import applications_by_destination, cyber_surveillance_by_code
from licensing.reports.happenings import Happening, Record
from licensing.reports.table import Cell, Column, Figure, Kind, Table

Counted = Callable[[Iterable[Happening], int], Table]
TABLES: dict[str, Counted] = {
    applications_by_destination.KEY: applications_by_destination.table,
    cyber_surveillance_by_code.KEY: cyber_surveillance_by_code.table,
}

# A cell that starts so is run as a formula by spreadsheets, or hides one behind a tab or a line end.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# What a spreadsheet takes for a number: 0E001 is one to it, and becomes 0.
_NUMBER = re.compile(r"\s*[0-9]+([.,][0-9]*)?\s*([eE][+-]?[0-9]+)?\s*")


@dataclass(frozen=True, slots=True)
class Report:
    """A year's tables and the checkpoint that their figures rest on."""

    year: int
    record: Record
    tables: tuple[Table, ...]


def report(record: Record, year: int) -> Report:
    return Report(year, record, tuple(counted(record.happenings, year) for counted in TABLES.values()))


def to_csv(table: Table, *, year: int, checkpoint: int) -> str:
    """RFC 4180 with a head of column keys. Beside each figure stand the log entries that it counts; year and
    checkpoint are said in each row, so that a row can travel alone.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["year", *(key for column in table.columns for key in _keys(column)), "log_checkpoint"])
    for row in table.rows:
        cells = [part for column, cell in zip(table.columns, row, strict=True) for part in _cells(column, cell)]
        writer.writerow([year, *cells, checkpoint])
    return out.getvalue()


def safe(text: str) -> str:
    """The text as a spreadsheet must take it: as text. An apostrophe in front says so."""
    return f"'{text}" if text.startswith(_FORMULA) or _NUMBER.fullmatch(text) else text


def _keys(column: Column) -> list[str]:
    return [column.key, f"{column.key}_log_entries"] if column.kind is Kind.FIGURE else [column.key]


def _cells(column: Column, cell: Cell) -> list[str | int]:
    if isinstance(cell, Figure):
        return [cell.value, " ".join(f"#{entry}" for entry in cell.entries)]
    return [safe(cell)]
