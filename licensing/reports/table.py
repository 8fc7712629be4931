"""A table of figures that can be traced. Pure: no database, no web, no language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a column holds: it decides how a cell is shown and written."""

    TEXT = "text"
    CODE = "code"
    COUNTRY = "country"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Column:
    """``key``: the column's name in files, for ever; ``label``: what a reader sees."""

    key: str
    label: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Figure:
    """A count with the numbers of the log entries that it counts, in order."""

    entries: tuple[int, ...] = ()

    @property
    def value(self) -> int:
        return len(self.entries)


Cell = str | Figure


@dataclass(frozen=True, slots=True)
class Table:
    """``key`` names the file; ``notes`` say how it was counted; ``total`` is the closing row, where sums make sense.

    Raises ValueError where a row does not fit the columns, or a total is not the sum of its column.
    """

    key: str
    title: str
    notes: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] | None = None

    def __post_init__(self) -> None:
        for row in (*self.rows, *((self.total,) if self.total else ())):
            if len(row) != len(self.columns):
                raise ValueError(f"{self.key}: a row of {len(row)} cells under {len(self.columns)} columns")
            for column, cell in zip(self.columns, row, strict=True):
                if isinstance(cell, Figure) != (column.kind is Kind.FIGURE):
                    raise ValueError(f"{self.key}: {cell!r} does not belong under {column.key}")
        self._check_total()

    def _check_total(self) -> None:
        if self.total is None:
            return
        for place, column in enumerate(self.columns):
            cell = self.total[place]
            if isinstance(cell, Figure) and cell != added(row[place] for row in self.rows):
                raise ValueError(f"{self.key}: the total of {column.key} is not the sum of its rows")

    @property
    def empty(self) -> bool:
        return not self.rows


def added(cells: Iterable[Cell]) -> Figure:
    """The sum of figures: all their entries, in order. Texts among the cells count nothing."""
    return Figure(tuple(sorted(entry for cell in cells if isinstance(cell, Figure) for entry in cell.entries)))
