"""Which rows hold which terms: an inverted index in numpy arrays, weighed in whole numbers so that no order wavers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

_FAR = 6
"""A row with less than a sixth of the best score is not looked at: nothing so far behind was ever the one sought."""

Floats = NDArray[np.float32]
Whole = TypeVar("Whole", bound=np.integer)


@dataclass(frozen=True, slots=True)
class Postings:
    """Compressed sparse rows: term t stands in the rows ``rows[starts[t]:starts[t + 1]]``, ascending.

    ``weights`` is 100 times the rarity of a term in bits, ``norms`` the length of each row's vector of weights.
    """

    starts: NDArray[np.int64]
    rows: NDArray[np.int32]
    weights: NDArray[np.int32]
    norms: NDArray[np.int32]

    def add_shares(self, score: Floats, terms: NDArray[np.integer], worth: NDArray[np.floating], budget: int) -> None:
        """Add to the score of each row the ``worth`` of the terms it holds, over the row's norm.

        Terms come rare first; once ``budget`` rows were visited, the commoner ones are left out: they tell little.
        Nothing as long as the list is touched but the score, for that would cost more than all the terms.
        """
        firsts, ends = self.starts[terms], self.starts[terms + 1]
        counts = ends - firsts
        if int(counts.sum()) > budget:
            order = np.lexsort((terms, counts))
            order = order[: max(1, int(np.searchsorted(np.cumsum(counts[order]), budget, side="right")))]
            firsts, ends, counts, worth = firsts[order], ends[order], counts[order], worth[order]
        visited = np.concatenate(
            [self.rows[first:end] for first, end in zip(firsts.tolist(), ends.tolist(), strict=True)]
        )
        # All of one type: with a conversion on its way numpy adds ten times as slowly.
        shares = np.repeat(worth.astype(np.float32), counts)
        np.add.at(score, visited, shares / self.norms[visited].astype(np.float32))


def build_postings(terms: NDArray[np.integer], rows: NDArray[np.integer], size: int, height: int) -> Postings:
    """Postings of pairs (term below ``size``, row below ``height``); a pair twice counts once."""
    pairs = each_once(terms.astype(np.int64) * max(1, height) + rows)
    held = pairs // max(1, height)
    flat = (pairs - held * max(1, height)).astype(np.int32)
    counts = np.bincount(held, minlength=size)
    weights = rarities(counts, height)
    squares = np.bincount(flat, weights[held].astype(np.float64) ** 2, height)
    return Postings(
        np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
        flat,
        weights,
        np.maximum(1, np.sqrt(squares)).astype(np.int32),
    )


def each_once(numbers: NDArray[Whole]) -> NDArray[Whole]:
    """The numbers ascending, each once; the array itself is sorted. numpy.unique hashes them, which takes longer."""
    numbers.sort()
    first = np.ones(len(numbers), dtype=np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=first[1:])
    return numbers[first]


def rarities(holders: NDArray[np.integer], rows: int) -> NDArray[np.int32]:
    """100 times the bits that a term held by so many of ``rows`` rows tells: 100 at least, whole numbers only."""
    told = np.log2((rows + 1) / np.maximum(1, holders))
    weights: NDArray[np.int32] = np.maximum(100, np.rint(100 * told)).astype(np.int32)
    return weights


def nearest(score: Floats, limit: int) -> NDArray[np.int64]:
    """The ``limit`` rows of highest score, the best first, equals by their number; none that is far behind the best."""
    found = np.flatnonzero(score > score.max(initial=0.0) / _FAR)
    if len(found) > limit:
        last = np.partition(score[found], len(found) - limit)[len(found) - limit]
        found = found[score[found] >= last]
    return found[np.lexsort((found, -score[found]))][:limit]
