"""The columns of the small tables on a case's pages. None is sorted: they are a few rows in the exporter's order."""

from django.utils.translation import gettext_lazy as _

from licensing.web.listing import Column

PARTIES = (
    Column("role", _("Role")),
    Column("name", _("Name"), heads_row=True),
    Column("country", _("Country")),
    Column("details", _("Address and numbers")),
    Column("hits", _("Hits"), numeric=True),
)
ITEMS = (
    Column("item", _("Item"), heads_row=True),
    Column("declared", _("Declared code")),
    Column("reads", _("Its description reads like")),
    Column("quantity", _("Quantity"), numeric=True),
    Column("value", _("Total value"), numeric=True),
)
DOCUMENTS = (
    Column("file", _("Document"), heads_row=True),
    Column("purpose", _("What it is")),
    Column("sha256", _("SHA-256")),
)
LISTS = (
    Column("list", _("List"), heads_row=True),
    Column("status", _("Status")),
    Column("taken_in", _("Taken in")),
    Column("edition", _("Edition")),
    Column("reason", _("Reason")),
)
SETTLED = (
    Column("criterion", _("Criterion"), heads_row=True),
    Column("outcome", _("Outcome")),
    Column("severity", _("If raised")),
    Column("sentence", _("Finding")),
)
LINES = (
    Column("item", _("Item"), heads_row=True),
    Column("party", _("End-user")),
    Column("destination", _("Destination")),
    Column("outcome", _("Decision")),
    Column("conditions", _("Conditions")),
)
ANSWERS = (
    Column("criterion", _("Criterion"), heads_row=True),
    Column("found", _("Screening found")),
    Column("holds", _("The officer finds")),
    Column("because", _("Because")),
)
REPLAYED = (
    Column("screened", _("Screened"), heads_row=True),
    Column("version", _("Version"), numeric=True),
    Column("ruleset", _("Ruleset")),
    Column("lane", _("Lane as stored")),
    Column("result", _("Computed again")),
)
DIFFERENCES = (
    Column("of", _("Where"), heads_row=True),
    Column("field", _("What")),
    Column("stored", _("Stored")),
    Column("now", _("Computed now")),
)
MOVED = (
    Column("case", _("Case"), heads_row=True),
    Column("before", _("Lane by the rules of today")),
    Column("after", _("Lane by the other rules")),
    Column("why", _("Why")),
)

ALL = {
    "parties": PARTIES,
    "items": ITEMS,
    "documents": DOCUMENTS,
    "lists": LISTS,
    "settled": SETTLED,
    "lines": LINES,
    "answers": ANSWERS,
    "replayed": REPLAYED,
    "differences": DIFFERENCES,
    "moved": MOVED,
}
