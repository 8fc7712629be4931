"""The house's own number for names: at or above which score a listed name is put before an officer."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from screening import numbers
from screening.numbers import Number

_CARD = Path(__file__).with_name("house.yaml")


@cache
def house_numbers() -> tuple[Number, ...]:
    """Every number of the card, whatever its day. Raises CardError."""
    return numbers.load(_CARD)


def threshold(on: date) -> Number:
    """The threshold in force on a day, in basis points, with who set it and why. LookupError before the first."""
    in_force = {number.name: number for number in numbers.on(house_numbers(), on)}
    if "threshold" not in in_force:
        raise LookupError(f"{_CARD.name}: no threshold for names is in force on {on.isoformat()}")
    return in_force["threshold"]
