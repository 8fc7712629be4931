"""How much each of many terms has in common with a text: the weights of the pieces that both have, all terms at once.

For every piece the terms that have it lie side by side in one long array, so that a text of fifty pieces is answered
by a handful of calls over whole arrays and not by fifty.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray


class Common:
    """``cut``: the pieces of each term. ``weight``: of each piece; sums of weights have to be exact in any order."""

    def __init__(self, cut: Sequence[Collection[str]], weight: Mapping[str, float]) -> None:
        use: dict[str, list[int]] = defaultdict(list)
        for term, found in enumerate(cut):
            for piece in found:
                use[piece].append(term)
        self._numbers = {piece: number for number, piece in enumerate(use)}
        self._weights = np.array([weight[piece] for piece in use])
        self._counts = np.array([len(terms) for terms in use.values()], dtype=np.intp)
        self._firsts = self._counts.cumsum() - self._counts
        self._terms = np.fromiter(chain.from_iterable(use.values()), np.intp, int(self._counts.sum()))
        self._along = np.arange(len(self._terms))
        self._every = len(cut)

    def numbers(self, pieces: Iterable[str]) -> frozenset[int]:
        """The numbers of those pieces that a term has."""
        return frozenset(self._numbers[piece] for piece in pieces if piece in self._numbers)

    def masses(self, numbers: Collection[int]) -> NDArray[np.float64]:
        """For each term the weight of its pieces among ``numbers``, in which each stands once."""
        pieces = np.fromiter(numbers, np.intp, len(numbers))
        counts = self._counts[pieces]
        ends = counts.cumsum()
        # Where the terms of each piece lie: counted on from its first, each piece behind the one before it.
        places = np.repeat(self._firsts[pieces] - ends + counts, counts)
        places += self._along[: len(places)]
        weights = np.repeat(self._weights[pieces], counts)
        return np.bincount(self._terms[places], weights, self._every).astype(np.float64, copy=False)
