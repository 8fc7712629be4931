"""Which words of a query and of listed names may meet: a glance at their marks spares most pairs the question."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from screening.names.lexicon import Lexicon
from screening.names.parts import Parts
from screening.names.twin import with_twin

Places = list[tuple[int, int]]
"""(place of a word of the query, place of one of the listed name)."""

_LETTERS, _KEYS, _FAR = 0, slice(1, 5), 5


def glances(query: Parts, rows: Sequence[int], lexicon: Lexicon) -> list[Places]:
    """For each row the places of the words that may meet by their letters: all that do, and few others.

    A listed word in a script that is read otherwise may meet any (``Parts.otherwise``); no mark says so.
    """
    return glanced([mark.numbers for mark in query.marks], list(rows), lexicon)


@with_twin
def glanced(marks: list[tuple[int, ...]], rows: list[int], lexicon: Lexicon) -> list[Places]:
    """The same, for the marks of a query's words."""
    asked = np.array(marks, dtype=np.uint64)
    found = []
    for row in rows:
        listed = lexicon.marks[lexicon.held[lexicon.firsts[row] : lexicon.firsts[row + 1]]][:, None]
        shared = (asked[:, _KEYS] & listed[:, :, _KEYS]).any(axis=2)
        apart = np.bitwise_count(asked[:, _LETTERS] ^ listed[:, :, _LETTERS])
        found.append([(at, there) for there, at in np.argwhere(shared | (apart <= asked[:, _FAR])).tolist()])
    return found
