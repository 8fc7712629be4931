"""The code that an exporter declares: well formed, and of an entry that exists on the day.

``codes.parse`` answers whether a text is written like a code; here the rows of Annex I are asked whether there is such
an entry, so that 5A099 is told so while the form is open and not when an officer reads it. Levels below an entry are
not asked for: only the official text has them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from screening.controls import annex_i, mappings
from screening.controls.annex_i import Row
from screening.controls.codes import Code, ControlCodeError, parse
from screening.controls.elsewhere import said
from screening.controls.grammar.nearest import beside
from screening.controls.grammar.read import normal_form, read
from screening.controls.grammar.reading import Grammar
from screening.controls.mappings import Sure


def declared(text: str, *, known: Iterable[str] = (), on: date | None = None, rows: Sequence[Row] = ()) -> Code:
    """The code that ``text`` means, of an entry in force on the day; without a day, of one that ever was.

    ``known``: deeper codes of which the nearest are offered besides the entries; ``rows``: those of Annex I unless
    given. Raises ControlCodeError with the reason and the nearest codes that exist on that day.
    """
    every = rows or annex_i.rows()
    holding = {row.code: None for row in every if _fault(row, on) == ""}
    deeper = [code for code in known if code.split(".")[0] in holding]
    try:
        code = parse(text, known=dict.fromkeys((*deeper, *holding)))
    except ControlCodeError as error:
        raise _existing(error, list(holding)) from None
    row = next((row for row in every if row.code == code.head), None)
    if row is None:
        raise _no_entry(text, code, list(holding))
    if fault := _fault(row, on):
        raise ControlCodeError(text, fault, beside(code.head, list(holding)), elsewhere=True)
    if code.levels[:1] in (("x",), ("y",), ("z",)):
        raise ControlCodeError(text, mappings.from_us(str(code)).why, (code.head,), elsewhere=True)
    return code


def _existing(error: ControlCodeError, holding: Sequence[str]) -> ControlCodeError:
    """The error with only such codes offered as have an entry: 5.A.99 is written well, and there is no 5A099."""
    kept = tuple(code for code in error.nearest if code.split(".")[0] in holding)
    if kept == error.nearest:
        return error
    return ControlCodeError(error.text, error.reason, kept or beside(error.nearest[0][:5], holding), elsewhere=True)


def _no_entry(text: str, code: Code, holding: Sequence[str]) -> ControlCodeError:
    said_so = f"it is well formed, but Annex I has no entry {code.head}"
    if other := _of_the_united_states(str(code)):
        return ControlCodeError(text, f"{said_so}; {other[0]}", other[1], elsewhere=True)
    return ControlCodeError(text, said_so, beside(code.head, holding), elsewhere=True)


def _fault(row: Row, on: date | None) -> str:
    """Why an entry is not in force on the day, "" when it is."""
    if on is not None and on < row.since:
        return f"the entry {row.code} comes into force on {_day(row.since)}"
    if on is not None and row.until is not None and on >= row.until:
        return f"the entry {row.code} left the list on {_day(row.until)}"
    return ""


def _of_the_united_states(code: str) -> tuple[str, tuple[str, ...]] | None:
    """What to say where the United States are known to have an entry of this number that is not the same here."""
    if not normal_form(code, Grammar.US) or mappings.from_us(code).sure is Sure.SAME:
        return None
    theirs = [meaning for meaning in read(code).meanings if meaning.grammar is Grammar.US]
    return said(tuple(theirs)) if mappings.from_us(code).codes else None


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def _day(day: date) -> str:
    """In the words of the sentences around it, whatever the machine's own language is."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
