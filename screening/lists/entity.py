"""One listed entity as every format yields it: what the publisher says, nothing guessed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from screening import plain
from screening.case import Identifier

UNKNOWN_COUNTRY = "ZZ"
"""CLDR's code for an unknown region: the publisher names a place we cannot code, so no country can contradict it."""

KINDS = ("person", "organisation", "vessel", "aircraft", "unknown")

QUALITIES = ("primary", "strong", "weak")
"""How a publisher grades a name, the best first."""

SPAN = ".."
"""Between the first and the last year of a span."""


@dataclass(frozen=True, slots=True)
class ListedName:
    """A name as published. ``quality`` is one of QUALITIES, in the publisher's own grading.

    ``language``: ISO 639-1 in lower case where the publisher says it, else "". It may be a language in another script.
    """

    text: str
    quality: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """``countries``: every one the list connects with the entity, ISO 3166-1 alpha-2 or ZZ.

    ``birth_dates``: "1962-11-23", "1962-11", "1962", or a span of years with both ends in it, "1960..1965"; they are
    alternatives. The first of ``names`` is the primary one. ``nationalities`` stand among ``countries`` too.
    ``gender``: male, female or "". ``listed_on`` and ``updated_on``: ISO 8601, as precise as published, or "".
    """

    entity_id: str
    kind: str
    names: tuple[ListedName, ...]
    countries: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    addresses: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    remarks: str = ""
    gender: str = ""
    nationalities: tuple[str, ...] = ()
    listed_on: str = ""
    updated_on: str = ""


def birth_years(dates: Iterable[str]) -> frozenset[int]:
    """Every year in which somebody with these ``birth_dates`` may have been born."""
    ends = ((date.split(SPAN)[0][:4], date.split(SPAN)[-1][:4]) for date in dates)
    return frozenset(year for first, last in ends for year in range(int(first), int(last) + 1))


def to_plain(entity: Listed) -> dict[str, Any]:
    """JSON-able form of an entity; ``from_plain`` is its exact inverse."""
    frozen: dict[str, Any] = plain.to_plain(entity)
    return frozen


def from_plain(data: object) -> Listed:
    """The entity of ``to_plain``. Raises NotPlain (a ValueError) on an unknown, missing or misshapen field.

    A field with a default may be missing: an edition taken in before the field was there is still readable.
    """
    return plain.from_plain(Listed, data, short=True)
