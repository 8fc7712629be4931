"""The format of our own, which ``docs/controls.md`` describes: JSON lines {code, text, parent?, depth?, kind?}."""

from __future__ import annotations

from typing import Any

from screening.controls.grammar.reading import Grammar
from screening.controls.texts import rows
from screening.controls.texts.draft import Draft
from screening.controls.texts.paragraph import Kind, Parsed, TextError

NEEDED = ("code", "text")
OPTIONAL = ("parent", "depth", "kind")


def parse(data: bytes, grammar: Grammar) -> Parsed:
    """Raises TextError, which names the row."""
    draft = Draft(grammar)
    for row, found in rows.json_lines(data, NEEDED, OPTIONAL):
        code = draft.code(row, rows.text(row, found, "code"))
        kind = _kind(row, found)
        if kind is not Kind.CODE and not draft.known(code):
            raise TextError(row, f"a {kind} stands at {code}, whose own words did not come before it")
        parent, depth = _parent(row, found, draft), rows.whole(row, found, "depth")
        draft.add(row, code, rows.text(row, found, "text"), kind, parent=parent, depth=depth)
    return draft.done()


def _kind(row: int, found: dict[str, Any]) -> Kind:
    try:
        return Kind(found.get("kind", Kind.CODE))
    except ValueError:
        raise TextError(row, f"the field “kind” is none of {', '.join(Kind)}") from None


def _parent(row: int, found: dict[str, Any], draft: Draft) -> str:
    if not found.get("parent"):
        return ""
    parent = draft.code(row, rows.text(row, found, "parent"))
    if not draft.known(parent):
        raise TextError(row, f"the parent {parent} did not come before it")
    return parent
