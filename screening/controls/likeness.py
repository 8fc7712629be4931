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
from screening.controls.common import Common
from screening.controls.learnt import Learnt
from screening.controls.words import MARKS

PIECE, PIECE_OF_SIGNS = 4, 2
"""Letters of a piece; where a sign is a syllable or a word, two of them say as much."""

_WORDS_MOST = 100_000

_PLAIN, _WORD = re.compile(r"\w+"), re.compile(rf"[\w{MARKS}]+")
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
    """The terms of the rows and of everyday goods, cut into pieces once. ``least``: points of what is near."""

    def __init__(self, rows: Sequence[Row], everyday: Iterable[str] = (), least: int = 1) -> None:
        self.rows = rows
        said = [(term, number) for number, row in enumerate(rows) for term in (*row.terms, row.title)]
        said += [(term, len(rows)) for term in everyday]
        self._terms = [term for term, _ in said]
        self._owners = [owner for _, owner in said]
        cut = [pieces(term) for term in self._terms]
        weight = _weights(cut, self._owners)
        self._masses = np.array([sum(weight[piece] for piece in of) or 1.0 for of in cut])
        self._common = Common(cut, weight)
        self._words = Learnt(lambda word: self._common.numbers(_pieces(word)), _WORDS_MOST)
        # Of everyday goods half as much is told, so that they count where they are nearly as near as a row.
        wanted = [max(least, 1) / (2 if owner == len(rows) else 1) for owner in self._owners]
        self._wanted = _mass_for(np.array(wanted), self._masses)

    def nearest(self, text: str, limit: int) -> tuple[list[Near], int]:
        """At most ``limit`` rows, the nearest first, and the points of the nearest of the everyday goods, 0 where they
        are not half as many as is asked of a row.
        """
        shared = self._shared(text)
        terms = (shared >= self._wanted).nonzero()[0]
        found = shared[terms]
        worth = found / self._masses[terms] * np.log1p(found)
        best: dict[int, tuple[float, int]] = {}
        for term, points in zip(terms.tolist(), worth.tolist(), strict=True):
            owner = self._owners[term]
            if owner not in best or points > best[owner][0]:
                best[owner] = points, term
        everyday, _ = best.pop(len(self.rows), (0.0, 0))
        # Sorting keeps the order of the rows among those that are equally near.
        nearest = sorted(best.values(), key=lambda one: -one[0])[:limit]
        return [self._near(term, points, float(shared[term])) for points, term in nearest], round(100 * everyday)

    def _shared(self, text: str) -> NDArray[np.float64]:
        """For each term the weight of its pieces that stand in the text. A piece counts once."""
        words = map(self._words.__getitem__, set(_WORD.findall(_folded(text))))
        return self._common.masses(frozenset().union(*words))

    def _near(self, term: int, points: float, mass: float) -> Near:
        share = round(10_000 * mass / float(self._masses[term]))
        return Near(self.rows[self._owners[term]], self._terms[term], share, round(100 * mass), round(100 * points))


def _mass_for(points: NDArray[np.float64], masses: NDArray[np.float64]) -> NDArray[np.float64]:
    """For each term the mass from which it has so many points, rounded; a little less where it cannot be told."""
    low, high = np.zeros(len(masses)), np.full(len(masses), 1e6)
    for _ in range(60):
        middle = (low + high) / 2
        enough = 100 * middle / masses * np.log1p(middle) >= points - 0.5
        low, high = np.where(enough, low, middle), np.where(enough, middle, high)
    wanted: NDArray[np.float64] = low
    return wanted


def _folded(text: str) -> str:
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()


@lru_cache(maxsize=50_000)
def pieces(term: str) -> frozenset[str]:
    """The pieces of each word of a term, its ends marked, accents and case folded away."""
    return frozenset().union(*map(_pieces, _words(_folded(term))))


def _words(folded: str) -> list[str]:
    # Most texts hold no marks, and are cut twice as fast without looking for them.
    return (_PLAIN if folded.isascii() else _WORD).findall(folded)


def _pieces(word: str) -> frozenset[str]:
    if _SIGNS.search(word):
        return frozenset(word[at : at + PIECE_OF_SIGNS] for at in range(max(1, len(word) - 1)))
    marked = f"_{word}_"
    return frozenset(marked[at : at + PIECE] for at in range(max(1, len(marked) - PIECE + 1)))


def _weights(cut: list[frozenset[str]], owners: list[int]) -> dict[str, float]:
    """For each piece how rare it is among the rows, as BM25 has it, in steps of 2**-32: sums of such weights are exact,
    so they are the same in any order and on any machine.
    """
    of_row: dict[int, set[str]] = defaultdict(set)
    for piece_set, owner in zip(cut, owners, strict=True):
        of_row[owner].update(piece_set)
    count = Counter(piece for found in of_row.values() for piece in found)
    every = len(of_row)
    return {piece: round(math.log(1 + (every - n + 0.5) / (n + 0.5)) * 2**32) / 2**32 for piece, n in count.items()}
