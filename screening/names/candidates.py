"""The few listed names worth comparing with a query, found without looking at the others."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from screening.names.choice import LEAST_ENTITIES
from screening.names.keys import consonants, glued_key, glued_keys, spelled_acronyms, unvowelled, whole_key
from screening.names.kin import JOINED, Kinship, Relations
from screening.names.letters import codes_of
from screening.names.lexicon import Lexicon
from screening.names.lookup import Lookup
from screening.names.parts import Parts
from screening.names.postings import FAR, Floats, Postings, add_spans, nearest
from screening.names.short_names import ShortNames, short_names
from screening.names.shortcuts import asked_shortcuts
from screening.names.shortlist import estimates

BUDGET, BUDGET_SHARE = 6_000, 16
"""Rows that a channel may visit for one query before it leaves out what is common: so many, and a share of the list."""

LOOKED_AT, LOOKED_AT_SHARE = 80, 8_000
"""Rows that are estimated, likewise. On withheld aliases and 58,000 names twice as many find one more in a thousand."""

_BARE = 3
"""So many times as many for a name written without vowels: half of those near it share nothing but consonants."""

_CLOSE = 1.2
"""A name this near is spelled in the letters of the query; else those of scripts without vowels are looked through."""

_NAMESAKE = 999
"""The least estimate of a name of exactly the query's words."""

SURE = 1_200
"""The least estimate of a row whose entity is as good as found."""

_WHOLE_MOST = 64
"""Rows under exactly the query's words that are compared in any case; more namesakes than that no officer can read."""


class Found(NamedTuple):
    """Rows, the likeliest first, and for each a whole number that is higher where a comparison will score higher."""

    rows: NDArray[np.int64]
    likely: NDArray[np.int64]


@dataclass(frozen=True)
class Candidates:
    """Channels over the same rows (one row a listed name).

    ``letters``: three in a row. ``bones``: three consonants in a row, ``bare``: the same of names in scripts without
    vowels alone. ``words``: whole words, reached from a query's word through ``near`` (word numbers under the keys of
    words). ``glued``: rows under two words written as one, and under acronyms. ``whole``: rows under all their words.
    ``lexicon``: the words themselves.
    """

    letters: Postings
    bones: Postings
    bare: Postings
    words: Postings
    near: Lookup
    glued: Lookup
    whole: Lookup
    lexicon: Lexicon

    @property
    def height(self) -> int:
        """How many listed names there are."""
        return len(self.letters.norms)

    def found(self, query: Parts, kind: str) -> Found:
        """The rows nearest to the query, the likeliest to score high first. ``kind``: of the party."""
        kinship = self._relations.of(query)
        score = self._score(query, kinship)
        bare = unvowelled(query)
        rows = nearest(score, LOOKED_AT * (_BARE if bare else 1) + self.height // LOOKED_AT_SHARE, FAR)
        if not len(rows):
            return Found(rows, rows)
        likely = estimates(query, kind, rows, score[rows], kinship.unseen(), self.lexicon)
        order = np.lexsort((rows, -likely))
        return Found(rows[order], likely[order])

    def sure(self, name: str, query: Parts, kind: str, found: Found) -> list[int]:
        """Rows to be compared in any case: under a shortcut of the name ``query`` was read from, and its namesakes.

        These where more rows of exactly the query's words were found than are sure to be chosen. And where none was,
        names nearly of the query's letters, when those are few.
        """
        keys = asked_shortcuts(name, query, kind)
        if np.count_nonzero(found.likely >= _NAMESAKE) >= LEAST_ENTITIES:
            keys.append(whole_key(query))
        rows = [row for same in self.whole.find(keys) for row in same[:_WHOLE_MOST].tolist()] if keys else []
        return rows if found.likely.max(initial=0) >= SURE else [*rows, *self._short.near(query)]

    def ranked(self, query: Parts, limit: int) -> list[int]:
        """The ``limit`` rows nearest to the query, the likeliest first, worth comparing or not."""
        rows: list[int] = nearest(self._score(query, self._relations.of(query)), limit, FAR).tolist()
        return rows

    @cached_property
    def _relations(self) -> Relations:
        return Relations(self.near, self.words.weights, self._rarity(1))

    @property
    def _budget(self) -> int:
        return BUDGET + self.height // BUDGET_SHARE

    @cached_property
    def _short(self) -> ShortNames:
        return short_names(self.lexicon)

    @cached_property
    def _has_bare(self) -> bool:
        """Whether a listed name is written without vowels."""
        return len(self.bare.rows) > 0

    def _score(self, query: Parts, kinship: Kinship) -> Floats:
        """For each row how near it is: a cosine for each channel, added up."""
        score = np.zeros(self.height, dtype=np.float32)
        if not self.height:
            return score
        self._add_words(score, query, kinship)
        _add_letters(score, self.letters, query.text, self._budget)
        bare = unvowelled(query)
        if bare or (self._has_bare and score.max() < _CLOSE):
            _add_letters(score, self.bones if bare else self.bare, consonants(query), self._budget)
        return score

    def _add_words(self, score: Floats, query: Parts, kinship: Kinship) -> None:
        norm = 100 * kinship.norm
        if near := kinship.nearest():
            weight = self.words.weight
            worth = {place: points * weight[place] ** 2 / norm for place, points in near.items()}
            self.words.add_shares(score, worth, self._budget)
        if found := [rows for rows in self.glued.find([*glued_keys(query), *_single(query)]) if len(rows)]:
            ends = accumulate(map(len, found), initial=0)
            spans = [(first, end, JOINED * self._rarity(end - first) ** 2 / norm) for first, end in pairwise(ends)]
            add_spans(score, np.concatenate(found), self.words.shares, spans)

    def _rarity(self, holders: int) -> int:
        return max(100, round(100 * math.log2((self.height + 1) / holders)))


def _add_letters(score: Floats, postings: Postings, text: str, budget: int) -> None:
    """Add for each row how much of the letters of ``text`` it shares: the cosine of their weights, 0 to 1."""
    weight = postings.weight
    if squares := {code: weight[code] ** 2 for code in codes_of(text)}:
        norm = math.sqrt(sum(squares.values()))
        postings.add_shares(score, {code: square / norm for code, square in squares.items()}, budget)


def _single(query: Parts) -> list[str]:
    """Each word as two listed ones may have been written, and as the acronym of a listed name."""
    return [*(glued_key(word.text) for word in query.words), *spelled_acronyms(query)]
