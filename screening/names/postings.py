"""Which rows hold which terms: an inverted index in numpy arrays, weighed in whole numbers so that no order wavers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from screening.names.once import once
from screening.names.twin import with_twin

FAR = 6
"""A row with less than a sixth of the best score is not looked at: nothing so far behind was ever the one sought."""

Floats = NDArray[np.float32]
Whole = TypeVar("Whole", bound=np.integer)


@dataclass(frozen=True)
class Postings:
    """Compressed sparse rows: term t stands in the rows ``rows[starts[t]:starts[t + 1]]``, ascending.

    ``weights`` is 100 times the rarity of a term in bits, ``norms`` the length of each row's vector of weights.
    """

    starts: NDArray[np.int64]
    rows: NDArray[np.int32]
    weights: NDArray[np.int32]
    norms: NDArray[np.int32]

    @once
    def shares(self) -> Floats:
        """One over the norm of each row."""
        return np.float32(1) / self.norms.astype(np.float32)

    @once
    def _starts(self) -> Sequence[int]:
        """As whole numbers of Python: a few at a time, they cost less than arrays do."""
        return self.starts.data

    @once
    def weight(self) -> Sequence[int]:
        """The weights, likewise."""
        return self.weights.data

    def add_shares(self, score: Floats, worth: Mapping[int, float], budget: int) -> None:
        """Add to the score of each row what the terms that it holds are worth, over the row's norm.

        ``worth``: by term. Terms come rare first; once ``budget`` rows were visited, the commoner ones are left out:
        they tell little.
        """
        starts = self._starts
        spans = [(starts[term + 1] - starts[term], term) for term in worth]
        if sum([count for count, _ in spans]) > budget:
            spans = _rarest(spans, budget)
        found = [(starts[term], starts[term] + count, worth[term]) for count, term in spans]
        add_spans(score, self.rows, self.shares, found)


@with_twin
def add_spans(score: Floats, rows: NDArray[np.int32], shares: Floats, spans: list[tuple[int, int, float]]) -> None:
    """Add to the score of each row what the spans (first, end in ``rows``, worth) that hold it are worth, shared."""
    visited = np.concatenate([rows[first:end] for first, end, _ in spans])
    # All of one type: with a conversion on its way numpy adds ten times as slowly.
    worth = np.repeat(
        np.array([worth for _, _, worth in spans], dtype=np.float32), [end - first for first, end, _ in spans]
    )
    np.add.at(score, visited, worth * shares[visited])


def _rarest(spans: list[tuple[int, int]], budget: int) -> list[tuple[int, int]]:
    """The (rows, term) of fewest rows that together have no more than ``budget``; the rarest in any case."""
    kept: list[tuple[int, int]] = []
    for count, term in sorted(spans):
        budget -= count
        if budget < 0 and kept:
            break
        kept.append((count, term))
    return kept


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


@with_twin
def nearest(score: Floats, limit: int, far: int) -> NDArray[np.int64]:
    """The ``limit`` rows of highest score, the best first, equals by their number.

    None that has ``far`` times less than the best. Scores are 0 or more.
    """
    found = np.flatnonzero(score > score.max(initial=0.0) / far)
    if len(found) > limit:
        last = np.partition(score[found], len(found) - limit)[len(found) - limit]
        found = found[score[found] >= last]
    return found[np.lexsort((found, -score[found]))][:limit]
