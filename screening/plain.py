"""Frozen dataclasses to plain JSON values and back, with no loss and no guess.

What is stored today is read again in ten years, so reading is strict: an unknown key, a missing key or a
value of another type is an error that names the place, never something to be skipped or converted. Floats
are refused both ways: 0.85 - 0.05 >= 0.8 is false, and a threshold must not lie.
"""

from __future__ import annotations

import dataclasses
import json
import re
import types
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")

DECIMAL_REACH = 40
"""Digits before or behind the point. No quantity or price needs more; 1E+999999 would be a million
characters.
"""

_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")


class NotPlain(ValueError):
    """The data does not have the shape that it must have. ``place`` names where, ``why`` says what is wrong."""

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"{place or 'the whole'}: {why}")
        self.place = place
        self.why = why


_AS_IT_IS = frozenset({str, int, bool, types.NoneType})
"""Nearly all of a record; asked first, because a ruleset has forty thousand values."""


def to_plain(value: object) -> Any:
    """``value`` as str, int, bool, None, list and dict only. Raises NotPlain on a float or any other foreign
    type.
    """
    if type(value) in _AS_IT_IS:
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, bool | int | str):
        return value
    if isinstance(value, Decimal):
        return shortest(value)
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [to_plain(part) for part in value]
    if isinstance(value, Mapping):
        return {str(key): to_plain(part) for key, part in value.items()}
    if dataclasses.is_dataclass(value):
        return {field.name: to_plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    raise NotPlain("", f"{type(value).__name__} is not kept in a record")


def text(value: object) -> bytes:
    """The canonical bytes of ``value``: JSON, sorted keys, no spaces, UTF-8. Raises ValueError on a lone
    surrogate.
    """
    plain = to_plain(value)
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def parse(data: bytes) -> Any:
    """JSON that ``text`` wrote. Raises ValueError on a float, a key given twice, or bytes that are not JSON."""
    return json.loads(data.decode("utf-8"), parse_float=_no_float, parse_constant=_no_float, object_pairs_hook=_once)


def shortest(number: Decimal) -> str:
    """The number in plain digits with no zero too many: 1.50 is "1.5" and 1E+3 is "1000".

    Not ``Decimal.normalize``: that rounds to the precision of the thread's context, 28 digits by default.
    """
    _sign, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int) or abs(exponent) > DECIMAL_REACH or len(digits) > DECIMAL_REACH:
        raise NotPlain("", f"{number} is not a number of at most {DECIMAL_REACH} digits")
    plain = format(number, "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return "0" if plain in ("-0", "0") else plain


def from_plain(kind: type[T], data: object, place: str = "", *, short: bool = False) -> T:
    """``data`` as a ``kind`` (a dataclass made of the types that ``to_plain`` takes).

    ``short`` is for cards that people write: fields with a default may then be left out. Raises NotPlain.
    """
    made: T = _read(kind, data, place, short)
    return made


def _read(kind: Any, data: object, place: str, short: bool) -> Any:
    origin = get_origin(kind)
    if origin is Union or origin is types.UnionType:
        (real,) = (option for option in get_args(kind) if option is not types.NoneType)
        return None if data is None else _read(real, data, place, short)
    if origin is tuple:
        return _read_tuple(get_args(kind), data, place, short)
    if origin is Mapping:
        return _read_table(get_args(kind)[1], data, place, short)
    if dataclasses.is_dataclass(kind):
        return _read_record(kind, data, place, short)
    if issubclass(kind, StrEnum):
        return _read_word(kind, data, place)
    return _SCALARS[kind](data, place)


def _read_tuple(parts: tuple[Any, ...], data: object, place: str, short: bool) -> tuple[Any, ...]:
    if not isinstance(data, list | tuple):
        raise NotPlain(place, "is not a list")
    if len(parts) == 2 and parts[1] is Ellipsis:
        return tuple(_read(parts[0], value, f"{place}[{i}]", short) for i, value in enumerate(data))
    if len(data) != len(parts):
        raise NotPlain(place, f"has {len(data)} values and must have {len(parts)}")
    return tuple(
        _read(part, value, f"{place}[{i}]", short) for i, (part, value) in enumerate(zip(parts, data, strict=True))
    )


def _read_table(part: Any, data: object, place: str, short: bool) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise NotPlain(place, "is not a table of names and values")
    return {_str(name, place): _read(part, value, _within(place, str(name)), short) for name, value in data.items()}


def _read_record(kind: Any, data: object, place: str, short: bool) -> Any:
    if not isinstance(data, dict):
        raise NotPlain(place, "is not a table of fields")
    fields = {field.name: field for field in dataclasses.fields(kind)}
    for name in data:
        if name not in fields:
            raise NotPlain(_within(place, str(name)), f"is unknown; known are {', '.join(fields)}")
    for name, field in fields.items():
        if name not in data and not (short and _has_default(field)):
            raise NotPlain(_within(place, name), "is missing")
    hints = _hints(kind)
    return kind(**{name: _read(hints[name], value, _within(place, name), short) for name, value in data.items()})


def _read_word(kind: type[StrEnum], data: object, place: str) -> StrEnum:
    try:
        return kind(_str(data, place))
    except ValueError:
        raise NotPlain(place, f"{data!r} is none of {', '.join(kind)}") from None


def _str(data: object, place: str) -> str:
    if not isinstance(data, str):
        # The classic case is a card that says NO for Norway: YAML reads it as false.
        raise NotPlain(place, f"{data!r} is not text (put it in quotation marks?)")
    return data


def _int(data: object, place: str) -> int:
    if isinstance(data, bool) or not isinstance(data, int):
        raise NotPlain(place, f"{data!r} is not a whole number")
    return data


def _bool(data: object, place: str) -> bool:
    if not isinstance(data, bool):
        raise NotPlain(place, f"{data!r} is neither true nor false")
    return data


def _decimal(data: object, place: str) -> Decimal:
    if not isinstance(data, str) or not _DECIMAL.fullmatch(data):
        raise NotPlain(place, f"{data!r} is not a number in plain digits")
    return Decimal(data)


def _date(data: object, place: str) -> date:
    if isinstance(data, date) and not isinstance(data, datetime):
        return data
    try:
        return date.fromisoformat(_str(data, place))
    except ValueError:
        raise NotPlain(place, f"{data!r} is not a date (year-month-day)") from None


def _datetime(data: object, place: str) -> datetime:
    try:
        moment = datetime.fromisoformat(_str(data, place))
    except ValueError:
        raise NotPlain(place, f"{data!r} is not a time") from None
    if moment.utcoffset() is None:
        raise NotPlain(place, f"{data!r} has no time zone")
    return moment


_SCALARS: dict[Any, Any] = {
    str: _str,
    int: _int,
    bool: _bool,
    Decimal: _decimal,
    date: _date,
    datetime: _datetime,
}


def _moment(value: datetime) -> str:
    if value.utcoffset() is None:
        raise NotPlain("", f"{value} has no time zone")
    return value.astimezone(UTC).isoformat()


def _within(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _has_default(field: dataclasses.Field[Any]) -> bool:
    return field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _no_float(word: str) -> Any:
    raise ValueError(f"{word} is a float, and no record holds one")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError("a key is given twice")
    return table
