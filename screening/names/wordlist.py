"""The distinct words of a list while its index is made: each numbered as it first comes, and worked on once."""

from __future__ import annotations

from array import array

import numpy as np
from numpy.typing import NDArray

from screening.names.common import told
from screening.names.keys import word_keys
from screening.names.known import ANY, glance
from screening.names.lexicon import Lexicon, ears, lexicon_of
from screening.names.lookup import Numbers, numbers_of


class Words:
    """``places``: word -> its number. Beside it, in that order, all that an index says of a word alone.

    ``keys``: numbers of the keys that it is found under, one word's after the other's, ``counts``: how many each has.
    """

    def __init__(self) -> None:
        self.places: dict[str, int] = {}
        self.keys, self.counts = array("I"), array("i")
        self.told, self.sounds, self.skeletons = array("i"), array("I"), array("I")
        self.marks = array("Q")

    def place(self, text: str) -> int:
        """The number of a word, a new one if it has none."""
        found = self.places.get(text)
        return self._add(text) if found is None else found

    def _add(self, text: str) -> int:
        place = self.places[text] = len(self.places)
        keys = numbers_of(word_keys(text, hangul=False))
        self.keys.extend(keys)
        self.counts.append(len(keys))
        self.told.append(told(text))
        sound, skeleton = ears(text)
        self.sounds.append(sound)
        self.skeletons.append(skeleton)
        self.marks.extend(glance(text).numbers)
        return place

    def join(self, other: Words) -> NDArray[np.int32]:
        """Take the words of another that are new here; the numbers that all of its words have here."""
        known = len(self.places)
        found = np.array([self.places.setdefault(text, len(self.places)) for text in other.places], dtype=np.int32)
        new = found >= known
        for mine, theirs in (
            (self.counts, other.counts),
            (self.told, other.told),
            (self.sounds, other.sounds),
            (self.skeletons, other.skeletons),
        ):
            mine.frombytes(np.array(theirs)[new].tobytes())
        self.marks.frombytes(_rows(other.marks)[new].tobytes())
        self.keys.frombytes(np.array(other.keys)[np.repeat(new, np.array(other.counts))].tobytes())
        return found

    def near(self) -> tuple[array[int], array[int]]:
        """The keys of all words, and the number of the word that each is of."""
        of = np.repeat(np.arange(len(self.places), dtype=np.int32), np.array(self.counts, dtype=np.int32))
        return self.keys[:], array("i", of.tobytes())

    def lexicon(self, held: Numbers, firsts: NDArray[np.int64]) -> Lexicon:
        """The lexicon of these words. ``held``, ``firsts``: which of them each row holds."""
        alone = (np.array(self.told, np.int32), np.array(self.sounds, np.uint32), np.array(self.skeletons, np.uint32))
        return lexicon_of(list(self.places), *alone, _rows(self.marks), held, firsts)


def _rows(marks: array[int]) -> NDArray[np.uint64]:
    """One row a word."""
    return np.array(marks, dtype=np.uint64).reshape(-1, len(ANY.numbers))
