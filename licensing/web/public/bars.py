"""The bars of a chart. The table beside it holds every number; the chart only shows how they compare."""

from dataclasses import dataclass
from fractions import Fraction

from licensing.reports.table import Figure, Table

SHOWN = 10
WIDTH = 100


@dataclass(frozen=True, slots=True)
class Bar:
    """``width``: out of WIDTH, as the template writes it into the drawing; a count that is not 0 is always seen."""

    code: str
    value: int
    width: str


def longest(table: Table) -> list[Bar]:
    """The first figure of each of the first rows, drawn to the scale of the greatest."""
    counted = [(str(row[0]), row[1].value) for row in table.rows if isinstance(row[1], Figure) and row[1].value]
    shown = counted[:SHOWN]
    most = max((value for _code, value in shown), default=0)
    return [Bar(code, value, _width(value, most)) for code, value in shown]


def _width(value: int, most: int) -> str:
    hundredths = max(100, round(Fraction(value * WIDTH * 100, most)))
    return f"{hundredths // 100}.{hundredths % 100:02d}"
