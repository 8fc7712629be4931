"""How well a query's words and those of a listed name may meet: all candidates at once, before any is compared.

The roll call takes its time over two names; this takes less over a hundred, and is right often enough to say whom the
roll call has to see. It never makes a score. What it looks at is what ``meet`` looks at, coarser: slips of letters,
sound, consonants, beginnings, initials, and the words that ``kin`` knows.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel, Prefix

from screening.names.common import weight
from screening.names.features.words import COSTS
from screening.names.lexicon import Lexicon, ears
from screening.names.lookup import Numbers
from screening.names.parts import Parts
from screening.names.postings import Floats

_ALIKE = 0.55
"""Words whose letters are less alike than this do not meet by them."""

_KIN, _SOUND, _SKELETON, _CUT, _INITIAL = (np.float32(worth) for worth in (0.9, 0.96, 0.8, 0.8, 0.7))
"""What a word is worth that meets in each way: about what ``meet`` says."""

_CUT_LEAST = 4
_JOINED, _NEAR = np.float32(0.9), np.float32(0.3)
"""What two names of the same letters are worth, whatever their words; what the greatest nearness adds."""


def estimates(
    query: Parts,
    kind: str,
    rows: NDArray[np.integer],
    nearness: Floats,
    kin: Sequence[tuple[int, Numbers]],
    lexicon: Lexicon,
) -> Floats:
    """For each row a number that is higher where a roll call will likely score higher; 0 to 1.3.

    ``kind``: of the party. ``nearness``: of each row by ``candidates``, positive, its greatest first. ``kin``: (place
    of a word of the query, listed words that may be the same whatever their letters).
    """
    firsts, ends = lexicon.firsts[rows], lexicon.firsts[rows + 1]
    flat = np.concatenate([lexicon.held[first:end] for first, end in zip(firsts.tolist(), ends.tolist(), strict=True)])
    sizes = ends - firsts
    starts = np.cumsum(sizes) - sizes
    words = [lexicon.texts[place] for place in flat.tolist()]
    met = _meetings(query, words, flat, kin, lexicon)
    whole: Floats = np.maximum(
        _met(query, kind, met, lexicon.told[flat].astype(np.float32), starts), _JOINED * _lettered(query, words, starts)
    )
    guess: Floats = whole + _NEAR * nearness / nearness[0]
    return guess


def _meetings(
    query: Parts, words: list[str], flat: Numbers, kin: Sequence[tuple[int, Numbers]], lexicon: Lexicon
) -> Floats:
    """How well each word of the query (rows) may meet each listed word (columns), 0 to 1."""
    asked = [word.text for word in query.words]
    met: Floats = process.cdist(asked, words, scorer=OSA.normalized_similarity, score_cutoff=_ALIKE, dtype=np.float32)
    begun = process.cdist(asked, words, scorer=Prefix.similarity, dtype=np.int32)
    own = np.array([(*ears(text), len(text)) for text in asked], dtype=np.uint32)
    shorter = np.minimum(own[:, 2:], lexicon.sizes[flat])
    met[(begun == 1) & (shorter == 1)] = _INITIAL
    np.maximum(met, ((begun == shorter) & (shorter >= _CUT_LEAST)) * _CUT, out=met)
    np.maximum(met, (own[:, 1:2] == lexicon.skeletons[flat]) * _SKELETON, out=met)
    np.maximum(met, (own[:, :1] == lexicon.sounds[flat]) * _SOUND, out=met)
    if kin:
        places = np.repeat([place for place, _ in kin], [len(numbers) for _, numbers in kin])
        at, column = np.nonzero(np.concatenate([numbers for _, numbers in kin])[:, None] == flat)
        met[places[at], column] = np.maximum(met[places[at], column], _KIN)
    return met


def _met(query: Parts, kind: str, met: Floats, told: Floats, starts: NDArray[np.integer]) -> Floats:
    """For each row how well the words meet, those alone counted as in ``words_meet``."""
    own = np.array([weight(word) for word in query.words], dtype=np.float32)
    best, best_of_row = met.max(axis=0), np.maximum.reduceat(met, starts, axis=1)
    points, alone_listed, total = np.add.reduceat(np.stack([told * best, told * (best == 0), told]), starts, axis=1)
    alone = own @ (best_of_row == 0)
    on_query, on_list, on_both = COSTS.get(kind, COSTS["organisation"])
    lost = on_query * alone + on_list * alone_listed + on_both * np.minimum(alone, alone_listed)
    both = total - alone_listed + own.sum() - alone
    found: Floats = (points + own @ best_of_row) / np.maximum(1, both + lost / np.float32(50))
    return found


def _lettered(query: Parts, words: list[str], starts: NDArray[np.integer]) -> Floats:
    """How alike the names are without their blanks, 0 to 1."""
    firsts = starts.tolist()
    names = ["".join(words[first:end]) for first, end in zip(firsts, [*firsts[1:], len(words)], strict=True)]
    asked = "".join([word.text for word in query.words])
    alike: Floats = process.cdist([asked], names, scorer=Indel.normalized_similarity, dtype=np.float32)[0]
    return alike
