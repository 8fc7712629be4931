"""A publisher's file of an indicator, read whole or not at all.

A country that is not known, a value off the scale or a year twice stops the intake with the row's number: a value
that went to the wrong country would be worse than none. What was left out is said, never silent.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from screening.countries.codes import code_of
from screening.countries.columns import Columns
from screening.countries.indicator import Card, Value
from screening.countries.values import fault

LARGEST = 64 * 1024 * 1024
"""Bytes. Who has a larger file, such as V-Dem's with all its columns, keeps the columns that the card names."""

_YEARS = range(1900, 2200)


class IndicatorRefused(ValueError):
    """The file cannot be taken in. The message names file, row and what is wrong, in the user's words."""


@dataclass(frozen=True, slots=True)
class Read:
    """``rows`` by country and year. ``sha256``: of the files, in the order of their names. ``left_out``: units of the
    publisher that have no country code, with the reason."""

    rows: tuple[Value, ...]
    sha256: str
    left_out: tuple[tuple[str, str], ...]


def read_indicator(files: Mapping[str, bytes], card: Card, leave_out: Iterable[tuple[str, str]] = ()) -> Read:
    """The values in ``files`` (name and content; one a year, where the publisher keeps years apart).

    ``leave_out``: further units to leave out, with the reason, as the one who takes the file in decided.
    Raises IndicatorRefused.
    """
    columns = _columns(card)
    outside = dict((*columns.leaves_out, *leave_out))
    found: dict[tuple[str, int], Value] = {}
    met: dict[str, str] = {}
    for name in sorted(files):
        for number, row in _rows(name, files[name], columns):
            place = f"{name}, row {number}"
            unit = _unit(row, columns)
            if why := next((outside[each] for each in unit if each in outside), None):
                met[unit[-1]] = why
                continue
            _add(found, _value(card, columns, row, place), place, unit[-1])
    if not found:
        raise IndicatorRefused(f"{', '.join(sorted(files)) or 'No file'}: holds no value of {card.title}.")
    return Read(tuple(found[key] for key in sorted(found)), _sha256(files), tuple(sorted(met.items())))


def _columns(card: Card) -> Columns:
    if card.columns is None:
        raise IndicatorRefused(f"{card.title}: new values come with the program, not from a file.")
    return card.columns


def _rows(name: str, data: bytes, columns: Columns) -> Iterator[tuple[int, dict[str, str]]]:
    """Number of the line and content of each row that counts, columns under the first of their names."""
    reader = csv.DictReader(io.StringIO(_text(name, data), newline=""), delimiter=columns.separator)
    header = [each.strip() for each in reader.fieldnames or ()]
    reader.fieldnames = header
    places = {wanted: _place(name, wanted, header) for wanted in _wanted(columns)}
    try:
        for row in reader:
            picked = {wanted: (row[place] or "").strip() for wanted, place in places.items()}
            if all(picked[column] == word for column, word in columns.only) and _counts(picked, columns):
                yield reader.line_num, picked
    except csv.Error as error:
        raise IndicatorRefused(f"{name}, row {reader.line_num}: is not a table of values: {error}.") from error


def _text(name: str, data: bytes) -> str:
    if len(data) > LARGEST:
        raise IndicatorRefused(f"{name}: is larger than {LARGEST // 1024 // 1024} MiB.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise IndicatorRefused(f"{name}: is not UTF-8 text. Save the table as CSV in UTF-8.") from error


def _wanted(columns: Columns) -> list[str]:
    named = [
        columns.country,
        columns.year,
        columns.value,
        columns.lower,
        columns.upper,
        columns.label,
        columns.deviation,
    ]
    return list(dict.fromkeys([*filter(None, named), *(column for column, _ in columns.only)]))


def _place(name: str, wanted: str, header: Sequence[str]) -> str:
    for each in wanted.split("|"):
        if header.count(each) == 1:
            return each
    names = " or ".join(f"“{each}”" for each in wanted.split("|"))
    raise IndicatorRefused(f"{name}: has no column {names}; its columns are {', '.join(header[:20]) or 'none'}.")


def _counts(row: Mapping[str, str], columns: Columns) -> bool:
    """Whether there is a value, of a year that is read; a year that is no number is for ``_year`` to refuse."""
    year = row[columns.year]
    early = year.isdecimal() and int(year) - columns.year_minus < columns.from_year
    return row[columns.value] not in columns.empty and not early


def _unit(row: Mapping[str, str], columns: Columns) -> tuple[str, ...]:
    return tuple(row[column] for column in (columns.country, columns.label) if column)


def _value(card: Card, columns: Columns, row: Mapping[str, str], place: str) -> Value:
    country = code_of(row[columns.country], columns.naming)
    if country is None:
        raise IndicatorRefused(f"{place}: “{_unit(row, columns)[-1]}” is no country known here.")
    value = _thousandths(row[columns.value], columns, place)
    lower, upper = _interval(row, columns, value, place)
    read = Value(country, _year(row[columns.year], columns, place), value, lower, upper)
    if why := fault(card, read, frozenset({country})):
        raise IndicatorRefused(f"{place}: {why}.")
    return read


def _year(written: str, columns: Columns, place: str) -> int:
    if not (written.isascii() and written.isdecimal()) or int(written) - columns.year_minus not in _YEARS:
        raise IndicatorRefused(f"{place}: “{written}” is no year.")
    return int(written) - columns.year_minus


def _interval(row: Mapping[str, str], columns: Columns, value: int, place: str) -> tuple[int | None, int | None]:
    if columns.deviation and row[columns.deviation] not in columns.empty:
        reach = _thousandths(row[columns.deviation], columns, place) * columns.times // 1000
        return value - reach, value + reach
    if columns.lower and row[columns.lower] not in columns.empty and row[columns.upper] not in columns.empty:
        return _thousandths(row[columns.lower], columns, place), _thousandths(row[columns.upper], columns, place)
    return None, None


def _thousandths(written: str, columns: Columns, place: str) -> int:
    try:
        number = Decimal(written.replace(columns.decimal, ".")) if len(written) <= 40 else Decimal("nan")
        return int((number * 1000).quantize(Decimal(1), ROUND_HALF_EVEN))
    except (ArithmeticError, ValueError) as error:
        raise IndicatorRefused(f"{place}: “{written[:40]}” is no number.") from error


def _add(found: dict[tuple[str, int], Value], read: Value, place: str, unit: str) -> None:
    key = (read.country, read.year)
    if key in found:
        raise IndicatorRefused(f"{place}: “{unit}” is {read.country}, which has a value of {read.year} already.")
    found[key] = read


def _sha256(files: Mapping[str, bytes]) -> str:
    """Of the files' own hashes, so that the order in which they were given does not matter."""
    each = sorted(hashlib.sha256(data).hexdigest() for data in files.values())
    return hashlib.sha256("\n".join(each).encode("ascii")).hexdigest()
