"""Parties, entities and pairs as lines of JSON: what the commands on names read.

docs/names.md describes them. Every line is checked before it is used; what is wrong is said with file and line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any

from screening.case import Identifier, Party
from screening.lists.entity import Listed, ListedName
from screening.names.fold import NameHasControls, NameTooLong, UnreadableName, check_name
from screening.names.parts import listed_readings

SCHEMAS = {
    "Person": "person",
    "Organization": "organisation",
    "Company": "organisation",
    "Vessel": "vessel",
    "Airplane": "aircraft",
    "Aircraft": "aircraft",
    "LegalEntity": "unknown",
}
"""FollowTheMoney's schemata, as its JSON lines name them, and our kinds of party."""

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?(\.\.\d{4})?")
_READINGS_MOST = 24
_READABLE = re.compile(r"[A-Za-z0-9]")

read_lately = lru_cache(maxsize=1_024)(listed_readings)
"""The readings of a listed name, kept for who asks next: whether a name can be read is seen by reading it."""


class BadRecord(ValueError):
    """A line is not what it must be. The message names the file, the line (from 1) and the key."""


@dataclass(frozen=True, slots=True)
class Record:
    """One party of a query or one entity of a list. ``kind`` as in Party; ``countries`` ISO 3166-1 alpha-2.

    ``refused``: why names of the record cannot be compared. The others are; nothing is left out silently.
    """

    ident: str
    kind: str
    names: tuple[ListedName, ...]
    birth_dates: tuple[str, ...]
    countries: tuple[str, ...]
    identifiers: tuple[Identifier, ...]
    addresses: tuple[str, ...]
    refused: tuple[str, ...]

    def listed(self) -> Listed:
        """The record as an entity of a list."""
        return Listed(
            self.ident, self.kind, self.names, self.countries, self.birth_dates, self.identifiers, self.addresses
        )

    def parties(self) -> tuple[Party, ...]:
        """The record as parties of a case: one for each name, country and birth date that it may be known under."""
        known = product(self.names, self.countries or ("",), self.birth_dates or ("",))
        every = (
            Party(
                key=self.ident,
                role="end_user",
                name=name.text,
                kind=self.kind,
                country=country,
                address="; ".join(self.addresses),
                birth_date=born,
                identifiers=self.identifiers,
            )
            for name, country, born in known
        )
        return tuple(party for party, _ in zip(every, range(_READINGS_MOST), strict=False))


@dataclass(frozen=True, slots=True)
class Pair:
    """A query and a candidate; ``same`` is the label (None without one), ``category`` what sort of pair it is."""

    query: Record
    cand: Record
    same: bool | None
    category: str


def read_records(lines: Iterable[str], file: str) -> Iterator[Record]:
    """A record for each line. Raises BadRecord at the first line that is none, and for an id that comes twice."""
    seen: set[str] = set()
    for where, value in _values(lines, file):
        record = _record(value, where)
        if not record.ident:
            raise BadRecord(f"{where}: the key id is missing or empty")
        if record.ident in seen:
            raise BadRecord(f"{where}: the id {record.ident} was given before")
        seen.add(record.ident)
        yield record


def read_pairs(lines: Iterable[str], file: str, *, labelled: bool = False) -> Iterator[Pair]:
    """A pair for each line; ``labelled``: each must carry a label. Raises BadRecord at the first that is none."""
    for where, value in _values(lines, file):
        label = value.get("label")
        if label not in (0, 1) and (labelled or label is not None):
            raise BadRecord(f"{where}, label: must be 0 (another party) or 1 (the same party)")
        query, cand = (_record(_object(value, key, where), f"{where}, {key}") for key in ("query", "cand"))
        yield Pair(query, cand, None if label is None else bool(label), str(value.get("cat", "")))


def _values(lines: Iterable[str], file: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """(where, object) of each line; empty lines say nothing."""
    for number, line in enumerate(lines, start=1):
        where = f"{file}, line {number}"
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except ValueError as error:
            raise BadRecord(f"{where}: not JSON ({error})") from error
        if not isinstance(value, dict):
            raise BadRecord(f"{where}: must be an object, in braces")
        yield where, value


def _object(value: Mapping[str, Any], key: str, where: str) -> Mapping[str, Any]:
    found = value.get(key)
    if not isinstance(found, dict):
        raise BadRecord(f"{where}, {key}: must be an object with schema and names")
    return found


def _record(value: Mapping[str, Any], where: str) -> Record:
    schema = value.get("schema")
    if schema not in SCHEMAS:
        raise BadRecord(f"{where}, schema: “{schema}” is none of {', '.join(SCHEMAS)}")
    strong, weak = _texts(value, "names", where), _texts(value, "weak_names", where)
    if not strong + weak:
        raise BadRecord(f"{where}, names: at least one is needed")
    names, refused = _readable(strong, weak, SCHEMAS[schema])
    return Record(
        ident=_ident(value, where),
        kind=SCHEMAS[schema],
        names=names,
        birth_dates=_dates(value, where),
        countries=tuple(code.upper() for code in _texts(value, "countries", where)),
        identifiers=_identifiers(value, where),
        addresses=_texts(value, "addresses", where),
        refused=refused,
    )


def _readable(
    strong: tuple[str, ...], weak: tuple[str, ...], kind: str
) -> tuple[tuple[ListedName, ...], tuple[str, ...]]:
    graded = [ListedName(name, "strong" if place else "primary") for place, name in enumerate(strong)]
    graded += [ListedName(name, "weak") for name in weak]
    names, refused = [], []
    for name in graded:
        try:
            check_name(name.text)
            if not _plain(name.text):
                read_lately(name.text, kind)
        except (UnreadableName, NameTooLong, NameHasControls) as why:
            refused.append(str(why))
        else:
            names.append(name)
    return tuple(names), tuple(refused)


def _plain(name: str) -> bool:
    """Whether it shows that the name can be read: with an ASCII letter or digit in it something is left of it."""
    return name.isascii() and _READABLE.search(name) is not None


def _ident(value: Mapping[str, Any], where: str) -> str:
    found = value.get("id", "")
    if isinstance(found, bool) or not isinstance(found, str | int):
        raise BadRecord(f"{where}, id: must be a text or a whole number")
    return str(found)


def _texts(value: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    found = value.get(key) or []
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise BadRecord(f"{where}, {key}: must be a list of texts")
    return tuple(found)


def _dates(value: Mapping[str, Any], where: str) -> tuple[str, ...]:
    found = _texts(value, "birth_dates", where)
    for date in found:
        if not _DATE.fullmatch(date):
            raise BadRecord(f"{where}, birth_dates: “{date}” is not written as 1962, 1962-11, 1962-11-23 or 1960..1965")
    return found


def _identifiers(value: Mapping[str, Any], where: str) -> tuple[Identifier, ...]:
    found = value.get("ids") or []
    if not isinstance(found, list) or not all(_is_identifier(one) for one in found):
        raise BadRecord(f'{where}, ids: must be a list of [kind, value], such as ["passport", "XV0041277"]')
    return tuple(Identifier(kind, number) for kind, number in found)


def _is_identifier(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(part, str) for part in value)
