"""How a publisher's table of values is laid out: which column holds what, and how it names countries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Naming(StrEnum):
    """How the file names countries: ISO codes of two or three, numbers of the Correlates of War, or English names."""

    ISO2 = "iso2"
    ISO3 = "iso3"
    COW = "cow"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Columns:
    """``country``, ``year``, ``value``, ``lower``, ``upper``: names of columns in the file's first row; several names
    of one column, from one year to another, stand with a bar between them.

    ``label``: the column with the publisher's own name of the unit, where ``country`` holds a code.
    ``deviation``: the column with a standard error, from which the interval is made: it is multiplied by ``times``,
    in thousandths, and added and taken away. ``year_minus``: what must be taken from the year in the file (an edition
    of 2026 may speak of 2025). ``from_year``: rows of earlier years are not read, because states that are no more
    stand there. ``only``: a row counts only when these columns hold these words. ``empty``: words that stand for no
    value. ``leaves_out``: units that have no country code of their own, with the reason.
    """

    country: str
    naming: Naming
    year: str
    value: str
    lower: str = ""
    upper: str = ""
    label: str = ""
    deviation: str = ""
    times: int = 0
    year_minus: int = 0
    from_year: int = 2015
    separator: str = ","
    decimal: str = "."
    only: tuple[tuple[str, str], ...] = ()
    empty: tuple[str, ...] = ("", "NA")
    leaves_out: tuple[tuple[str, str], ...] = ()
