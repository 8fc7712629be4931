"""A table of entries with their headings, as CSV: code, category, group, regime, heading.

What follows from a code by rule has to agree with it: a table whose columns have slipped must not be believed.
"""

from __future__ import annotations

from screening.controls.grammar.reading import Grammar
from screening.controls.texts import rows
from screening.controls.texts.draft import Draft
from screening.controls.texts.paragraph import Parsed, TextError

COLUMNS = (
    "code",
    "category",
    "category_name",
    "category5_part",
    "product_group",
    "product_group_name",
    "number",
    "regime_by_digit",
    "heading",
)
UNUSED = ("category_name", "category5_part", "product_group_name", "regime_by_digit")
"""Follow from the code by rule, and are named in our own words elsewhere."""


def parse(data: bytes, grammar: Grammar) -> Parsed:
    """Raises TextError, which names the row."""
    draft = Draft(grammar)
    for row, cells in rows.csv_rows(data, COLUMNS):
        code = draft.code(row, cells["code"])
        if code != cells["category"] + cells["product_group"] + cells["number"]:
            raise TextError(row, f"{code} does not agree with its category, group and number")
        draft.add(row, code, cells["heading"])
    return draft.done()
