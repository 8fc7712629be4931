"""Short words that stand for several: "VOMZ" for Vologda Optical and Mechanical Plant, "STC" or "НТЦ" for a centre.

A firm's letters may come from another language than its name: a word can begin with the letter of its translation.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from screening.names.vocabulary import initials, meanings

SMALL = frozenset({"of", "and", "the", "for", "de", "del", "la", "al", "i", "y", "in", "e", "im", "named", "after"})
"""Words whose letter an acronym may leave out."""

_LEAST, _MOST = 2, 8
_WORDS_MOST = 9


def stands_for(letters: str, words: Sequence[str]) -> bool:
    """Whether ``letters`` are the first letters of all folded ``words``, in their order; small words may give none."""
    if not words:
        return not letters
    begins = initials(words[0])
    if any(letters.startswith(one) and stands_for(letters[len(one) :], words[1:]) for one in begins):
        return True
    return words[0] in SMALL and stands_for(letters, words[1:])


@lru_cache(maxsize=20_000)
def spelled_out(letters: str, words: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
    """Places of the neighbours among folded ``words`` that ``letters`` may stand for.

    Half of them at least are words of the vocabulary: ALI does not stand for Abdul Latif Ibrahim.
    """
    if not _LEAST <= len(letters) <= _MOST or not letters.isalpha():
        return ()
    return tuple(
        tuple(range(start, end))
        for start in range(len(words))
        if words[start] not in SMALL
        for end in range(start + 2, min(len(words), start + _WORDS_MOST) + 1)
        if words[end - 1] not in SMALL and _telling(words[start:end], len(letters))
        if stands_for(letters, words[start:end])
    )


def _telling(words: Sequence[str], letters: int) -> bool:
    known = [bool(meanings(word)) for word in words if word not in SMALL]
    return all(known) if letters == _LEAST else 2 * sum(known) >= len(known)
