"""A report's tables as the page's building blocks draw them."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from licensing import formats
from licensing.reports.publish import Report
from licensing.reports.table import Cell, Figure, Kind, Table
from licensing.reports.table import Column as Counted
from licensing.web.listing import Column

YEARS = (
    Column("year", _("Year"), heads_row=True),
    Column("received", _("Applications received"), numeric=True),
    Column("issued", _("Licences issued"), numeric=True),
    Column("refused", _("Refused"), numeric=True),
    Column("withdrawn", _("Withdrawn by the exporter"), numeric=True),
)


@dataclass(frozen=True, slots=True)
class DrawnCell:
    """``kind``: a ``table.Kind``; ``value``: a text, or a count in the reader's digits; ``entries``: what it counts."""

    key: str
    label: str
    kind: str
    value: str
    entries: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    table: Table
    columns: tuple[Column, ...]
    rows: tuple[tuple[DrawnCell, ...], ...]
    total: tuple[DrawnCell, ...]


def draw(table: Table) -> Drawn:
    columns = tuple(
        Column(column.key, column.label, numeric=column.kind is Kind.FIGURE, heads_row=place == 0)
        for place, column in enumerate(table.columns)
    )
    return Drawn(table, columns, tuple(_row(table, row) for row in table.rows), _row(table, table.total or ()))


def headline(report: Report) -> dict[str, str]:
    """Key of each figure of the first table → its total, as the reader writes it."""
    return {key: formats.number(count) for key, count in totals(report).items()}


def totals(report: Report) -> dict[str, int]:
    """Key of each figure of the first table → its total: a number, by which a unit is put in the plural."""
    table = report.tables[0]
    assert table.total is not None
    return {
        column.key: cell.value
        for column, cell in zip(table.columns, table.total, strict=True)
        if isinstance(cell, Figure)
    }


def _row(table: Table, cells: tuple[Cell, ...]) -> tuple[DrawnCell, ...]:
    return tuple(_cell(column, cell) for column, cell in zip(table.columns, cells, strict=bool(cells)))


def _cell(column: Counted, cell: Cell) -> DrawnCell:
    if isinstance(cell, Figure):
        return DrawnCell(column.key, column.label, column.kind, formats.number(cell.value), cell.entries)
    return DrawnCell(column.key, column.label, column.kind, cell, ())
