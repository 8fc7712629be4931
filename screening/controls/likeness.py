"""Which rows of Annex I a text is like, letter by letter: pieces of four letters that a trade term and the text share.

Pieces find what whole words miss: plurals, compounds ("Schwingungsprüfanlage"), endings of other languages, a slip of
the pen. Rare pieces weigh more. A term counts by how much of it stands in the text and how much that is, so a long
description loses nothing by being long. Everyday goods stand beside the rows: what is more like them is like no row.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from screening.controls.annex_i import Row

PIECE, PIECE_OF_SIGNS = 4, 2
"""Letters of a piece; where a sign is a syllable or a word, two of them say as much."""

_WORD = re.compile(r"\w+")
_SIGNS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Near:
    """A row and the term of it that is nearest. ``share``: basis points of the term that stand in the text; ``mass``:
    how much that is, in hundredths of a bit; ``points``: both in one, 100 times share times log mass.
    """

    row: Row
    term: str
    share: int
    mass: int
    points: int


class Likeness:
    """The terms of the rows and of everyday goods, cut into pieces once."""

    def __init__(self, rows: Sequence[Row], everyday: Iterable[str] = ()) -> None:
        self.rows = rows
        said = [(term, number) for number, row in enumerate(rows) for term in (*row.terms, row.title)]
        said += [(term, len(rows)) for term in everyday]
        self._terms = [term for term, _ in said]
        self._owners = np.array([owner for _, owner in said], dtype=np.intp)
        cut = [pieces(term) for term in self._terms]
        self._weight = _weights(cut, [owner for _, owner in said])
        self._masses = np.array([sum(self._weight[piece] for piece in of) or 1.0 for of in cut])
        self._use = _use(cut)
        self._worth = {piece: np.full(len(terms), self._weight[piece]) for piece, terms in self._use.items()}

    def nearest(self, text: str, limit: int, least: int = 0) -> tuple[list[Near], int]:
        """At most ``limit`` rows of ``least`` points or more, the nearest first, and the points of the nearest of the
        everyday goods.
        """
        shared = self._shared(text)
        if shared is None or not self.rows:
            return [], 0
        terms = np.flatnonzero(shared)
        found = shared[terms]
        worth = found / self._masses[terms] * np.log1p(found)
        owners = self._owners[terms]
        # Terms lie in the order of their rows, so each row's are one stretch.
        starts = np.concatenate(([0], np.flatnonzero(np.diff(owners)) + 1))
        best, rows = np.maximum.reduceat(worth, starts), owners[starts]
        everyday = round(100 * float(best[-1])) if rows[-1] == len(self.rows) else 0
        likely = np.flatnonzero((best * 100 > max(least, 1) - 0.5) & (rows < len(self.rows)))
        order = likely[np.argsort(-best[likely], kind="stable")[:limit]]
        ends = np.append(starts[1:], len(terms))
        return [self._near(terms, worth, shared, int(starts[at]), int(ends[at])) for at in order], everyday

    def _shared(self, text: str) -> NDArray[np.float64] | None:
        """For each term the weight of its pieces that stand in the text; None when no piece is known."""
        known = sorted(pieces(text) & self._use.keys())
        if not known:
            return None
        terms = np.concatenate([self._use[piece] for piece in known])
        weights = np.concatenate([self._worth[piece] for piece in known])
        return np.bincount(terms, weights=weights, minlength=len(self._terms)).astype(np.float64)

    def _near(
        self, terms: NDArray[np.intp], worth: NDArray[np.float64], shared: NDArray[np.float64], first: int, last: int
    ) -> Near:
        at = first + int(np.argmax(worth[first:last]))
        term = int(terms[at])
        share = round(10_000 * shared[term] / self._masses[term])
        row = self.rows[self._owners[term]]
        return Near(row, self._terms[term], share, round(100 * shared[term]), round(100 * worth[at]))


def _folded(text: str) -> str:
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()


@lru_cache(maxsize=50_000)
def pieces(text: str) -> frozenset[str]:
    """The pieces of each word, its ends marked, accents and case folded away."""
    found: set[str] = set()
    for word in _WORD.findall(_folded(text)):
        if _SIGNS.search(word):
            found.update(word[at : at + PIECE_OF_SIGNS] for at in range(max(1, len(word) - 1)))
        else:
            marked = f"_{word}_"
            found.update(marked[at : at + PIECE] for at in range(max(1, len(marked) - PIECE + 1)))
    return frozenset(found)


def _weights(cut: list[frozenset[str]], owners: list[int]) -> dict[str, float]:
    """For each piece how rare it is among the rows, as BM25 has it."""
    of_row: dict[int, set[str]] = defaultdict(set)
    for piece_set, owner in zip(cut, owners, strict=True):
        of_row[owner].update(piece_set)
    count = Counter(piece for found in of_row.values() for piece in found)
    every = len(of_row)
    return {piece: math.log(1 + (every - n + 0.5) / (n + 0.5)) for piece, n in count.items()}


def _use(cut: list[frozenset[str]]) -> dict[str, NDArray[np.intp]]:
    use: dict[str, list[int]] = defaultdict(list)
    for number, found in enumerate(cut):
        for piece in found:
            use[piece].append(number)
    return {piece: np.array(numbers, dtype=np.intp) for piece, numbers in use.items()}
