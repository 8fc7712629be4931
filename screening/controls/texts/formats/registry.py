"""The formats by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from screening.controls.grammar.reading import Grammar
from screening.controls.texts.formats import ccl_entries, ccl_tree, headings, no_list_ii, paragraphs
from screening.controls.texts.paragraph import Parsed


@dataclass(frozen=True, slots=True)
class Format:
    """``parse`` raises TextError. ``version`` grows when it reads the same bytes otherwise than before."""

    parse: Callable[[bytes, Grammar], Parsed]
    version: int = 1


FORMATS: dict[str, Format] = {
    "paragraphs": Format(paragraphs.parse),
    "headings": Format(headings.parse),
    "no-list-ii": Format(no_list_ii.parse),
    "ccl-tree": Format(ccl_tree.parse),
    "ccl-entries": Format(ccl_entries.parse),
}
