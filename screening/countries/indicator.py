"""Indicators: what others measure about a country, each with its card, and the values as in force on a day.

An indicator alone never refuses and never clears (the ruleset's lanes see to it): it sets how much evidence
is needed. Values are whole thousandths of the publisher's unit, because floats make limits lie.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from screening import cards, numbers
from screening.cards import CardError
from screening.countries.columns import Columns
from screening.numbers import Number

HERE = Path(__file__).parent / "indicators"

LIMITS = ("worst", "bad", "fair")
"""The house numbers that part the bands, from the worst side: a value at the limit belongs to the worse band."""


class Topic(StrEnum):
    """What an indicator speaks about."""

    PHYSICAL_INTEGRITY = "physical_integrity"
    CIVIL_LIBERTIES = "civil_liberties"
    DEMOCRACY = "democracy"


class Higher(StrEnum):
    """Whether a higher value is a better or a worse one."""

    BETTER = "better"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class Card:
    """``least`` and ``most``: the ends of the scale in thousandths; ``most`` None where it has no end.

    ``shipped``: values come with the program; otherwise an authority takes them in (``columns`` says from what file).
    ``update_months``: how often the publisher renews it. ``known_after_months``: from how many months after a year's
    end its value counts, so that a past day is not judged by what was published later. ``stale_after_months``: the
    age from which a value widens its band. ``house``: limits of the bands, and ``change``: the least difference that
    counts as one where the publisher gives no interval; all in thousandths, dated, with author and reason.
    """

    id: str
    title: str
    topic: Topic
    publisher: str
    version: str
    source: str
    cite: str
    licence: str
    shipped: bool
    meaning: str
    higher: Higher
    unit: str
    least: int
    most: int | None
    update_months: int
    known_after_months: int
    stale_after_months: int
    house: tuple[Number, ...]
    columns: Columns | None = None
    interval: str = ""
    remark: str = ""

    @property
    def best_value(self) -> int:
        """The best end of the scale; a scale on which more is better has one."""
        return self.least if self.higher is Higher.WORSE else self.most or 0


@cache
def indicator_cards() -> tuple[Card, ...]:
    """Every card of the folder, by id. Raises CardError."""
    return tuple(load(path) for path in sorted(HERE.glob("*.yaml")) if path.stem != "says")


def card_of(id: str) -> Card:
    """Raises KeyError for an id that no card has."""
    return {card.id: card for card in indicator_cards()}[id]


def load(path: Path) -> Card:
    """Raises CardError when the card is wrong, does not bear its file's name, or its limits do not follow one
    another."""
    data = cards.read(path)
    if not isinstance(data, dict):
        raise CardError(path.name, "", "is not a table of fields")
    house = numbers.shape(data.get("house"), path.name, "house")
    card = cards.shape(Card, data | {"house": [_plain(number) for number in house]}, path.name)
    _check(card, path)
    return card


def _plain(number: Number) -> dict[str, Any]:
    return {"name": number.name, "since": number.since, "value": number.value} | {
        "set_by": number.set_by,
        "because": number.because,
    }


def _check(card: Card, path: Path) -> None:
    if card.id != path.stem:
        raise CardError(path.name, "id", f"{card.id!r} is not the name of the file")
    if card.higher is Higher.BETTER and card.most is None:
        raise CardError(path.name, "most", "is missing: a scale on which more is better needs its end")
    if not card.shipped and card.columns is None:
        raise CardError(path.name, "columns", "is missing: values that are not shipped are read from a file")
    for day in sorted({number.since for number in card.house}):
        _check_limits(card, numbers.on(card.house, day), path.name)


def _check_limits(card: Card, house: Iterable[Number], file: str) -> None:
    values = {number.name: number.value for number in house}
    for name in (*LIMITS, "change"):
        if name not in values:
            raise CardError(file, f"house.{name}", "is missing")
    limits = [values[name] for name in LIMITS]
    if limits != sorted(limits, reverse=card.higher is Higher.WORSE):
        raise CardError(file, "house", "worst, bad and fair do not follow one another")


@dataclass(frozen=True, slots=True)
class Series:
    """A country's newest value and the one of three years before: (year, value, lower, upper), in thousandths."""

    country: str
    newest: tuple[int, int, int | None, int | None]
    before: tuple[int, int, int | None, int | None] | None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A card as in force on a day, with its values. ``edition``: the SHA-256 of what the values were read from;
    empty when nothing is held. ``best_value``: the best end of the scale.
    """

    id: str
    title: str
    topic: Topic
    publisher: str
    version: str
    source: str
    licence: str
    meaning: str
    higher: Higher
    unit: str
    best_value: int
    stale_after_months: int
    limits: tuple[Number, ...]
    edition: str
    values: tuple[Series, ...]

    def limit(self, name: str) -> int:
        """A house number in thousandths. Raises KeyError."""
        return numbers.value(self.limits, name)


@dataclass(frozen=True, slots=True)
class Value:
    """One row of a table of values, in thousandths."""

    country: str
    year: int
    value: int
    lower: int | None = None
    upper: int | None = None


def on(card: Card, rows: Iterable[Value], edition: str, version: str, day: date) -> Indicator | None:
    """The indicator as in force on ``day``; None when the house had set no limits by then."""
    limits = numbers.on(card.house, day)
    if not limits:
        return None
    return Indicator(
        card.id, card.title, card.topic, card.publisher, version, card.source, card.licence, card.meaning, card.higher,
        card.unit, card.best_value, card.stale_after_months, limits, edition, _series(rows, _last_year(card, day)),
    )  # fmt: skip


def _last_year(card: Card, day: date) -> int:
    """The newest year whose value counts on ``day``: its end lies ``known_after_months`` back, or more."""
    months = day.year * 12 + day.month - 1 - card.known_after_months
    return months // 12 - 1


def _series(rows: Iterable[Value], last_year: int) -> tuple[Series, ...]:
    by_country: dict[str, dict[int, Value]] = {}
    for row in rows:
        if row.year <= last_year:
            by_country.setdefault(row.country, {})[row.year] = row
    return tuple(_newest(country, by_country[country]) for country in sorted(by_country))


def _newest(country: str, by_year: Mapping[int, Value]) -> Series:
    newest = by_year[max(by_year)]
    before = by_year.get(newest.year - 3)
    return Series(country, _tuple(newest), _tuple(before) if before else None)


def _tuple(row: Value) -> tuple[int, int, int | None, int | None]:
    return (row.year, row.value, row.lower, row.upper)
