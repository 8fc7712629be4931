"""Columns of the pages of official control texts."""

from django.utils.translation import gettext_lazy as _

from ledger.web.column import Column

TEXTS = (
    Column("list", _("Control list"), heads_row=True),
    Column("law", _("Part of")),
    Column("since", _("Text of")),
    Column("paragraphs", _("Paragraphs"), numeric=True),
)
EDITIONS = (
    Column("days", _("The law"), heads_row=True),
    Column("counts", _("Holds")),
    Column("taken", _("Taken in")),
    Column("edition", _("Edition")),
)
ELSEWHERE = (
    Column("list", _("List"), heads_row=True),
    Column("code", _("Code there")),
    Column("sure", _("How sure")),
    Column("why", _("Why")),
)
