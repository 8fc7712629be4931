"""What the JSON of a page holds, field by field, read off the very values that are sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise
_KINDS: tuple[tuple[type, Words], ...] = (
    (bool, _("true or false")),  # before int, of which it is one
    (int, _("whole number")),
    (str, _("text")),
    (date, _("day, as year-month-day")),
)


def fields(value: Mapping[str, Any], place: str = "") -> Iterator[tuple[str, Words]]:
    """(where, what) for each field: ``criteria[].id`` is text. A list is described by its first row."""
    for name, one in value.items():
        yield from _field(f"{place}.{name}" if place else name, one)


def _field(place: str, value: Any) -> Iterator[tuple[str, Words]]:
    if isinstance(value, Mapping):
        yield from fields(value, place)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from _field(f"{place}[]", value[0]) if value else iter([(f"{place}[]", _("a list, empty here"))])
    else:
        yield place, next((said for kind, said in _KINDS if isinstance(value, kind)), _("null, where there is none"))
