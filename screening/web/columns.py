"""Columns of this app's tables, in the shape that the table block draws (see the style page)."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Column:
    """``key`` names the cell; ``numeric`` aligns at the end; ``heads_row`` marks the column that names the row."""

    key: str
    label: str | Promise
    numeric: bool = False
    heads_row: bool = False


LISTS = (
    Column("list", _("List"), heads_row=True),
    Column("status", _("State")),
    Column("required", _("Required")),
    Column("taken_in", _("Last taken in")),
    Column("entities", _("Listed entities"), numeric=True),
    Column("edition", _("Edition")),
)
TAKINGS = (
    Column("at", _("Taken in"), heads_row=True),
    Column("edition", _("Edition")),
    Column("counts", _("Rows")),
    Column("changes", _("What changed")),
    Column("by", _("By")),
)
REFUSALS = (
    Column("at", _("Refused"), heads_row=True),
    Column("reason", _("Reason")),
    Column("by", _("By")),
)
CHANGES = (
    Column("entity", _("Entry")),
    Column("name", _("Name"), heads_row=True),
)
CHANGED = (*CHANGES, Column("what", _("What changed")))
