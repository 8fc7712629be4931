"""Which listed words a word of a query may be: the same, spelled or sounding alike, translated, joined, cut apart."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from screening.names.fold import Word
from screening.names.keys import acronym_places, asked_keys, glued_places
from screening.names.lookup import Lookup, Numbers
from screening.names.parts import Parts

JOINED = 90
"""How near two words are, in per cent, of which one was written as two."""

_KEPT = 16_384
_NOTHING = np.zeros(0, dtype=np.int32)
_UNSEEN = frozenset("?|/*%")
"""Signs of the keys that words share whose letters need not be alike: by meaning, or from another script."""


class Kin(NamedTuple):
    """Listed words like a word, how near in per cent, those that need not look like it, and how much the word tells."""

    near: dict[int, int]
    unseen: Numbers
    weight: int


class Kinship(NamedTuple):
    """What is listed like the words of a query: like each of ``words``, and like neighbours joined (listed, places)."""

    words: list[Kin]
    joined: list[tuple[Numbers, tuple[int, ...]]]

    @property
    def norm(self) -> float:
        """The length of the vector of the words' weights."""
        return math.hypot(*(kin.weight for kin in self.words))

    def nearest(self) -> dict[int, int]:
        """Every listed word that is like one of the query, and the greatest of its nearnesses."""
        joined = (dict.fromkeys(listed.tolist(), JOINED) for listed, _ in self.joined)
        return _greatest([*(kin.near for kin in self.words), *joined])

    def unseen(self) -> list[tuple[int, Numbers]]:
        """(place in the query, listed words that it may be though no comparison of their letters says so)."""
        kin = [(place, one.unseen) for place, one in enumerate(self.words)]
        kin += [(place, listed) for listed, places in self.joined for place in places]
        return [(place, listed) for place, listed in kin if len(listed)]


@dataclass(frozen=True)
class Relations:
    """``near``: numbers of words under their keys; ``weights``: of each, 100 times its rarity in bits.

    ``rarest``: what a word tells that is not listed. Names hold the same words again and again: the latest are kept.
    """

    near: Lookup
    weights: NDArray[np.int32]
    rarest: int
    _lately: dict[Word, Kin] = field(default_factory=dict)

    def of(self, query: Parts) -> Kinship:
        """One look-up for all words of the query that were not asked for lately, and for their joinings."""
        known = {word: held for word in query.words if (held := self._lately.get(word))}
        new = {word: list(asked_keys(word)) for word in query.words if word not in known}
        joined = [*glued_places(query), *acronym_places(query)]
        keys = [key for asked in new.values() for key, _ in asked]
        found = iter(self.near.find([*keys, *(key for key, _ in joined)]))
        fresh = {word: self._kin(asked, list(islice(found, len(asked)))) for word, asked in new.items()}
        if len(self._lately) > _KEPT:
            self._lately.clear()
        self._lately.update(fresh)
        kin = known | fresh
        return Kinship(
            [kin[word] for word in query.words],
            [(listed, places) for listed, (_, places) in zip(found, joined, strict=True) if len(listed)],
        )

    def _kin(self, asked: list[tuple[str, int]], found: list[Numbers]) -> Kin:
        near = [
            dict.fromkeys(words.tolist(), points) for (_, points), words in zip(asked, found, strict=True) if len(words)
        ]
        unseen = [words for (key, _), words in zip(asked, found, strict=True) if key[0] in _UNSEEN and len(words)]
        weight = int(self.weights[found[0][0]]) if len(found[0]) else self.rarest
        return Kin(_greatest(near), np.concatenate(unseen) if unseen else _NOTHING, weight)


def _greatest(found: list[dict[int, int]]) -> dict[int, int]:
    """Every number with the greatest of its points."""
    greatest = found[0].copy() if found else {}
    for one in found[1:]:
        for place, points in one.items():
            if greatest.get(place, 0) < points:
                greatest[place] = points
    return greatest
