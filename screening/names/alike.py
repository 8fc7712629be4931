"""Words of a list that are one slip away from a word, found without comparing it with each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA

_LEAST = 3


@dataclass(frozen=True, slots=True)
class Alike:
    """``remains``: what is left of a word when one letter is dropped, or none -> the words that leave it.

    Two words that differ by one letter put in, left out, changed or swapped with its neighbour share a remainder.
    """

    remains: Mapping[str, tuple[str, ...]]

    def of(self, word: str) -> list[str]:
        """The list's words one slip away from ``word``, in alphabetical order; without ``word`` itself."""
        found = {other for remainder in _remainders(word) for other in self.remains.get(remainder, ())}
        return sorted(other for other in found if OSA.distance(word, other, score_cutoff=1) == 1)


def build_alike(words: Iterable[str]) -> Alike:
    """Over all words of a list; shorter than three letters they would all be alike."""
    remains: dict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words)):
        for remainder in _remainders(word):
            remains[remainder].append(word)
    return Alike({remainder: tuple(found) for remainder, found in remains.items()})


def _remainders(word: str) -> set[str]:
    if len(word) < _LEAST or word.isdigit():
        return set()
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
