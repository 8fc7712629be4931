"""One listed entity as every format yields it: what the publisher says, nothing guessed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from screening import plain
from screening.case import Identifier

UNKNOWN_COUNTRY = "ZZ"
"""CLDR's code for an unknown region: the publisher names a place we cannot code, so no country can contradict it."""

KINDS = ("person", "organisation", "vessel", "aircraft", "unknown")

QUALITIES = ("primary", "strong", "weak")
"""How a publisher grades a name, the best first."""


@dataclass(frozen=True, slots=True)
class ListedName:
    """A name as published. ``quality`` is one of QUALITIES, in the publisher's own grading."""

    text: str
    quality: str


@dataclass(frozen=True, slots=True)
class Listed:
    """``countries``: ISO 3166-1 alpha-2 or ZZ; ``birth_dates``: "1962-11-23", "1962-11" or "1962".

    The first of ``names`` is the primary one.
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


def to_plain(entity: Listed) -> dict[str, Any]:
    """JSON-able form of an entity; ``from_plain`` is its exact inverse."""
    frozen: dict[str, Any] = plain.to_plain(entity)
    return frozen


def from_plain(data: object) -> Listed:
    """The entity of ``to_plain``. Raises NotPlain (a ValueError) on an unknown, missing or misshapen field."""
    return plain.from_plain(Listed, data)
