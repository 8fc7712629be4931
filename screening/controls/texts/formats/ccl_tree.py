"""The Commerce Control List as CSV, one row a number: eccn, base_eccn, is_leaf, text.

Numbers such as 0E001 are what a spreadsheet likes to turn into 0.00E+00: a row with such a number is refused and never
guessed at.
"""

from __future__ import annotations

from screening.controls.grammar.reading import Grammar
from screening.controls.texts import rows
from screening.controls.texts.draft import Draft
from screening.controls.texts.paragraph import Parsed, TextError

COLUMNS = ("eccn", "base_eccn", "is_leaf", "text")
UNUSED = ("is_leaf",)
"""Whether numbers stand below it, which the numbers themselves say."""


def parse(data: bytes, grammar: Grammar) -> Parsed:
    """Raises TextError, which names the row."""
    draft = Draft(grammar)
    for row, cells in rows.csv_rows(data, COLUMNS):
        code = draft.code(row, cells["eccn"])
        if code.split(".")[0] != cells["base_eccn"]:
            raise TextError(row, f"{code} does not stand below {cells['base_eccn'][:20]}")
        if cells["is_leaf"] not in ("TRUE", "FALSE"):
            raise TextError(row, "is_leaf is neither TRUE nor FALSE")
        draft.add(row, code, cells["text"])
    return draft.done()
