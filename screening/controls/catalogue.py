"""The control entries and the named cyber-surveillance codes, as in force on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from screening import cards, numbers
from screening.controls import pattern
from screening.controls.codes import Code, ControlCodeError, parse
from screening.numbers import Number

_HERE = Path(__file__).parent
_HOUSE = ("beside", "further_phrase", "most", "near_window", "paraphrase", "phrase", "propose", "window")


@dataclass(frozen=True, slots=True)
class Wording:
    """The patterns (``pattern.py``) that speak for one code. ``phrases`` name the thing, ``paraphrases``
    what it does.
    """

    code: str
    phrases: tuple[str, ...]
    paraphrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the law that could release the item; ``words`` is the pattern that suggests it applies."""

    says: str
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One control entry in our own words. ``near_misses`` are patterns for harmless things that share its
    words.

    ``regime`` is where the control was agreed, ``us`` the code of the US list, "" if none. ``surveillance``:
    it is one of the named cyber-surveillance items. ``until``: the first day on which it is no longer in
    force.
    """

    code: str
    title: str
    about: str
    regime: str
    surveillance: bool
    wordings: tuple[Wording, ...]
    near_misses: tuple[str, ...]
    notes: tuple[Note, ...]
    us: str
    sources: tuple[str, ...]
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A code that the Commission names as a cyber-surveillance item."""

    code: str
    what: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What is known of controlled items on one day. ``house`` holds the matcher's numbers; ``method`` which
    matcher.
    """

    entries: tuple[Entry, ...]
    named: tuple[Named, ...]
    house: tuple[Number, ...]
    method: int = 1

    def number(self, name: str) -> int:
        return numbers.value(self.house, name)


def catalogue(day: date) -> Catalogue:
    """The catalogue of ``day``. Raises CardError when a card is wrong."""
    entries, named, house = _all()
    return Catalogue(
        tuple(entry for entry in entries if _in_force(entry, day)),
        tuple(row for row in named if _in_force(row, day)),
        numbers.on(house, day),
    )


def known_codes() -> tuple[str, ...]:
    """Every code that a card of this room names, whenever in force: what a mistyped code may have meant."""
    entries, named, _ = _all()
    deeper = (wording.code for entry in entries for wording in entry.wordings)
    return tuple(sorted({*(entry.code for entry in entries), *deeper, *(row.code for row in named)}))


def declared(text: str) -> Code:
    """The code an exporter typed. Raises ControlCodeError with the reason and the nearest known codes."""
    return parse(text, known=known_codes())


def named_below(code: Code) -> tuple[str, ...]:
    """The named cyber-surveillance codes, whenever in force, below ``code``: it may mean any of them."""
    _, named, _ = _all()
    rows = (row.code for row in named if row.code != str(code) and parse(row.code).within(code))
    return tuple(dict.fromkeys(rows))


def load_entry(path: Path) -> Entry:
    """One card of ``entries/``. Raises CardError, which names file and field."""
    entry = cards.load(Entry, path)
    for field, why in _faults(entry, path):
        raise cards.CardError(path.name, field, why)
    return entry


def load_named(path: Path) -> tuple[Named, ...]:
    """The table of named codes. Raises CardError."""
    named = cards.rows(Named, path)
    for row in named:
        if not _is_normal(row.code):
            raise cards.CardError(path.name, row.code, "is not a code in its normal form")
    return named


@cache
def _all() -> tuple[tuple[Entry, ...], tuple[Named, ...], tuple[Number, ...]]:
    house = numbers.load(_HERE / "house.yaml")
    if tuple(sorted({number.name for number in house})) != _HOUSE:
        raise cards.CardError("house.yaml", "", f"must hold exactly {', '.join(_HOUSE)}")
    entries = tuple(load_entry(path) for path in sorted((_HERE / "entries").glob("*.yaml")))
    return entries, load_named(_HERE / "surveillance.yaml"), house


def _faults(entry: Entry, path: Path) -> Iterator[tuple[str, str]]:
    if not _is_normal(entry.code) or path.stem != entry.code.lower().replace(".", "_"):
        yield "code", f"{entry.code!r} is not a code in its normal form, or the file is not named after it"
        return
    if not entry.wordings or not entry.sources:
        yield "wordings", "an entry has wordings and sources"
    for wording in entry.wordings:
        if not _is_normal(wording.code) or not parse(wording.code).within(parse(entry.code)):
            yield f"wordings.{wording.code}", f"is not {entry.code} or a level below it"
    for field, one in _patterns(entry):
        if pattern.fault(one):
            yield field, f"“{one}” {pattern.fault(one)}"


def _patterns(entry: Entry) -> Iterator[tuple[str, str]]:
    for wording in entry.wordings:
        yield from ((f"wordings.{wording.code}", one) for one in (*wording.phrases, *wording.paraphrases))
    yield from (("near_misses", one) for one in entry.near_misses)
    yield from (("notes", note.words) for note in entry.notes)


def _is_normal(code: str) -> bool:
    try:
        return str(parse(code)) == code
    except ControlCodeError:
        return False


def _in_force(row: Entry | Named, day: date) -> bool:
    return row.since <= day and (row.until is None or day < row.until)
