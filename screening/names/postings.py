"""Which rows hold which keys: an inverted index in numpy arrays, weighed in whole numbers so that no order wavers."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Postings:
    """Compressed sparse rows: key k has place i = ``keys[k]`` and the rows ``rows[starts[i]:starts[i + 1]]``.

    ``weights`` is 100 times the rarity of a key in bits (int64), ``norms`` the length of each row's key vector (int64).
    """

    keys: dict[str, int]
    starts: NDArray[np.int64]
    rows: NDArray[np.int32]
    weights: NDArray[np.int64]
    norms: NDArray[np.int64]

    def top(self, keys: Iterable[str], limit: int) -> list[int]:
        """The ``limit`` rows nearest to the keys by cosine, with every tie of the last one; ascending row numbers."""
        known = [place for key in sorted(set(keys)) if (place := self.keys.get(key)) is not None]
        if not known:
            return []
        score = np.zeros(len(self.norms), dtype=np.float64)
        for place in known:
            # Sums of whole numbers below 2**53: exact in float64, whatever their order.
            score[self.rows[self.starts[place] : self.starts[place + 1]]] += float(self.weights[place] ** 2)
        return _nearest(score / self.norms, limit)


def _nearest(score: NDArray[np.float64], limit: int) -> list[int]:
    found = np.flatnonzero(score)
    if len(found) > limit:
        last = np.partition(score[found], len(found) - limit)[len(found) - limit]
        found = found[score[found] >= last]
    return [int(row) for row in found[: 4 * limit]]


def build_postings(rows: Sequence[Iterable[str]]) -> Postings:
    """Postings of rows of keys; a key twice in a row counts once."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, keys in enumerate(rows):
        for key in sorted(set(keys)):
            holders[key].append(number)
    places = {key: place for place, key in enumerate(sorted(holders))}
    lists = [holders[key] for key in places]
    starts = np.concatenate(([0], np.cumsum([len(found) for found in lists], dtype=np.int64))).astype(np.int64)
    flat = np.array([row for found in lists for row in found], dtype=np.int32)
    weights = np.array([rarity(len(found), len(rows)) for found in lists], dtype=np.int64)
    squares = np.zeros(len(rows), dtype=np.int64)
    np.add.at(squares, flat, np.repeat(weights**2, np.diff(starts)))
    norms = np.maximum(1, np.array([math.isqrt(int(square)) for square in squares], dtype=np.int64))
    return Postings(places, starts, flat, weights, norms)


def rarity(holders: int, rows: int) -> int:
    """100 times the bits that a key held by ``holders`` of ``rows`` rows tells: 100 at least, whole numbers only."""
    return max(100, round(100 * math.log2((rows + 1) / holders)))
