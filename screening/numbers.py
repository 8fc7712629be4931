"""House numbers: weights and thresholds that no act gives, each with a day, an author and a reason.

They are kept apart from the law on every card, so that a reader never takes one for the other. A new value
is a new line under its own date; the old one stays, because decisions rest on it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from screening import cards


@dataclass(frozen=True, slots=True)
class Number:
    """``value`` is an integer, in basis points (0-10000) unless the name says otherwise."""

    name: str
    since: date
    value: int
    set_by: str
    because: str


@dataclass(frozen=True, slots=True)
class _Line:
    value: int
    set_by: str
    because: str


def shape(data: Any, file: str, field: str) -> tuple[Number, ...]:
    """The numbers of ``{name: {date: {value, set_by, because}}}``. Raises CardError."""
    if not isinstance(data, dict):
        raise cards.CardError(file, field, "is not a table of numbers")
    return tuple(number for name, lines in data.items() for number in _dated(str(name), lines, file, f"{field}.{name}"))


def load(path: Path) -> tuple[Number, ...]:
    """The numbers of a file that holds nothing else. Raises CardError."""
    return shape(cards.read(path), path.name, "")


def on(numbers: Iterable[Number], day: date) -> tuple[Number, ...]:
    """For each name the newest number of ``day``; a name that starts later is left out. Sorted by name."""
    newest: dict[str, Number] = {}
    for number in sorted(numbers, key=lambda number: number.since):
        if number.since <= day:
            newest[number.name] = number
    return tuple(newest[name] for name in sorted(newest))


def value(numbers: Iterable[Number], name: str) -> int:
    """The value of ``name``. Raises KeyError when it is not there: there is no default for a threshold."""
    for number in numbers:
        if number.name == name:
            return number.value
    raise KeyError(name)


def _dated(name: str, lines: Any, file: str, field: str) -> tuple[Number, ...]:
    if not isinstance(lines, dict) or not lines:
        raise cards.CardError(file, field, "has no dated value")
    return tuple(_number(name, day, line, file, f"{field}.{day}") for day, line in lines.items())


def _number(name: str, day: Any, line: Any, file: str, field: str) -> Number:
    if not isinstance(day, date):
        raise cards.CardError(file, field, "is not a date (year-month-day)")
    read = cards.shape(_Line, line, file, field)
    if not read.set_by.strip() or not read.because.strip():
        raise cards.CardError(file, field, "a house number names who set it and why")
    return Number(name=name, since=day, value=read.value, set_by=read.set_by, because=read.because)
