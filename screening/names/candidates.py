"""The few listed names worth comparing with a query, found without looking at the others."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from screening.names.fold import Word
from screening.names.keys import (
    acronym_keys,
    asked_keys,
    consonants,
    glued_key,
    glued_keys,
    spelled_acronyms,
    whole_key,
)
from screening.names.letters import letter_codes
from screening.names.lookup import Lookup
from screening.names.parts import Parts
from screening.names.postings import Floats, Postings, nearest
from screening.names.scripts import UNVOWELLED

BUDGET_LETTERS, BUDGET_WORDS = 60_000, 60_000
"""Rows that a channel may visit for one query before it leaves out what is common."""

GLUED = 90
"""How near two words are, in per cent, of which one was written as two."""

LEAST, MOST, CLOSE = 12, 40, 0.45
"""How many names a query is compared with: so many at least, at most, and between them those within a share of the
best. On withheld aliases this finds what comparing 60 each time finds, with 17 comparisons.
"""

LEAST_ELSEWHERE, MOST_ELSEWHERE = 40, 60
"""The same for a query in another script than the Latin: what transliteration leaves is a poorer guide."""

_WEIGHTS_KEPT = 65_536

_WHOLE_MOST = 64
"""Rows under exactly the query's words that are compared in any case; more namesakes than that no officer can read."""


@dataclass(frozen=True)
class Candidates:
    """Channels over the same rows (one row a listed name).

    ``letters``: three in a row. ``bones``: three consonants in a row, ``bare``: the same of names in scripts without
    vowels alone. ``words``: whole words, reached from a query's word through ``near`` (word numbers under the keys of
    words). ``glued``: rows under two words written as one, and under acronyms. ``whole``: rows under all their words.
    """

    letters: Postings
    bones: Postings
    bare: Postings
    words: Postings
    near: Lookup
    glued: Lookup
    whole: Lookup

    @cached_property
    def told(self) -> Callable[[str], int]:
        def look(word: str) -> int:
            (held,) = self.near.find([f"={word}"])
            return int(self.words.weights[held].min()) if len(held) else self._rarity(1)

        return lru_cache(_WEIGHTS_KEPT)(look)

    @cached_property
    def has_bare(self) -> bool:
        """Whether a listed name is written without vowels."""
        return len(self.bare.rows) > 0

    @property
    def height(self) -> int:
        """How many listed names there are."""
        return len(self.letters.norms)

    def rows(self, query: Parts) -> list[int]:
        """The row numbers to compare, each once: every row of exactly the query's words, then the likeliest first."""
        if not self.height:
            return []
        (same,) = self.whole.find([whole_key(query)])
        score = self._score(query)
        latin = all(word.script == "latin" for word in query.words)
        least, most = (LEAST, MOST) if latin else (LEAST_ELSEWHERE, MOST_ELSEWHERE)
        likely = nearest(score, most)
        worth = score[likely] >= CLOSE * score[likely[0]] if len(likely) else likely
        kept = likely[: max(least, int(np.count_nonzero(worth)))]
        return list(dict.fromkeys([*same[:_WHOLE_MOST].tolist(), *kept.tolist()]))

    def ranked(self, query: Parts, limit: int) -> list[int]:
        """The ``limit`` rows nearest to the query, the likeliest first, worth comparing or not."""
        return nearest(self._score(query), limit).tolist() if self.height else []

    def _score(self, query: Parts) -> Floats:
        """For each row how near it is: a cosine for each channel, added up."""
        score = np.zeros(self.height)
        self._add_words(score, query)
        add_letters(score, self.letters, query.text)
        bare = any(word.script in UNVOWELLED for word in query.words)
        if bare or self.has_bare:
            add_letters(score, self.bones if bare else self.bare, consonants(query))
        return score

    def weigh(self, word: str) -> int:
        """How much a folded word tells on this list: 100 times its rarity in bits, never under 100."""
        return self.told(word)

    def _rarity(self, holders: int) -> int:
        return max(100, round(100 * math.log2((self.height + 1) / holders)))

    def _add_words(self, score: Floats, query: Parts) -> None:
        norm = 100 * math.hypot(*(self.weigh(text) for text in {word.text for word in query.words}))
        if near := self._near(query.words):
            terms = np.fromiter(near, dtype=np.int32, count=len(near))
            nearness = np.fromiter(near.values(), dtype=np.float64, count=len(near))
            worth = nearness * self.words.weights[terms].astype(np.float64) ** 2 / norm
            self.words.add_shares(score, terms, worth, BUDGET_WORDS)
        for rows in self.glued.find([*glued_keys(query), *_single(query)]):
            if len(rows):
                score[rows] += GLUED * self._rarity(len(rows)) ** 2 / norm / self.words.norms[rows]

    def _near(self, words: tuple[Word, ...]) -> dict[int, int]:
        """Word number -> how near it is to the query's word that is nearest to it."""
        asked = [key for word in dict.fromkeys(words) for key in asked_keys(word)]
        asked += [(key, GLUED) for key in _glued_as_words(words)]
        best: dict[int, int] = {}
        for (_, nearness), found in zip(asked, self.near.find([key for key, _ in asked]), strict=True):
            for place in found.tolist():
                if best.get(place, 0) < nearness:
                    best[place] = nearness
        return best


def add_letters(score: Floats, postings: Postings, text: str) -> None:
    """Add for each row how much of the letters of ``text`` it shares: the cosine of their weights, 0 to 1."""
    codes, counted = letter_codes(f" {text} ".encode())
    terms = np.unique(codes[counted])
    if len(terms):
        squares = postings.weights[terms].astype(np.float64) ** 2
        postings.add_shares(score, terms, squares / math.sqrt(squares.sum()), BUDGET_LETTERS)


def _single(query: Parts) -> list[str]:
    """Each word as two listed ones may have been written, and as the acronym of a listed name."""
    return [*(glued_key(word.text) for word in query.words), *spelled_acronyms(query)]


def _glued_as_words(words: tuple[Word, ...]) -> list[str]:
    """Keys of single listed words that neighbours of the query may be, and of an acronym on the list."""
    parts = Parts(words)
    return [*glued_keys(parts), *(f"={key[1:]}" for key in acronym_keys(parts))]
