"""The six commitments of the Code, one card each, and the reader of the cards.

A card says in our own words what was promised, where that can be read, and which indicators show whether it
is kept. An indicator names what is counted, in which unit and from which kinds of log entries, so that a
scorecard can never show a figure that nobody can trace. The full text of the Code was not at hand: the words
follow the statement of 30 March 2023 and reports that quote it, as each card's source says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from screening import cards
from screening.criteria.instruments import instruments

IDS = tuple(f"COC-{number}" for number in range(1, 7))
"""The six commitments. The number is the Code's own and is for ever."""

_HERE = Path(__file__).parent


class Unit(StrEnum):
    """What an indicator counts in. A number is never shown without it."""

    CASES = "cases"
    DAYS = "days"
    BASIS_POINTS = "basis_points"
    NOTICES = "notices"
    EVENTS = "events"
    STATES = "states"
    REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class Indicator:
    """``id`` is the commitment's with a letter (COC-1a); ``counts`` what is counted, ``shows`` what it tells
    a reader.
    """

    id: str
    title: str
    counts: str
    unit: Unit
    shows: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """One promise. ``law`` is an act of the instruments' table, ``source`` where the wording was read."""

    id: str
    title: str
    promise: str
    act: str
    source: str
    since: date
    indicators: tuple[Indicator, ...]


@cache
def commitments(folder: Path = _HERE) -> tuple[Commitment, ...]:
    """All six, in the Code's order. Raises CardError when a card is wrong or one of the six is missing."""
    read = tuple(load(path) for path in sorted(folder.glob("*.yaml")))
    if tuple(commitment.id for commitment in read) != IDS:
        raise cards.CardError(folder.name, "", f"must hold exactly one card for each of {', '.join(IDS)}")
    return read


def load(path: Path) -> Commitment:
    """One card. Raises CardError, which names file and field."""
    commitment = cards.load(Commitment, path)
    for field, why in _faults(commitment, path):
        raise cards.CardError(path.name, field, why)
    return commitment


def _faults(commitment: Commitment, path: Path) -> Iterator[tuple[str, str]]:
    if path.stem != commitment.id.lower().replace("-", "_"):
        yield "id", f"{commitment.id!r} does not fit the name of the file"
    if commitment.act not in instruments():
        yield "act", f"{commitment.act!r} is not in instruments.yaml"
    if not commitment.indicators:
        yield "indicators", "a promise that nothing shows cannot be called kept"
    for indicator in commitment.indicators:
        if not indicator.id.startswith(commitment.id) or len(indicator.id) != len(commitment.id) + 1:
            yield "indicators", f"{indicator.id!r} is not {commitment.id} and one letter"
    if len({indicator.id for indicator in commitment.indicators}) != len(commitment.indicators):
        yield "indicators", "an id is given twice"
