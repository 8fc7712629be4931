"""Rows of a published CSV file: bytes in, rows of text out, or a ParseError that says where."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from screening.lists.formats.parsed import ParseError

END_OF_FILE = "\x1a"
"""Ctrl-Z, DOS's end of file: the publisher still closes some files with it, alone on the last line."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x19\x1b-\x1f\x7f-\x9f]")
_BOTH = re.compile(r"[\xc3-\xf4][\x80-\xbf]")
_FIELD_MAX = 20_000


@dataclass(frozen=True, slots=True)
class Row:
    """One record. ``number`` counts records from 1; ``values`` has every column by its name."""

    file: str
    number: int
    values: Mapping[str, str]

    def wrong(self, field: str, problem: str) -> ParseError:
        """The error that names this row."""
        return ParseError(self.file, self.number, field, problem)


def rows(file: str, data: bytes, columns: Sequence[str]) -> Iterator[Row]:
    """Every record of the file. It must end with a line end or the end-of-file mark: a cut one is refused."""
    number, ended = 0, False
    reader = csv.reader(io.StringIO(_text(file, data), newline=""), strict=True)
    try:
        for number, values in enumerate(reader, start=1):
            if ended:
                raise ParseError(file, number, "", "a row follows the end-of-file mark")
            ended = values == [END_OF_FILE]
            if not ended:
                yield _row(file, number, values, columns)
    except csv.Error as error:
        raise ParseError(file, number + 1, "", f"this is no CSV record ({error})") from error


def _row(file: str, number: int, values: list[str], columns: Sequence[str]) -> Row:
    if len(values) != len(columns):
        raise ParseError(file, number, "", f"{len(values)} columns where {len(columns)} are expected")
    for column, value in zip(columns, values, strict=True):
        if END_OF_FILE in value:
            raise ParseError(file, number, column, "an end-of-file mark stands inside the value")
        if len(value) > _FIELD_MAX:
            raise ParseError(file, number, column, f"{len(value)} characters; at most {_FIELD_MAX} are expected")
    return Row(file, number, dict(zip(columns, values, strict=True)))


def _text(file: str, data: bytes) -> str:
    """The text of the file, complete and free of control characters."""
    if not data.strip(b"\x1a \t\r\n"):
        raise ParseError(file, 0, "", "the file is empty")
    text = _decoded(file, data)
    if odd := _CONTROL.search(text):
        line = text.count("\n", 0, odd.start()) + 1
        raise ParseError(file, line, "", f"the control character U+{ord(odd.group()):04X} stands in the line")
    if not text.endswith(("\n", END_OF_FILE)):
        raise ParseError(file, text.count("\n") + 1, "", "the file stops in the middle of a line")
    return text


def _decoded(file: str, data: bytes) -> str:
    """UTF-8 if the bytes are that; else Latin-1, as publishers wrote for years. Bytes that mix the two are neither."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = data.decode("latin-1")
        if _BOTH.search(text):
            line = text.count("\n", 0, error.start) + 1
            raise ParseError(file, line, "", "the text is neither UTF-8 nor Latin-1 throughout") from error
        return text
