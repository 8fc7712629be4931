"""What is different between two rulesets: cards, numbers, law, sentences, country tables, control entries, acts.

Both are compared as they are frozen, row by row and field by field, so whatever can change an answer is found, also in
a table that is added later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from screening import plain
from screening.ruleset import Ruleset, freeze


class Kind(StrEnum):
    """What happened to a row, or to a field of one."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    CHANGED = "changed"


SECTIONS = {
    "cards": "criterion",
    "acts": "act",
    "names": "number of names",
    "countries": "country table",
    "catalogue": "control",
}
"""Parts of a frozen ruleset, and what one row of each is called."""

PARTS = {
    "house": "number",
    "says": "sentence",
    "law": "law",
    "grades": "lesser case",
    "questions": "question",
    "entries": "entry",
    "rows": "entry",
}
_IDENTITY = ("id", "code", "key", "name", "act", "place", "country", "imposed_by", "goods", "kind", "value", "year")
"""Fields that say which row one is, as far as it has them; the first that is an id or a code is enough."""
_ENOUGH = ("id", "code", "key", "name")


@dataclass(frozen=True, slots=True)
class Change:
    """``section``: a value of SECTIONS; ``of``: which row of it; ``what``: which part, "" for the whole row."""

    kind: Kind
    section: str
    of: str
    what: str
    before: str
    after: str

    def __str__(self) -> str:
        where = f"{self.section} {self.of}{f', {self.what}' if self.what else ''}"
        if self.kind is Kind.ADDED:
            return f"{where}: added: {self.after}"
        if self.kind is Kind.WITHDRAWN:
            return f"{where}: withdrawn: {self.before}"
        return f"{where}: was {self.before}; is {self.after}"


def changes(before: Ruleset, after: Ruleset) -> tuple[Change, ...]:
    """Every change, section by section; empty only for two rulesets of one fingerprint."""
    if before.fingerprint == after.fingerprint:
        return ()
    old, new = freeze(before), freeze(after)
    return tuple(change for section in SECTIONS for change in _section(section, old[section], new[section]))


def _section(section: str, old: Any, new: Any) -> Iterator[Change]:
    name = SECTIONS[section]
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for table in dict.fromkeys([*old, *new]):
            if _rows(old.get(table)) and _rows(new.get(table)):
                yield from _table(name, PARTS.get(table, table), old[table], new[table])
            else:
                yield from _value(name, PARTS.get(table, table), "", old.get(table), new.get(table))
    else:
        yield from _table(name, "", old, new)


def _table(section: str, table: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Change]:
    """Rows of one table: those that came or went whole, and the fields of those that stayed."""
    left, right = _keyed(old), _keyed(new)
    for key in dict.fromkeys([*left, *right]):
        of = f"{table} {key}".strip()
        if key not in right:
            yield Change(Kind.WITHDRAWN, section, of, "", _title(left[key]), "")
        elif key not in left:
            yield Change(Kind.ADDED, section, of, "", "", _title(right[key]))
        elif isinstance(left[key], Mapping):
            for field in dict.fromkeys([*left[key], *right[key]]):
                yield from _value(section, of, field, left[key].get(field), right[key].get(field))
        else:
            yield from _value(section, of, "", left[key], right[key])


def _value(section: str, of: str, field: str, old: Any, new: Any) -> Iterator[Change]:
    if old == new:
        return
    if field == "values" and _rows(old) and _rows(new):
        # Which countries, not the values themselves: some publishers do not let them be passed on.
        yield Change(Kind.CHANGED, section, of, "values", f"of {len(old)} countries", _countries(old, new))
    elif _rows(old) and _rows(new):
        yield from _parts(section, of, PARTS.get(field, field), old, new)
    elif isinstance(old, list) and isinstance(new, list):
        gone, come = [one for one in old if one not in new], [one for one in new if one not in old]
        yield Change(Kind.CHANGED, section, of, field, _said(gone or old), _said(come or new))
    else:
        yield Change(Kind.CHANGED, section, of, field, _said(old), _said(new))


def _parts(section: str, of: str, part: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Change]:
    """Rows inside a row, each said whole: a number with its author and reason, a sentence with its words."""
    left, right = _keyed(old), _keyed(new)
    for key in dict.fromkeys([*left, *right]):
        before, after = left.get(key), right.get(key)
        if before == after:
            continue
        kind = Kind.ADDED if before is None else Kind.WITHDRAWN if after is None else Kind.CHANGED
        yield Change(kind, section, of, f"{part} {key}", _whole(before), _whole(after))
    if list(left) != list(right) and {*left} == {*right}:
        yield Change(Kind.CHANGED, section, of, f"order of {part}", ", ".join(left), ", ".join(right))


def _countries(old: Sequence[Any], new: Sequence[Any]) -> str:
    left, right = _keyed(old), _keyed(new)
    other = sorted(key for key in {*left, *right} if left.get(key) != right.get(key))
    return f"of {len(new)} countries; others for {', '.join(other)}"


def _rows(value: Any) -> bool:
    """Whether a value is a list of rows or of pairs (an empty list may become one)."""
    return isinstance(value, list) and all(isinstance(one, dict) or _pair(one) for one in value)


def _pair(one: Any) -> bool:
    return isinstance(one, list) and len(one) == 2 and isinstance(one[0], str)


def _keyed(rows: Sequence[Any]) -> dict[str, Any]:
    """Rows by what identifies them. Two of one name are told apart by their place."""
    table: dict[str, Any] = {}
    for row in rows:
        key = name = _key(row)
        place = 1
        while key in table:
            place += 1
            key = f"{name} ({place})"
        table[key] = row[1] if _pair(row) else row
    return table


def _key(row: Any) -> str:
    if _pair(row):
        return str(row[0])
    enough = next((name for name in _ENOUGH if isinstance(row.get(name), str)), None)
    names = [enough] if enough else [name for name in _IDENTITY if isinstance(row.get(name), str | int)]
    return " ".join(str(row[name]) for name in names) or _said(row)


def _title(row: Any) -> str:
    """A whole row in a line: its title where it has one."""
    if isinstance(row, Mapping):
        said = ("title", "what", "scope", *(["name"] if "register" in row else []))
        return next((str(row[name]) for name in said if row.get(name)), "") or _whole(row)
    return _said(row)


def _whole(row: Any) -> str:
    if isinstance(row, Mapping):
        return "; ".join(f"{name}: {_said(value)}" for name, value in row.items() if value not in ("", None, []))
    return "" if row is None else _said(row)


def _said(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "; ".join(value)
    return plain.text(value).decode()
