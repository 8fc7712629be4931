"""The frozen picture of what is screened: what the exporter said, value for value, and nothing else.

The engine never sees an application, only a ``Case``. Its canonical bytes are hashed and stored, so that a
screening can be repeated years later on exactly what was seen.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from screening import plain


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number that a register gave: ``kind`` says which (passport, tax, registration, imo), ``value`` as
    typed.
    """

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody with a part in the transaction.

    ``role``: applicant, consignee, end_user, ultimate_end_user or intermediary. ``kind``: person,
    organisation, vessel, aircraft or unknown. ``country``: ISO 3166-1 alpha-2, and XK for Kosovo.
    """

    key: str
    role: str
    name: str
    kind: str
    country: str
    address: str = ""
    birth_date: str = ""
    identifiers: tuple[Identifier, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One line of goods, software or technology. ``value`` is the total value of the line, in ``currency``."""

    key: str
    description: str
    declared_code: str
    quantity: Decimal
    unit: str
    value: Decimal
    currency: str


@dataclass(frozen=True)
class EndUse:
    """What the items are for, in the exporter's words, and the answers to the questions put: (question id,
    answer).
    """

    statement: str
    answers: tuple[tuple[str, str], ...] = ()

    def answer(self, question: str) -> str:
        """What the exporter wrote on ``question``, or "" when nothing was written."""
        return self._by_question.get(question, "")

    @cached_property
    def _by_question(self) -> Mapping[str, str]:
        """Made once, because every criterion asks. The last answer given counts."""
        return dict(self.answers)


@dataclass(frozen=True, slots=True)
class Route:
    """From where, through which countries, to where: ISO 3166-1 alpha-2."""

    origin: str
    via: tuple[str, ...]
    destination: str


@dataclass(frozen=True, slots=True)
class Safeguard:
    """Something the exporter offers to lower a risk, such as a human-rights clause or a delivery check."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """One version of one application, as submitted."""

    reference: str
    version: int
    submitted_on: date
    parties: tuple[Party, ...]
    items: tuple[Item, ...]
    end_use: EndUse
    route: Route
    safeguards: tuple[Safeguard, ...] = ()


def canonical(case: Case) -> bytes:
    """The bytes that are stored and hashed: JSON with sorted keys, UTF-8, text as typed, Decimals shortest,
    no floats.

    Raises ValueError when a field holds another type than it declares: what cannot be read back is never
    written.
    """
    data = plain.text(case)
    if plain.from_plain(Case, plain.parse(data)) != case:
        raise ValueError("the case holds a value that its own record would not give back")
    return data


def digest(case: Case) -> str:
    """SHA-256 of the canonical bytes, in hexadecimal."""
    return hashlib.sha256(canonical(case)).hexdigest()


def thaw(data: bytes) -> Case:
    """The case that ``canonical`` wrote. Raises ValueError on an unknown or missing key, or on bytes it
    never wrote.
    """
    case = plain.from_plain(Case, plain.parse(data))
    if plain.text(case) != data:
        raise ValueError("these bytes are not the canonical form of a case")
    return case
