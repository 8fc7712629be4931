"""Rows of a published table of text: bytes in, rows of text out, or a ParseError that says where."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from screening.lists.formats.parsed import ParseError
from screening.lists.formats.raw_text import END_OF_FILE, text_of, whole_lines

_FIELD_MAX = 20_000


@dataclass(frozen=True, slots=True)
class Row:
    """One record. ``number`` counts records from 1, a header among them; ``values`` has every column by its name."""

    file: str
    number: int
    values: Mapping[str, str]

    def wrong(self, field: str, problem: str) -> ParseError:
        """The error that names this row."""
        return ParseError(self.file, self.number, field, problem)

    def text(self, field: str) -> str:
        """The value without the blanks around it and with one blank between words."""
        return " ".join(self.values[field].split())

    def many(self, field: str) -> tuple[str, ...]:
        """The values of a cell that holds several between semicolons, each quoted where it has a semicolon itself."""
        try:
            cells = next(csv.reader([self.text(field)], delimiter=";", skipinitialspace=True, strict=True), [])
        except csv.Error as error:
            raise self.wrong(field, f"this is no list of values between semicolons ({error})") from error
        return tuple(dict.fromkeys(cell.strip() for cell in cells if cell.strip()))


def rows(file: str, data: bytes, columns: Sequence[str]) -> Iterator[Row]:
    """Every record of a table without header, in UTF-8 or Latin-1.

    It must end with a line end or the end-of-file mark: a cut one is refused.
    """
    text = whole_lines(file, text_of(file, data, latin_1=True))
    for number, values in _records(file, text, ","):
        yield _row(file, number, values, columns)


def table(file: str, data: bytes, *layouts: Sequence[str], delimiter: str = ",", mended: bool = False) -> Iterator[Row]:
    """Every record under a header that is exactly one of the ``layouts``, in UTF-8. The last line must be ended."""
    records = _records(file, whole_lines(file, text_of(file, data, mended=mended)), delimiter)
    _, header = next(records)
    if tuple(header) not in {tuple(layout) for layout in layouts}:
        raise _other_header(file, header, layouts)
    for number, values in records:
        yield _row(file, number, values, header)


def _records(file: str, text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    number, ended = 0, False
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for number, values in enumerate(reader, start=1):
            if ended:
                raise ParseError(file, number, "", "a row follows the end-of-file mark")
            ended = values == [END_OF_FILE]
            if not ended:
                yield number, values
    except csv.Error as error:
        raise ParseError(file, number + 1, "", f"this is no CSV record ({error})") from error


def _other_header(file: str, header: list[str], layouts: Sequence[Sequence[str]]) -> ParseError:
    """Names the first column that is not what the likeliest layout has there."""
    layout = min(layouts, key=lambda known: len(set(known) ^ set(header)))
    pairs = enumerate(zip(chain(layout, [""] * len(header)), chain(header, [""] * len(layout)), strict=False), start=1)
    place, (known, found) = next((place, pair) for place, pair in pairs if pair[0] != pair[1])
    if not found:
        return ParseError(file, 1, "", f"column {place} of the header is missing; “{known}” is expected")
    expected = f"“{known}”" if known else "no further column"
    return ParseError(file, 1, "", f"column {place} of the header is “{found}” where {expected} is expected")


def _row(file: str, number: int, values: list[str], columns: Sequence[str]) -> Row:
    if len(values) != len(columns):
        raise ParseError(file, number, "", f"{len(values)} columns where {len(columns)} are expected")
    for column, value in zip(columns, values, strict=True):
        if END_OF_FILE in value:
            raise ParseError(file, number, column, "an end-of-file mark stands inside the value")
        if len(value) > _FIELD_MAX:
            raise ParseError(file, number, column, f"{len(value)} characters; at most {_FIELD_MAX} are expected")
    return Row(file, number, dict(zip(columns, values, strict=True)))
