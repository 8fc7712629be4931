"""A column of a table, as ``templates/components/table.html`` draws it in every app."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``key``: its cell, and its name in the address (``?sort=key``); ``order_by``: model path, "" =
    cannot be sorted; ``numeric`` aligns at the end of the line; ``heads_row`` marks the one that names the row.
    """

    key: str
    label: str | Promise
    order_by: str = ""
    numeric: bool = False
    heads_row: bool = False
