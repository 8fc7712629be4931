"""Listed names of a few letters, met by all their letters at once: two slips in six leave no three in a row alike."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel

from screening.names.lexicon import Lexicon
from screening.names.parts import Parts

LEAST, MOST = 4, 8
"""Letters of a name that is looked for so: of fewer any two slips make any other, in more a word or syllable stays."""

_SLIPS = 2
_MOST_FOUND = 16


@dataclass(frozen=True, slots=True)
class ShortNames:
    """Letters without blanks, and the row of each, by how many they are."""

    of_size: dict[int, tuple[list[str], list[int]]]

    def near(self, query: Parts) -> list[int]:
        """Rows at most two slips from a query of few letters, the nearest first."""
        letters = query.letters
        if not LEAST <= len(letters) <= MOST or letters.isdigit():
            return []
        found: list[tuple[int, int, int]] = []
        mine = sorted(letters)
        for size in range(len(letters) - 1, len(letters) + 2):
            texts, rows = self.of_size.get(size, ([], []))
            if texts:
                slips = process.cdist([letters], texts, scorer=OSA.distance, score_cutoff=_SLIPS, dtype=np.int32)[0]
                for at in np.flatnonzero(slips <= _SLIPS).tolist():
                    # Letters change places or fall out sooner than they turn into others.
                    found.append((int(slips[at]), Indel.distance(mine, sorted(texts[at])), rows[at]))
        return [row for _, _, row in sorted(found)[:_MOST_FOUND]]


def short_names(lexicon: Lexicon) -> ShortNames:
    """Of a list's names those that are short enough."""
    of_size: dict[int, tuple[list[str], list[int]]] = defaultdict(lambda: ([], []))
    if not len(lexicon.held):
        return ShortNames(of_size)
    letters = np.add.reduceat(lexicon.sizes[lexicon.held].astype(np.int64), lexicon.firsts[:-1])
    for row in np.flatnonzero(letters <= MOST + 1).tolist():
        first, end = lexicon.firsts[row : row + 2].tolist()
        text = "".join([lexicon.texts[word] for word in lexicon.held[first:end].tolist()])
        texts, rows = of_size[len(text)]
        texts.append(text)
        rows.append(row)
    return ShortNames(of_size)
