"""The country tables as in force on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache
from pathlib import Path

from screening import cards
from screening.countries import reading, values
from screening.countries.indicator import HERE as INDICATORS
from screening.countries.indicator import Indicator, Topic, indicator_cards
from screening.countries.indicator import on as indicator_on
from screening.countries.reading import Reading
from screening.countries.rows import (
    Basis,
    Conflict,
    CountrySet,
    Embargo,
    Goods,
    Hub,
    Level,
    Mandate,
    Reach,
    between,
    check_rows,
    check_set,
)
from screening.countries.values import Taken

__all__ = ["Basis", "Countries", "Embargo", "Goods", "Hub", "Level", "Reach", "check_rows", "countries", "read_names"]

_HERE = Path(__file__).parent
Names = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Countries:
    """Everything about countries that is in force on one day. ``names``: (code, English short name).

    ``says``: the sentences of a reading, kept so that a stored ruleset reads as it did.
    """

    names: Names
    embargoes: tuple[Embargo, ...]
    hubs: tuple[Hub, ...]
    sets: tuple[CountrySet, ...]
    mandates: tuple[Mandate, ...]
    conflicts: tuple[Conflict, ...]
    indicators: tuple[Indicator, ...]
    says: tuple[tuple[str, str], ...]

    def known(self, code: str) -> bool:
        return code in self._names

    def name(self, code: str) -> str:
        """The country's name, or the code in quotation marks where it is no country."""
        return self._names.get(code) or (f"“{code}”" if code else "nothing at all")

    def embargoes_on(self, code: str, goods: Goods = Goods.ARMS) -> tuple[Embargo, ...]:
        """The embargoes of the United Nations, the European Union and the OSCE on ``code`` that cover ``goods``."""
        bans = self._bans.get(code, ())
        return tuple(row for row in bans if goods in row.covers and row.level is not Level.NATIONAL)

    def national_embargoes(self, code: str, of: str, goods: Goods = Goods.ARMS) -> tuple[Embargo, ...]:
        """Those that the state ``of`` alone imposed on ``code``; they bind no other authority."""
        return tuple(row for row in self._bans.get(code, ()) if goods in row.covers and row.of == of)

    def hub(self, code: str) -> Hub | None:
        return next((hub for hub in self.hubs if hub.country == code), None)

    def in_set(self, id: str, code: str) -> CountrySet | None:
        """The set, with its act and source, when ``code`` is in it. Raises KeyError for a set that there is not."""
        found = {one.id: one for one in self.sets}[id]
        return found if code in found.members else None

    def mandates_on(self, code: str) -> tuple[Mandate, ...]:
        """Bodies that look into human rights in ``code``, and what was found there, oldest first."""
        return tuple(sorted((row for row in self.mandates if row.country == code), key=lambda row: row.since))

    def conflicts_in(self, code: str) -> tuple[Conflict, ...]:
        """Armed conflicts and occupations in ``code``, or of its forces elsewhere, oldest first."""
        return tuple(sorted((row for row in self.conflicts if row.country == code), key=lambda row: row.since))

    def indicator(self, id: str, code: str, on: date) -> Reading:
        """What the indicator says of ``code``, its age counted on ``on``. Raises KeyError for one that there is not."""
        if (id, code, on) not in self._read:
            found = {each.id: each for each in self.indicators}[id]
            self._read[id, code, on] = reading.read(found, code, self.name(code), on, dict(self.says))
        return self._read[id, code, on]

    def readings(self, topic: Topic, code: str, on: date) -> tuple[Reading, ...]:
        """What every indicator of ``topic`` says of ``code``, by id."""
        return tuple(self.indicator(each.id, code, on) for each in self.indicators if each.topic is topic)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return dict(self.names)

    @cached_property
    def _bans(self) -> Mapping[str, tuple[Embargo, ...]]:
        """The embargoes by country: every case asks for several."""
        codes = dict.fromkeys(row.country for row in self.embargoes)
        return {code: tuple(row for row in self.embargoes if row.country == code) for code in codes}

    @cached_property
    def _read(self) -> dict[tuple[str, str, date], Reading]:
        """Readings made so far: the cases of a day ask for the same few."""
        return {}


@lru_cache(maxsize=64)
def countries(day: date, imported: tuple[Taken, ...] = ()) -> Countries:
    """The tables as in force on ``day``. Raises CardError when one of them is wrong.

    ``imported``: the editions of indicators that the authority took in, at most one an indicator; they stand in place
    of shipped values, unless these are of later years. Files are not looked for here.
    """
    tables = _tables()
    return Countries(
        tables.names,
        tuple(row for row in tables.embargoes if between(row.since, day, row.until)),
        tuple(row for row in tables.hubs if between(row.since, day, row.until)),
        tuple(filter(None, (one.on(day) for one in tables.sets))),
        tuple(row for row in tables.mandates if between(row.since, day, row.until)),
        tuple(row for row in tables.conflicts if between(row.since, day, row.until)),
        _indicators(day, {taken.indicator: taken for taken in imported}),
        tables.says,
    )


def read_names(path: Path) -> Names:
    """Code and name of every country, by code. Raises CardError on a code that is not two capitals."""
    table = cards.read(path)
    pairs = cards.shape(_Pairs, {"pairs": [[code, name] for code, name in table.items()]}, path.name).pairs
    for code, _ in pairs:
        if len(code) != 2 or not (code.isascii() and code.isupper()):
            raise cards.CardError(path.name, code, "is not a code of two capitals")
    return tuple(sorted(pairs))


@dataclass(frozen=True, slots=True)
class _Tables:
    names: Names
    embargoes: tuple[Embargo, ...]
    hubs: tuple[Hub, ...]
    sets: tuple[CountrySet, ...]
    mandates: tuple[Mandate, ...]
    conflicts: tuple[Conflict, ...]
    says: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Pairs:
    pairs: Names


@cache
def _tables() -> _Tables:
    names = read_names(_HERE / "names.yaml")
    tables = _Tables(
        names,
        cards.rows(Embargo, _HERE / "embargoes.yaml"),
        cards.rows(Hub, _HERE / "hubs.yaml"),
        read_sets(names, _HERE / "sets"),
        cards.rows(Mandate, _HERE / "mandates.yaml"),
        cards.rows(Conflict, _HERE / "conflicts.yaml"),
        cards.shape(
            _Pairs, {"pairs": list(map(list, cards.read(INDICATORS / "says.yaml").items()))}, "says.yaml"
        ).pairs,
    )
    check_rows(names, tables.embargoes, "embargoes.yaml")
    check_rows(names, tables.hubs, "hubs.yaml")
    check_rows(names, tables.mandates, "mandates.yaml")
    check_rows(names, tables.conflicts, "conflicts.yaml")
    _check_indicators(names)
    return tables


def read_sets(names: Names, folder: Path) -> tuple[CountrySet, ...]:
    """The sets of every file of ``folder``, by id. Raises CardError."""
    found: list[CountrySet] = []
    for path in sorted(folder.glob("*.yaml")):
        for one in cards.rows(CountrySet, path):
            check_set(names, one, path.name)
            if one.id in {other.id for other in found}:
                raise cards.CardError(path.name, "id", f"{one.id} stands twice")
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.id))


def _check_indicators(names: Names) -> None:
    codes = frozenset(code for code, _ in names)
    for card in indicator_cards():
        if card.shipped:
            values.check_values(card, values.shipped(card), codes)


def _indicators(day: date, imported: Mapping[str, Taken]) -> tuple[Indicator, ...]:
    return tuple(filter(None, _each_indicator(day, imported)))


def _each_indicator(day: date, imported: Mapping[str, Taken]) -> Iterable[Indicator | None]:
    for card in indicator_cards():
        taken = _newer(imported.get(card.id), values.shipped(card) if card.shipped else None)
        if taken is None:
            yield indicator_on(card, (), "", card.version, day)
        else:
            yield indicator_on(card, taken.rows, taken.edition, taken.version, day)


def _newer(imported: Taken | None, shipped: Taken | None) -> Taken | None:
    """What the authority took in, unless the program came with later years since."""
    if imported is None or shipped is None:
        return imported or shipped
    return imported if imported.last_year >= shipped.last_year else shipped
