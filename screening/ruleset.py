"""Everything in force on a day: criteria with their law, words and house numbers, country tables, control
entries.

A ruleset is known by its content: the fingerprint is the SHA-256 of its canonical bytes, so two days with
the same rules have the same fingerprint, and a stored ruleset gives the same integers and sentences years
later. Functions are not stored; a card names the method that computes it, and methods are kept for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from screening import numbers, plain
from screening.controls.catalogue import Catalogue, catalogue
from screening.countries.tables import Countries, countries
from screening.countries.values import Taken
from screening.criteria.card import Card
from screening.criteria.instruments import Instrument, instruments
from screening.criteria.room import function, room_cards
from screening.names.house import house_numbers
from screening.numbers import Number

FORMAT = 1
"""Format of a frozen ruleset. A new format gets a new number, and this one stays readable."""


THRESHOLD = "threshold"


class RulesetError(ValueError):
    """The rooms do not make a ruleset: nothing in force, an id in two rooms, or a mitigant for no criterion."""


@dataclass(frozen=True)
class Ruleset:
    """``cards`` by id, each as in force that day; ``acts`` the instruments they cite; ``names`` the house's
    numbers for names.
    """

    cards: tuple[Card, ...]
    acts: tuple[Instrument, ...]
    countries: Countries
    catalogue: Catalogue
    names: tuple[Number, ...]

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the canonical bytes, in hexadecimal."""
        return hashlib.sha256(plain.text(freeze(self))).hexdigest()

    @cached_property
    def mandatory(self) -> frozenset[str]:
        """The criteria without whose answer no case is cleared."""
        return frozenset(card.id for card in self.cards if card.mandatory)

    @cached_property
    def lowers(self) -> dict[str, tuple[str, ...]]:
        """For each mitigant the criteria that it may lower."""
        return {card.id: card.lowers for card in self.cards if card.lowers}

    @property
    def threshold(self) -> int:
        """The score, in basis points, from which a resemblance of names is put before an officer."""
        return numbers.value(self.names, THRESHOLD)

    def card(self, id: str) -> Card:
        """The card of a criterion. Raises KeyError when it is not in force here."""
        return {card.id: card for card in self.cards}[id]


def ruleset(on: date, rooms: Sequence[str], imported: tuple[Taken, ...] = ()) -> Ruleset:
    """The rules of ``rooms`` (dotted package names) in force on the day ``on``.

    ``imported``: the editions of country indicators that the authority took in. A process makes each day's once with
    the same editions: cards do not change while it runs. Raises CardError when a card is wrong,
    RulesetError when the rooms together are.
    """
    return _of_the_day(on, tuple(rooms), imported)


@lru_cache(maxsize=64)
def _of_the_day(on: date, rooms: tuple[str, ...], imported: tuple[Taken, ...]) -> Ruleset:
    every = [card for room in rooms for card in room_cards(room)]
    cards = tuple(sorted(filter(None, (card.on(on) for card in every)), key=lambda card: card.id))
    names = numbers.on(house_numbers(), on)
    _check(every, cards, names, on)
    cited = sorted({law.act for card in cards for law in card.law})
    acts = tuple(instruments()[act] for act in cited)
    return Ruleset(cards, acts, countries(on, imported), catalogue(on), names)


@dataclass(frozen=True, slots=True)
class _Frozen:
    format: int
    cards: tuple[Card, ...]
    acts: tuple[Instrument, ...]
    countries: Countries
    catalogue: Catalogue
    names: tuple[Number, ...]


def freeze(rules: Ruleset) -> dict[str, Any]:
    """The ruleset as JSON-able values without floats."""
    parts = _Frozen(FORMAT, rules.cards, rules.acts, rules.countries, rules.catalogue, rules.names)
    frozen: dict[str, Any] = plain.to_plain(parts)
    return frozen


def thaw(data: object) -> Ruleset:
    """The exact inverse of ``freeze``. Raises ValueError on another format or another shape.

    A field that a later release added has its default. The fingerprint is that of the values as they were kept, so a
    ruleset stays known by the name under which decisions rest on it.
    """
    parts = plain.from_plain(_Frozen, data, short=True)
    if parts.format != FORMAT:
        raise ValueError(f"a ruleset of format {parts.format} is not read here; this is format {FORMAT}")
    rules = Ruleset(parts.cards, parts.acts, parts.countries, parts.catalogue, parts.names)
    rules.__dict__["fingerprint"] = hashlib.sha256(plain.text(data)).hexdigest()
    return rules


def _check(every: list[Card], in_force: tuple[Card, ...], names: tuple[Number, ...], on: date) -> None:
    ids = [card.id for card in every]
    if len(set(ids)) != len(ids):
        raise RulesetError(f"an id stands in two rooms: {', '.join(sorted({i for i in ids if ids.count(i) > 1}))}")
    if not in_force:
        raise RulesetError(f"no criterion is in force on {on.isoformat()}")
    if not any(number.name == THRESHOLD for number in names):
        raise RulesetError(f"no threshold for names is in force on {on.isoformat()}")
    for card in every:
        function(card)
        for lowered in set(card.lowers) - set(ids):
            raise RulesetError(f"{card.id} lowers {lowered}, which is no criterion here")
