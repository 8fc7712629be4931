"""Names and entities as bytes in arrays: a worker reads those it compares, and the machine keeps them once for all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from screening.case import Identifier
from screening.lists.entity import Listed, ListedName
from screening.names.fold import Word
from screening.names.parts import Parts

T = TypeVar("T")

KEPT = 8_192
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
    return _dumped(parts)


def thaw_parts(text: str) -> Parts:
    """The parts of ``freeze_parts``, whatever fields a name's reading has: strings, tuples of strings or of words."""
    return Parts(*map(_thawed_part, json.loads(text)))


def _thawed_part(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return tuple(Word(*one) if isinstance(one, list) else one for one in value)


def freeze_entity(entity: Listed) -> str:
    return _dumped(entity)


def thaw_entity(text: str) -> Listed:
    values = dict(zip(Listed.__slots__, json.loads(text), strict=True))
    values = {field: tuple(value) if isinstance(value, list) else value for field, value in values.items()}
    values["names"] = tuple(ListedName(*name) for name in values["names"])
    values["identifiers"] = tuple(Identifier(*one) for one in values["identifiers"])
    return Listed(**values)


def _dumped(value: object) -> str:
    """Values of fields in their order: half as long as with the names of the fields, and read twice as fast."""
    return json.dumps(value, default=_fields, ensure_ascii=False, separators=(",", ":"))


def _fields(value: Any) -> list[Any]:
    return [getattr(value, field) for field in type(value).__slots__]
