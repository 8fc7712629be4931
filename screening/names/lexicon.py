"""The words of a list: each distinct one once, what is known of it before it is met, and which names hold it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from screening.names.lookup import Numbers, number
from screening.names.sound import skeleton, sound

_SKELETON_LEAST = 3


@dataclass(frozen=True)
class Lexicon:
    """Word n is ``blob[starts[n]:starts[n + 1]]`` in ASCII; row r holds the words ``held[firsts[r]:firsts[r + 1]]``.

    ``told``: 100 times the bits a word tells, by the house's table. ``sounds``, ``skeletons``: see ``ears``.
    ``marks``: six numbers a word, see ``known.Mark``.
    """

    blob: NDArray[np.uint8]
    starts: NDArray[np.int64]
    told: Numbers
    sounds: NDArray[np.uint32]
    skeletons: NDArray[np.uint32]
    marks: NDArray[np.uint64]
    held: Numbers
    firsts: NDArray[np.int64]

    @cached_property
    def texts(self) -> list[str]:
        """Every word: read at once by the first search of a process, for one by one they would take longer."""
        text = self.blob.tobytes().decode("ascii")
        return [text[first:end] for first, end in pairwise(self.starts.tolist())]

    @cached_property
    def sizes(self) -> NDArray[np.uint32]:
        """Letters of every word."""
        return np.diff(self.starts).astype(np.uint32)


def lexicon_of(
    words: Sequence[str],
    told: Numbers,
    sounds: NDArray[np.uint32],
    skeletons: NDArray[np.uint32],
    marks: NDArray[np.uint64],
    held: Numbers,
    firsts: NDArray[np.int64],
) -> Lexicon:
    """The lexicon of distinct folded words, of what is known of each, and of the rows that hold them (by number)."""
    starts = np.cumsum([0, *map(len, words)], dtype=np.int64)
    blob = np.frombuffer("".join(words).encode("ascii"), dtype=np.uint8)
    return Lexicon(blob, starts, told, sounds, skeletons, marks, held, firsts)


def ears(word: str) -> tuple[int, int]:
    """Numbers of how a word sounds and of its consonants, where it has enough: words with the same one may be one."""
    bare = skeleton(word)
    return number(sound(word)), number(bare if len(bare) >= _SKELETON_LEAST else word)
