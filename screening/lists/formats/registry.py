"""The formats a card can name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from screening.lists.formats import ofac_sdn
from screening.lists.formats.parsed import Parsed


@dataclass(frozen=True, slots=True)
class Format:
    """``files``: what it reads; ``counts``: what it counts; ``parse``: names and bytes in, entities out, or ParseError.

    ``version`` is raised when the same bytes would yield other entities.
    """

    version: int
    files: tuple[str, ...]
    counts: tuple[str, ...]
    parse: Callable[[Mapping[str, bytes]], Parsed]


FORMATS: dict[str, Format] = {
    "ofac_sdn": Format(1, tuple(ofac_sdn.COLUMNS), ofac_sdn.COUNTS, ofac_sdn.parse),
}
"""Name in a card's ``format`` -> how to read it."""
