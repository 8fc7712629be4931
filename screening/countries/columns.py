"""How a publisher's table of values is laid out: which column holds what, and how it names countries."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Naming(StrEnum):
    """How the file names countries: ISO codes, the numbers of the Correlates of War or of Gleditsch and Ward, or
    English names."""

    ISO2 = "iso2"
    ISO3 = "iso3"
    COW = "cow"
    GW = "gw"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Columns:
    """``country``, ``year``, ``value``, ``lower``, ``upper``: names of columns in the file's first row.

    ``year`` may be empty: the file is of one year then, which the one who takes it in names. ``year_minus``: what
    must be taken from the year in the file (an edition of 2026 may speak of 2025). ``only``: a row counts only when
    these columns hold these words. ``empty``: words that stand for no value. ``leaves_out``: units that the publisher
    counts and that have no country code, with the reason. ``deviation``: the column that holds a standard
    deviation or error, from which the interval is made with ``times`` (in thousandths).
    """

    country: str
    naming: Naming
    value: str
    year: str = ""
    lower: str = ""
    upper: str = ""
    deviation: str = ""
    times: int = 0
    year_minus: int = 0
    separator: str = ","
    decimal: str = "."
    multiply: int = 1
    only: tuple[tuple[str, str], ...] = ()
    empty: tuple[str, ...] = ("", "NA")
    leaves_out: tuple[tuple[str, str], ...] = field(default=())
