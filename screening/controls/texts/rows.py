"""Files of rows, JSON lines and CSV, as tables of fields. A field that the format does not know stops the reading."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from typing import Any

from screening.controls.texts.paragraph import TextError


def decoded(data: bytes) -> str:
    """The text of a file. Raises TextError when it is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TextError(data[: error.start].count(b"\n") + 1, "is not UTF-8") from error


def json_lines(
    data: bytes, needed: Sequence[str], optional: Sequence[str] = ()
) -> Iterator[tuple[int, dict[str, Any]]]:
    """(row, object) for each line that is not blank. Raises TextError."""
    for row, line in enumerate(decoded(data).split("\n"), start=1):
        if line.strip():
            yield row, fields(row, _json(row, line), needed, optional)


def csv_rows(data: bytes, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """(line, cells) for each row below the header, which must name exactly these columns. Raises TextError."""
    reader = csv.reader(decoded(data).splitlines(keepends=True), strict=True)
    try:
        if next(reader, None) != list(columns):
            raise TextError(1, f"the columns are not {', '.join(columns)}")
        for cells in reader:
            if len(cells) != len(columns):
                raise TextError(reader.line_num, f"has {len(cells)} cells and not {len(columns)}")
            yield reader.line_num, dict(zip(columns, cells, strict=True))
    except csv.Error as error:
        raise TextError(reader.line_num, f"is not CSV: {error}") from error


def json_array(data: bytes, needed: Sequence[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """(place from 1, object) for each object of one JSON array. Raises TextError."""
    found = _json(0, decoded(data))
    if not isinstance(found, list):
        raise TextError(0, "the file is no JSON array")
    for row, one in enumerate(found, start=1):
        yield row, fields(row, one, needed)


def fields(row: int, found: object, needed: Sequence[str], optional: Sequence[str] = ()) -> dict[str, Any]:
    """The object with exactly the needed fields and any of the optional ones. Raises TextError."""
    if not isinstance(found, dict):
        raise TextError(row, "is no JSON object")
    for name in found:
        if name not in (*needed, *optional):
            raise TextError(
                row, f"the field “{str(name)[:40]}” is unknown; known are {', '.join((*needed, *optional))}"
            )
    for name in needed:
        if name not in found:
            raise TextError(row, f"the field “{name}” is missing")
    return found


def text(row: int, found: dict[str, Any], name: str) -> str:
    """A field that must be text. Raises TextError."""
    value = found[name]
    if not isinstance(value, str):
        raise TextError(row, f"the field “{name}” is not text")
    return value


def whole(row: int, found: dict[str, Any], name: str) -> int:
    """A field that must be a whole number, 0 where it is left out. Raises TextError."""
    value = found.get(name, 0)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 20:
        raise TextError(row, f"the field “{name}” is no whole number from 0 to 20")
    return value


def _json(row: int, line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise TextError(row, f"is not JSON: {error}") from error
