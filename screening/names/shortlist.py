"""How well a query's words and those of a listed name may meet: all candidates at once, before any is compared.

The roll call takes its time over two names; this takes less over a hundred, and is right often enough to say whom the
roll call has to see. It never makes a score. What it looks at is what ``meet`` looks at, coarser: slips of letters,
sound, consonants, beginnings, initials, and the words that ``kin`` knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel, Prefix

from screening.names.features.words import COSTS
from screening.names.lexicon import Lexicon, ears
from screening.names.lookup import Numbers
from screening.names.parts import Parts
from screening.names.postings import Floats
from screening.names.twin import with_twin


class Worth(NamedTuple):
    """In thousandths: what a word is worth that meets in each way, about what ``meet`` says.

    ``joined``: what two names of the same letters are worth, whatever their words; ``near``: what the greatest
    nearness adds. ``alike``: words less alike than this do not meet by their letters; ``cut_least``: letters of a word
    that another begins with.
    """

    kin: int = 900
    sound: int = 960
    skeleton: int = 800
    cut: int = 800
    initial: int = 700
    joined: int = 900
    near: int = 300
    alike: float = 0.55
    cut_least: int = 4


_WORTH = Worth()


class Asked(NamedTuple):
    """The words of a query, what each tells, the numbers of how each sounds (``ears``), and what a lone word costs."""

    words: tuple[str, ...]
    told: tuple[int, ...]
    heard: tuple[tuple[int, int], ...]
    costs: tuple[int, int, int]


def estimates(
    query: Parts,
    kind: str,
    rows: NDArray[np.int64],
    nearness: Floats,
    kin: Sequence[tuple[int, Numbers]],
    lexicon: Lexicon,
) -> NDArray[np.int64]:
    """For each row a number that is higher where a roll call will likely score higher; 0 to 1300.

    ``kind``: of the party. ``nearness``: of each row by ``candidates``, positive, its greatest first. ``kin``: (place
    of a word of the query, listed words that may be the same whatever their letters).
    """
    heard = tuple([ears(text) for text in query.texts])
    asked = Asked(query.texts, query.weights, heard, COSTS.get(kind, COSTS["organisation"]))
    return likely(asked, rows, nearness, kin, lexicon, _WORTH)


@with_twin
def likely(
    asked: Asked,
    rows: NDArray[np.int64],
    nearness: Floats,
    kin: Sequence[tuple[int, Numbers]],
    lexicon: Lexicon,
    worth: Worth,
) -> NDArray[np.int64]:
    """The estimates. Whole numbers from the likeness of two words on: the last digits of a sum need not be the same
    on every machine.
    """
    firsts, ends = lexicon.firsts[rows], lexicon.firsts[rows + 1]
    flat = np.concatenate([lexicon.held[first:end] for first, end in zip(firsts.tolist(), ends.tolist(), strict=True)])
    sizes = ends - firsts
    starts = np.cumsum(sizes) - sizes
    words = [lexicon.texts[place] for place in flat.tolist()]
    met = _meetings(asked, words, flat, kin, lexicon, worth)
    whole = np.maximum(
        _met(asked, met, lexicon.told[flat], starts), worth.joined * _lettered(asked, words, starts) // 1_000
    )
    near: NDArray[np.int64] = whole + np.rint(np.float32(worth.near) * nearness / nearness[0]).astype(np.int64)
    return near


def _meetings(
    asked: Asked, words: list[str], flat: Numbers, kin: Sequence[tuple[int, Numbers]], lexicon: Lexicon, worth: Worth
) -> NDArray[np.int32]:
    """How well each word of the query (rows) may meet each listed word (columns), in thousandths."""
    alike = process.cdist(
        asked.words, words, scorer=OSA.normalized_similarity, score_cutoff=worth.alike, dtype=np.float32
    )
    met: NDArray[np.int32] = np.rint(1_000 * alike).astype(np.int32)
    begun = process.cdist(asked.words, words, scorer=Prefix.similarity, dtype=np.int32)
    sounds, skeletons = np.array(asked.heard, dtype=np.uint32).T[:, :, None]
    sizes = np.array([[len(text)] for text in asked.words], dtype=np.uint32)
    shorter = np.minimum(sizes, lexicon.sizes[flat])
    met[(begun == 1) & (shorter == 1)] = worth.initial
    np.maximum(met, ((begun == shorter) & (shorter >= worth.cut_least)) * np.int32(worth.cut), out=met)
    np.maximum(met, (skeletons == lexicon.skeletons[flat]) * np.int32(worth.skeleton), out=met)
    np.maximum(met, (sounds == lexicon.sounds[flat]) * np.int32(worth.sound), out=met)
    if kin:
        places = np.repeat([place for place, _ in kin], [len(numbers) for _, numbers in kin])
        at, column = np.nonzero(np.concatenate([numbers for _, numbers in kin])[:, None] == flat)
        met[places[at], column] = np.maximum(met[places[at], column], worth.kin)
    return met


def _met(asked: Asked, met: NDArray[np.int32], told: Numbers, starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each row how well the words meet, those alone counted as in ``words_meet``."""
    own = np.array(asked.told, dtype=np.int64)
    best, best_of_row = met.max(axis=0), np.maximum.reduceat(met, starts, axis=1)
    points, alone_listed, total = np.add.reduceat(
        np.stack([told * best, told * (best == 0), told]), starts, axis=1, dtype=np.int64
    )
    alone = own @ (best_of_row == 0)
    on_query, on_list, on_both = asked.costs
    lost = on_query * alone + on_list * alone_listed + on_both * np.minimum(alone, alone_listed)
    both = total - alone_listed + own.sum() - alone
    found: NDArray[np.int64] = 50 * (points + own @ best_of_row) // np.maximum(50, 50 * both + lost)
    return found


def _lettered(asked: Asked, words: list[str], starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """How alike the names are without their blanks, in thousandths."""
    firsts = starts.tolist()
    names = ["".join(words[first:end]) for first, end in zip(firsts, [*firsts[1:], len(words)], strict=True)]
    alike = process.cdist(["".join(asked.words)], names, scorer=Indel.normalized_similarity, dtype=np.float32)
    found: NDArray[np.int64] = np.rint(1_000 * alike[0]).astype(np.int64)
    return found
