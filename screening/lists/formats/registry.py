"""The formats a card can name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from screening.lists.formats import (
    bis_dpl,
    eu_fsf,
    eu_journal,
    ftm,
    ofac_sdn,
    ofac_xml,
    uk_sanctions,
    un_sc,
    us_csl,
    us_csl_json,
    watch_csv,
)
from screening.lists.formats.parsed import COUNTS, Parsed


@dataclass(frozen=True, slots=True)
class Format:
    """``files``: what it reads; ``counts``: what it counts; ``parse``: names and bytes in, entities out, or ParseError.

    ``version`` is raised when the same bytes would yield other entities. Where ``files`` is empty the card names them:
    one file, or any number of like ones if ``many``, and the rows of each are then counted under its name besides.
    """

    version: int
    files: tuple[str, ...]
    counts: tuple[str, ...]
    parse: Callable[[Mapping[str, bytes]], Parsed]
    many: bool = False


_CONSOLIDATED = partial(ofac_sdn.parse, names=ofac_sdn.CONSOLIDATED_FILES)

FORMATS: dict[str, Format] = {
    "ofac_sdn": Format(1, ofac_sdn.FILES, ofac_sdn.COUNTS, ofac_sdn.parse),
    "ofac_cons": Format(1, ofac_sdn.CONSOLIDATED_FILES, ofac_sdn.COUNTS, _CONSOLIDATED),
    "ofac_xml": Format(ofac_xml.VERSION, (), COUNTS, ofac_xml.parse),
    "us_csl": Format(us_csl.VERSION, (), COUNTS, us_csl.parse),
    "us_csl_json": Format(us_csl_json.VERSION, (), COUNTS, us_csl_json.parse),
    "bis_dpl": Format(bis_dpl.VERSION, (), COUNTS, bis_dpl.parse),
    "un_sc": Format(un_sc.VERSION, (), COUNTS, un_sc.parse),
    "eu_fsf": Format(eu_fsf.VERSION, (), COUNTS, eu_fsf.parse),
    "eu_journal": Format(eu_journal.VERSION, (), COUNTS, eu_journal.parse, many=True),
    "uk_sanctions": Format(uk_sanctions.VERSION, (), COUNTS, uk_sanctions.parse),
    "ftm": Format(ftm.VERSION, (), COUNTS, ftm.parse),
    "watch_csv": Format(watch_csv.VERSION, (), COUNTS, watch_csv.parse),
}
"""Name in a card's ``format`` -> how to read it."""
