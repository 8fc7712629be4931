"""What publishers call a country: other codes, numbers and names, each leading to the code of two capitals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from screening import cards
from screening.countries.columns import Naming

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Codes:
    """``iso3``: the ISO code of three capitals, then others in use. ``cow``: number of the Correlates of War."""

    iso3: tuple[str, ...]
    cow: int | None = None
    names: tuple[str, ...] = ()


def code_of(written: str, naming: Naming) -> str | None:
    """The code of two capitals for what a file writes, by code, number or name; None when it is no country.

    Names are compared without regard to case; nothing is guessed.
    """
    return _table(naming).get(_key(written, naming))


def tables() -> tuple[Mapping[str, str], ...]:
    """For each way of naming a country what is written and the code it means. Raises CardError when one means two."""
    return tuple(_table(naming) for naming in Naming)


@cache
def _table(naming: Naming) -> Mapping[str, str]:
    table: dict[str, str] = {}
    for code, other in _codes().items():
        for written in _written(code, other, naming):
            if table.setdefault(_key(written, naming), code) != code:
                raise cards.CardError("codes.yaml", code, f"{written!r} stands for another country too")
    return table


def _written(code: str, other: Codes, naming: Naming) -> Iterator[str]:
    if naming is Naming.ISO2:
        yield code
    elif naming is Naming.ISO3:
        yield from other.iso3
    elif naming is Naming.NAME:
        yield _names()[code]
        yield from other.names
    elif other.cow is not None:
        yield str(other.cow)


def _key(written: str, naming: Naming) -> str:
    text = written.strip()
    return text.casefold() if naming is Naming.NAME else text


@cache
def _codes() -> Mapping[str, Codes]:
    table = cards.read(_HERE / "codes.yaml")
    for code in set(table) ^ set(_names()):
        raise cards.CardError("codes.yaml", code, "must stand here and in names.yaml")
    return {code: cards.shape(Codes, row, "codes.yaml", code) for code, row in table.items()}


@cache
def _names() -> Mapping[str, str]:
    names: dict[str, str] = cards.read(_HERE / "names.yaml")
    return names
