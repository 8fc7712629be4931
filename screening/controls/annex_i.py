"""The catalogue of Annex I in our own words: one row for each five-character entry.

A row says in plain words what an entry is about, and lists what traders, brochures and engineers call such
goods, in several languages. It is no text of the law: what decides is the entry itself, on the day of the
export. Category, group and regime are not written in a row; they follow from the code by rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from screening import cards
from screening.controls.codes import ControlCodeError, parse

ROOM = Path(__file__).with_name("annex_i")
TITLE_MAX = 120

_FIRST = date(2021, 9, 9)
"""The day on which Regulation (EU) 2021/821 came into force; no row can be older."""


@dataclass(frozen=True, slots=True)
class Row:
    """One entry. ``title`` and ``terms`` are our own words; ``since`` is the first day on which it was in
    force under Regulation (EU) 2021/821, ``until`` the first day on which it no longer was.
    """

    code: str
    title: str
    terms: tuple[str, ...]
    since: date
    until: date | None = None
    sources: tuple[str, ...] = ("Annex I to Regulation (EU) 2021/821",)

    @property
    def regime(self) -> str:
        """The regime behind the control, by the digit rule."""
        return parse(self.code).regime


@cache
def rows() -> tuple[Row, ...]:
    """Every row, whenever in force, sorted by code. Raises CardError, which names file and row."""
    return load(ROOM)


def load(room: Path) -> tuple[Row, ...]:
    """The rows of all files of ``room``, sorted by code. Raises CardError when one is wrong, or when two rows
    have the same code or title.
    """
    found = [row for path in sorted(room.glob("cat_*.yaml")) for row in _file(path)]
    for field, of in (("code", [row.code for row in found]), ("title", [row.title.casefold() for row in found])):
        twice = [value for value, times in Counter(of).items() if times > 1]
        if twice:
            raise cards.CardError(room.name, field, f"{twice[0]!r} is given to two rows")
    return tuple(sorted(found, key=lambda row: row.code))


def in_force(day: date) -> tuple[Row, ...]:
    """The rows in force on ``day``, sorted by code."""
    return tuple(row for row in rows() if row.since <= day and (row.until is None or day < row.until))


def _file(path: Path) -> tuple[Row, ...]:
    read = cards.rows(Row, path)
    for row in read:
        for field, why in _faults(row, path):
            raise cards.CardError(path.name, f"{row.code}.{field}", why)
    return read


def _faults(row: Row, path: Path) -> Iterator[tuple[str, str]]:
    if not _is_entry(row.code):
        yield "code", "is not the five characters of an entry, such as 6A003"
    elif row.code[0] != path.stem.split("_")[1]:
        yield "code", "stands in the file of another category"
    if not row.title.strip() or len(row.title) > TITLE_MAX:
        yield "title", f"has 1 to {TITLE_MAX} characters"
    yield from (("terms", why) for why in _words(row.terms))
    if row.since < _FIRST or (row.until is not None and row.until <= row.since):
        yield "since", f"an entry comes into force on {_FIRST} or later, and leaves after it came"
    if not row.sources:
        yield "sources", "a row says where its entry is found"


def _words(terms: tuple[str, ...]) -> Iterator[str]:
    if not terms or not all(term.strip() == term and term for term in terms):
        yield "a row has terms, and none of them is empty or has spaces around it"
    twice = [term for term, times in Counter(term.casefold() for term in terms).items() if times > 1]
    if twice:
        yield f"{twice[0]!r} is given twice"


def _is_entry(code: str) -> bool:
    try:
        return parse(code).levels == () and str(parse(code)) == code
    except ControlCodeError:
        return False
