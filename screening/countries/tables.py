"""The country tables as in force on a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from screening import cards

_HERE = Path(__file__).parent


class Reach(StrEnum):
    """Whom an arms embargo reaches: all deliveries to the country; named forces or areas only; or a political
    declaration, which is no decision in the sense of Article 2(19) of Regulation (EU) 2021/821."""

    COUNTRY = "country"
    PART = "part"
    DECLARATION = "declaration"


class Basis(StrEnum):
    """What a row was compared with when it was last checked: the act's own text, an overview by others, or
    general knowledge of the act. Only the first needs no further look before a decision rests on the row.
    """

    ACT = "act"
    OVERVIEW = "overview"
    GENERAL = "general"


@dataclass(frozen=True, slots=True)
class Embargo:
    """One arms embargo. ``scope``: whom it reaches, in our words. ``until``: the first day on which it no
    longer holds.
    """

    country: str
    imposed_by: str
    act: str
    reach: Reach
    scope: str
    since: date
    source: str
    checked: date
    basis: Basis
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Hub:
    """A country through which controlled goods are known to have been passed on."""

    country: str
    since: date
    because: str
    source: str
    checked: date
    basis: Basis
    set_by: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Countries:
    """The three tables of one day. ``names``: (code, English short name)."""

    names: tuple[tuple[str, str], ...]
    embargoes: tuple[Embargo, ...]
    hubs: tuple[Hub, ...]

    def known(self, code: str) -> bool:
        return code in _index(self.names)

    def name(self, code: str) -> str:
        """The country's name, or the code in quotation marks where it is no country."""
        return _index(self.names).get(code, f"“{code}”" if code else "nothing at all")

    def embargoes_on(self, code: str) -> tuple[Embargo, ...]:
        return tuple(embargo for embargo in self.embargoes if embargo.country == code)

    def hub(self, code: str) -> Hub | None:
        return next((hub for hub in self.hubs if hub.country == code), None)


def countries(day: date) -> Countries:
    """The tables as in force on ``day``. Raises CardError when one of them is wrong."""
    names, embargoes, hubs = _tables()
    return Countries(
        names,
        tuple(row for row in embargoes if _in_force(row, day)),
        tuple(row for row in hubs if _in_force(row, day)),
    )


@cache
def _tables() -> tuple[tuple[tuple[str, str], ...], tuple[Embargo, ...], tuple[Hub, ...]]:
    names = read_names(_HERE / "names.yaml")
    embargoes = cards.rows(Embargo, _HERE / "embargoes.yaml")
    hubs = cards.rows(Hub, _HERE / "hubs.yaml")
    check_rows(names, embargoes, "embargoes.yaml")
    check_rows(names, hubs, "hubs.yaml")
    return names, embargoes, hubs


def read_names(path: Path) -> tuple[tuple[str, str], ...]:
    """Code and name of every country, by code. Raises CardError on a code that is not two capitals."""
    table = cards.read(path)
    pairs = cards.shape(_Names, {"pairs": [[code, name] for code, name in table.items()]}, path.name).pairs
    for code, _ in pairs:
        if len(code) != 2 or not (code.isascii() and code.isupper()):
            raise cards.CardError(path.name, code, "is not a code of two capitals")
    return tuple(sorted(pairs))


def check_rows(names: tuple[tuple[str, str], ...], rows: Sequence[Embargo | Hub], file: str) -> None:
    """Raises CardError for a row whose country is none, which ends before it starts, or was checked before
    it began.
    """
    for i, row in enumerate(rows):
        if row.country not in dict(names):
            raise cards.CardError(file, f"[{i}].country", f"{row.country!r} is not in names.yaml")
        if row.until is not None and row.until <= row.since:
            raise cards.CardError(file, f"[{i}].until", "is not after its first day")
        if row.checked < row.since:
            raise cards.CardError(file, f"[{i}].checked", "is before its first day")


@dataclass(frozen=True, slots=True)
class _Names:
    pairs: tuple[tuple[str, str], ...]


def _in_force(row: Embargo | Hub, day: date) -> bool:
    return row.since <= day and (row.until is None or day < row.until)


@cache
def _index(names: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    return dict(names)
