"""Entries of the Commerce Control List as one JSON array {eccn, heading, reason_for_control, details_markdown}.

The heading is the paragraph of the number; the reasons, and the details in one piece, are notes at it.
"""

from __future__ import annotations

from typing import Any

from screening.controls.grammar.reading import Grammar
from screening.controls.texts import rows
from screening.controls.texts.draft import Draft
from screening.controls.texts.paragraph import Kind, Parsed, TextError

FIELDS = ("eccn", "heading", "reason_for_control", "details_markdown")
REASONS = frozenset(("AT", "CB", "CC", "CW", "EI", "FC", "MT", "NP", "NS", "RS", "SI", "SL", "SS", "UN"))
"""Reasons for control, 15 CFR 738.2(d)(2)(i)."""


def parse(data: bytes, grammar: Grammar) -> Parsed:
    """Raises TextError, which names the place in the array."""
    draft = Draft(grammar)
    for row, found in rows.json_array(data, FIELDS):
        code = draft.code(row, rows.text(row, found, "eccn"))
        draft.add(row, code, rows.text(row, found, "heading"))
        if reasons := _reasons(row, found):
            draft.add(row, code, f"Reason for control: {', '.join(reasons)}", Kind.NOTE)
        if rows.text(row, found, "details_markdown").strip():
            draft.add(row, code, rows.text(row, found, "details_markdown"), Kind.NOTE)
    return draft.done()


def _reasons(row: int, found: dict[str, Any]) -> list[str]:
    reasons = found["reason_for_control"]
    if not isinstance(reasons, list) or not all(reason in REASONS for reason in reasons):
        raise TextError(row, f"the field “reason_for_control” is no list of {', '.join(sorted(REASONS))}")
    return reasons
