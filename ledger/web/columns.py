"""The columns of the log's tables. None is sorted: the log has one order."""

from django.utils.translation import gettext_lazy as _

from ledger.web.column import Column

ENTRIES = (
    Column("seq", _("Entry"), numeric=True, heads_row=True),
    Column("at", _("When")),
    Column("kind", _("What happened")),
    Column("subject", _("About")),
    Column("by", _("By")),
)
FIELDS = (Column("field", _("Field"), heads_row=True), Column("value", _("Value")), Column("kept", _("How it is kept")))
PROOF = (Column("step", _("Step"), numeric=True, heads_row=True), Column("hash", _("Hash of the sibling")))
CHECKPOINTS = (
    Column("size", _("Entries"), numeric=True, heads_row=True),
    Column("at", _("Signed")),
    Column("root", _("Root hash")),
)
FAULTS = (Column("seq", _("Entry"), numeric=True, heads_row=True), Column("why", _("What is wrong")))
