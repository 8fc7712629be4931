"""Sorting of a table by its columns: what a template draws and what a query may be ordered by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ledger.web.column import Column


@dataclass(frozen=True, slots=True)
class Sorting:
    """The column a table is sorted by, and which way."""

    key: str
    descending: bool = False

    @classmethod
    def asked(cls, query: Mapping[str, str], columns: Sequence[Column], default: str) -> "Sorting":
        """From ``?sort=lane`` or ``?sort=-lane``. A key that cannot be sorted by falls back to ``default``."""
        sortable = {column.key for column in columns if column.order_by}
        wanted = query.get("sort", default)
        if wanted.removeprefix("-") not in sortable:
            wanted = default
        return cls(wanted.removeprefix("-"), wanted.startswith("-"))

    def order_by(self, columns: Sequence[Column]) -> tuple[str, str]:
        """Arguments for ``QuerySet.order_by``: the column, then ``pk`` so that equal rows keep one order."""
        path = next(column.order_by for column in columns if column.key == self.key)
        sign = "-" if self.descending else ""
        return f"{sign}{path}", f"{sign}pk"

    def aria(self, column: Column) -> str:
        """Value of ``aria-sort`` for a column's head, "" when the table is not sorted by it."""
        if column.key != self.key:
            return ""
        return "descending" if self.descending else "ascending"

    def turned(self, column: Column) -> str:
        """``?sort=`` value of a click on the column's head: the other way when it is sorted by it already."""
        return f"-{column.key}" if column.key == self.key and not self.descending else column.key


@dataclass(frozen=True, slots=True)
class Head:
    """A column's head as drawn. ``aria``: value of aria-sort; ``sort``: value of ``?sort=``, "" without a link."""

    column: Column
    aria: str
    sort: str


def heads(columns: Sequence[Column], sorting: Sorting | None) -> list[Head]:
    """The heads of a table; without a sorting none of them is a link."""
    return [
        Head(column, sorting.aria(column), sorting.turned(column) if column.order_by else "")
        if sorting
        else Head(column, "", "")
        for column in columns
    ]
