"""Names and entities as bytes in arrays: a worker reads those it compares, and the machine keeps them once for all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter
from typing import Any, Generic, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from screening.case import Identifier
from screening.lists.entity import Listed, ListedName
from screening.names.fold import Word
from screening.names.parts import Parts

T = TypeVar("T")

_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_DECODE = json.JSONDecoder().raw_decode
_fields, _name_values = (attrgetter(*kind.__slots__) for kind in (Listed, ListedName))
_PARTS = attrgetter(*(field.name for field in fields(Parts)))
_NAMES, _IDENTIFIERS = Listed.__slots__.index("names"), Listed.__slots__.index("identifiers")

_FIELD, _ITEM, _PIECE, _EMPTY = "\x1e", "\x1f", "\x1d", "\x1c"
"""Between fields, before each item of a field, between the pieces of a word; a field of no items."""

KEPT = 20_000
"""How many a process keeps unpacked: those of common names are asked for again and again."""


class Packed(Sequence[T], Generic[T]):
    """A sequence of which item n is ``read`` from the UTF-8 text ``blob[starts[n]:starts[n + 1]]`` when asked for."""

    def __init__(self, blob: NDArray[np.uint8], starts: NDArray[np.int64], read: Callable[[str], T]) -> None:
        self.blob, self.starts = blob, starts
        # An attribute and not a method: the comparison asks for it some fifty times a query.
        self.at: Callable[[int], T] = lru_cache(KEPT)(
            lambda at: read(blob[starts[at] : starts[at + 1]].tobytes().decode())
        )

    def __len__(self) -> int:
        return len(self.starts) - 1

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> list[T]: ...
    def __getitem__(self, at: int | slice) -> T | list[T]:
        if isinstance(at, slice):
            return [self[place] for place in range(*at.indices(len(self)))]
        if not -len(self) <= at < len(self):
            raise IndexError(at)
        return self.at(at % len(self))

    def __iter__(self) -> Iterator[T]:
        return (self[at] for at in range(len(self)))


def freeze_parts(parts: Parts) -> str:
    """The values of the fields in their order, with control characters between: read four times as fast as JSON."""
    return _FIELD.join([_plain(value) for value in _PARTS(parts)])


@lru_cache(KEPT)
def thaw_parts(text: str) -> Parts:
    """The parts of ``freeze_parts``, whatever fields a name's reading has: strings, tuples of strings or of words.

    One name on several lists is one object: what is worked out of it is worked out once.
    """
    return Parts(*[_thawed(value) for value in text.split(_FIELD)])


def _plain(value: Any) -> str:
    """A string as it is; a tuple with a sign before each item. No control character is left in a folded name."""
    if isinstance(value, str):
        return value
    return "".join([_ITEM + (_PIECE.join(one) if isinstance(one, Word) else one) for one in value]) or _EMPTY


def _thawed(value: str) -> Any:
    if value[:1] == _ITEM:
        items = value[1:].split(_ITEM)
        return tuple([Word(*one.split(_PIECE)) for one in items] if _PIECE in value else items)
    return () if value == _EMPTY else value


def freeze_entity(entity: Listed) -> str:
    fields = dict(zip(Listed.__slots__, _fields(entity), strict=True))
    fields["names"] = [_name_values(name) for name in entity.names]
    fields["identifiers"] = [(one.kind, one.value) for one in entity.identifiers]
    return _ENCODE(list(fields.values()))


def thaw_entity(text: str) -> Listed:
    values: list[Any] = [tuple(value) if isinstance(value, list) else value for value in _DECODE(text)[0]]
    values[_NAMES] = tuple([ListedName(*name) for name in values[_NAMES]])
    values[_IDENTIFIERS] = tuple([Identifier(*one) for one in values[_IDENTIFIERS]])
    return Listed(*values)
