"""The values that are shipped, and those that an authority took in."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from screening.cards import CardError
from screening.countries.indicator import Card, Value
from screening.countries.reading import decimal

HERE = Path(__file__).parent / "values"


@dataclass(frozen=True, slots=True)
class Taken:
    """An edition of an indicator: ``edition`` is the SHA-256 of what ``rows`` were read from, and names them.

    ``version``: the publisher's name for it, such as ``V-Dem dataset v16``.
    """

    indicator: str
    edition: str
    version: str
    rows: tuple[Value, ...] = field(compare=False, repr=False)

    @property
    def last_year(self) -> int:
        return max((row.year for row in self.rows), default=0)


@cache
def shipped(card: Card) -> Taken:
    """The table of values that comes with the program. Raises CardError when it is missing or wrong."""
    path = HERE / f"{card.id}.csv"
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CardError(path.name, "", f"is not there, though {card.id} says that it is shipped") from error
    rows = tuple(csv.DictReader(data.decode("ascii").splitlines()))
    values = tuple(_value(row, path.name, number) for number, row in enumerate(rows, start=2))
    return Taken(card.id, hashlib.sha256(data).hexdigest(), card.version, values)


def _value(row: dict[str, str], file: str, number: int) -> Value:
    try:
        lower, upper = (int(row[name]) if row.get(name) else None for name in ("lower", "upper"))
        return Value(row["country"], int(row["year"]), int(row["value"]), lower, upper)
    except (KeyError, ValueError) as error:
        raise CardError(file, f"row {number}", f"cannot be read: {error}") from error


def check_values(card: Card, taken: Taken, countries: frozenset[str]) -> None:
    """Raises CardError for a row of no country, off the scale, outside its interval, or given twice."""
    seen: set[tuple[str, int]] = set()
    for i, row in enumerate(taken.rows, start=2):
        if why := fault(card, row, countries):
            raise CardError(f"{card.id}.csv", f"row {i}", why)
        if (row.country, row.year) in seen:
            raise CardError(f"{card.id}.csv", f"row {i}", f"{row.country} {row.year} is given twice")
        seen.add((row.country, row.year))


def fault(card: Card, row: Value, countries: frozenset[str]) -> str:
    """What is wrong with a row; empty when nothing is."""
    if row.country not in countries:
        return f"{row.country!r} is not in names.yaml"
    if row.value < card.least or (card.most is not None and row.value > card.most):
        ends = [decimal(end) if end is not None else "any number" for end in (card.least, card.most)]
        return f"the value {decimal(row.value)} is off the scale {ends[0]} to {ends[1]}"
    if (row.lower is None) is not (row.upper is None):
        return "only one end of the interval is given"
    if row.lower is not None and row.upper is not None and not row.lower <= row.value <= row.upper:
        return f"the value {decimal(row.value)} is outside its interval {decimal(row.lower)} to {decimal(row.upper)}"
    return ""
