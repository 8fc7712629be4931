"""Columns of this app's tables, in the shape that the table block draws (see the style page)."""

from django.utils.translation import gettext_lazy as _

from ledger.web.column import Column

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
CRITERIA = (
    Column("id", _("Criterion"), heads_row=True),
    Column("title", _("What is asked")),
    Column("severity", _("If raised")),
    Column("since", _("Asked since")),
)
LAW = (
    Column("act", _("Act"), heads_row=True),
    Column("place", _("Place")),
    Column("since", _("Here since")),
    Column("register", _("Where to read it")),
)
NUMBERS = (
    Column("name", _("Name"), heads_row=True),
    Column("value", _("Value: points, or the unit that its reason names"), numeric=True),
    Column("since", _("Since")),
    Column("set_by", _("Set by")),
    Column("because", _("Because")),
)
EXAMPLES = (
    Column("shows", _("Example"), heads_row=True),
    Column("given", _("What is given")),
    Column("outcome", _("Outcome")),
    Column("sentence", _("What is said")),
)
CONTROLS = (
    Column("code", _("Entry"), heads_row=True),
    Column("title", _("In our words")),
    Column("law", _("Law")),
)
CATEGORIES = (
    Column("name", _("What it covers"), heads_row=True),
    Column("category", _("Category")),
    Column("count", _("Entries"), numeric=True),
)
LANES = (
    Column("place", _("Read as"), numeric=True),
    Column("says", _("When this holds"), heads_row=True),
    Column("lane", _("The lane is")),
    Column("rule", _("Rule")),
)
INSTRUMENTS = (
    Column("name", _("Act"), heads_row=True),
    Column("register", _("Where to read it")),
    Column("since", _("In force since")),
    Column("cited", _("Criteria")),
)
RULE_CHANGES = (
    Column("kind", _("What happened")),
    Column("of", _("To what"), heads_row=True),
    Column("before", _("Before")),
    Column("after", _("After")),
)

RULES = {
    "criteria": CRITERIA,
    "law": LAW,
    "numbers": NUMBERS,
    "all_numbers": (Column("of", _("Of")), *NUMBERS),
    "examples": EXAMPLES,
    "controls": CONTROLS,
    "categories": CATEGORIES,
    "lanes": LANES,
    "instruments": INSTRUMENTS,
    "changes": RULE_CHANGES,
}
