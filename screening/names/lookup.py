"""What stands under a key: keys as 32-bit numbers in sorted arrays, which a folder can hold.

Two keys may share a number (CRC-32). Then a stranger is compared for nothing; nobody is lost.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from screening.names.once import once
from screening.names.postings import each_once
from screening.names.twin import with_twin

Numbers = NDArray[np.int32]
_NOTHING: Numbers = np.zeros(0, dtype=np.int32)


@dataclass(frozen=True)
class Lookup:
    """Key number ``numbers[k]`` (uint32, ascending) has the values ``values[starts[k]:starts[k + 1]]`` (ascending)."""

    numbers: NDArray[np.uint32]
    starts: NDArray[np.int64]
    values: Numbers

    @once
    def _views(self) -> tuple[Sequence[int], Sequence[int]]:
        """The numbers and starts as whole numbers of Python: a few at a time, they cost less than arrays do."""
        return self.numbers.data, self.starts.data

    def find(self, keys: Sequence[str]) -> list[Numbers]:
        """The values under each key, in the order of the keys; an empty array for an unknown one."""
        return find(list(keys), *self._views, self.values, _NOTHING)


@with_twin
def find(
    keys: list[str], numbers: Sequence[int], starts: Sequence[int], values: Numbers, nothing: Numbers
) -> list[Numbers]:
    """The values under each key; ``nothing`` for an unknown one. See Lookup."""
    size = len(numbers)
    found = []
    for key in keys:
        asked = crc32(key.encode())
        at = bisect_left(numbers, asked)
        known = at < size and numbers[at] == asked
        found.append(values[starts[at] : starts[at + 1]] if known else nothing)
    return found


def number(key: str) -> int:
    """The number of a key: the same in every process and on every machine."""
    return crc32(key.encode())


@with_twin
def numbers_of(keys: Iterable[str]) -> list[int]:
    """The number of each key, as ``number`` gives it: a list has a million."""
    return [crc32(key.encode()) for key in keys]


def build_lookup(keys: Sequence[int], values: Sequence[int]) -> Lookup:
    """A lookup of pairs (number of a key, value); a pair twice counts once."""
    first, second = np.array(keys, dtype=np.uint32), np.array(values, dtype=np.int32)
    pairs = each_once((first.astype(np.uint64) << np.uint64(32)) | second.astype(np.uint64))
    held = (pairs >> np.uint64(32)).astype(np.uint32)
    starts = np.flatnonzero(np.append(True, held[1:] != held[:-1])) if len(held) else np.zeros(0, dtype=np.int64)
    return Lookup(
        held[starts], np.append(starts, len(held)).astype(np.int64), (pairs & np.uint64(0xFFFFFFFF)).astype(np.int32)
    )
