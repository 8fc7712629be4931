"""A plain CSV for lists of one's own: a national watch list, denials, parties that asked for a second look.

The format is ours. The first line is the header below; values between semicolons where a cell holds several; UTF-8.

- id: stays with the party for ever. kind: person, organisation, vessel, aircraft or unknown. name: the main one.
- aliases, weak_aliases: other names; weak ones are too common or too short to lead to anybody alone.
- countries: ISO codes or names. birth_dates: 1962-11-23, 1962-11, 1962, 1960..1965 or "circa 1962".
- identifiers: "passport: X123; imo: 9990017", with one of the kinds below before each.
- listed_on: 2026-11-22. programme: under what the party stands here. remarks: for the officer.

A last line "end,17" with commas to the end of the header says that 17 parties stand above it: a cut file is then known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from screening.lists.entity import KINDS, SPAN
from screening.lists.formats import dates
from screening.lists.formats.csv_rows import Row, table
from screening.lists.formats.draft import Draft, day, one_of, parsed
from screening.lists.formats.parsed import Parsed, only_file

VERSION = 1
COLUMNS = (
    "id",
    "kind",
    "name",
    "aliases",
    "weak_aliases",
    "countries",
    "birth_dates",
    "identifiers",
    "addresses",
    "programme",
    "listed_on",
    "remarks",
)
IDENTIFIERS = (
    "passport",
    "national_id",
    "tax",
    "registration",
    "lei",
    "bic",
    "imo",
    "mmsi",
    "tail_number",
    "serial_number",
)
END = "end"

_SPAN = re.compile(r"(\d{4})" + re.escape(SPAN) + r"(\d{4})")


def parse(files: Mapping[str, bytes]) -> Parsed:
    """Parties in the order of the file. ParseError for any row not wholly understood."""
    file, data = only_file(files)
    return parsed(file, map(_party, _parties(table(file, data, COLUMNS))))


def _parties(rows: Iterator[Row]) -> Iterator[Row]:
    """The rows above the end line, which must count them rightly and be the last."""
    for count, row in enumerate(rows):
        if row.text("id") != END:
            yield row
            continue
        if row.text("kind") != str(count):
            raise row.wrong("kind", f"the end line counts “{row.text('kind')}” where {count} parties stand above it")
        if after := next(rows, None):
            raise after.wrong("id", "a row follows the end line")


def _party(row: Row) -> Draft:
    if not row.text("id"):
        raise row.wrong("id", "the field is empty")
    draft = Draft(row, row.text("id"), one_of(row, "kind", row.text("kind"), KINDS))
    draft.name("name", row.text("name"), "primary")
    for field, quality in (("aliases", "strong"), ("weak_aliases", "weak")):
        for name in row.many(field):
            draft.name(field, name, quality)
    for country in row.many("countries"):
        draft.country("countries", country)
    for text in row.many("birth_dates"):
        _born(draft, row, text)
    for text in row.many("identifiers"):
        _identifier(draft, row, text)
    for address in row.many("addresses"):
        draft.address(address)
    for programme in row.many("programme"):
        draft.programme(programme)
    draft.listed_on = day(row, "listed_on", row.text("listed_on"))
    draft.remark("", row.text("remarks"))
    return draft


def _born(draft: Draft, row: Row, text: str) -> None:
    """A list of one's own can be put right, so what cannot be read is refused here."""
    found = _SPAN.fullmatch(text)
    read = (dates.span(found[1], found[2]),) if found else dates.births(text)
    if not all(read) or not read:
        raise row.wrong("birth_dates", f"“{text}” is no birth date in a form we know")
    draft.born_in(read)


def _identifier(draft: Draft, row: Row, text: str) -> None:
    kind, colon, number = (part.strip() for part in text.partition(":"))
    one_of(row, "identifiers", kind, IDENTIFIERS)
    if not colon or not number:
        raise row.wrong("identifiers", f"“{text}” is not “kind: number”")
    draft.identifier(kind, number)
