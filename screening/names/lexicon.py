"""The words of a list: each distinct one once, what is known of it before it is met, and which names hold it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from screening.names.common import told
from screening.names.known import known
from screening.names.lookup import Numbers, number

_SKELETON_LEAST = 3


@dataclass(frozen=True)
class Lexicon:
    """Word n is ``blob[starts[n]:starts[n + 1]]`` in ASCII; row r holds the words ``held[firsts[r]:firsts[r + 1]]``.

    ``told``: 100 times the bits a word tells, by the house's table. ``sounds``, ``skeletons``: see ``ears``.
    """

    blob: NDArray[np.uint8]
    starts: NDArray[np.int64]
    told: Numbers
    sounds: NDArray[np.uint32]
    skeletons: NDArray[np.uint32]
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


def build_lexicon(words: Sequence[str], held: Numbers, firsts: NDArray[np.int64]) -> Lexicon:
    """The lexicon of distinct folded words, and of the rows that hold them (by number)."""
    heard = np.array([ears(word) for word in words], dtype=np.uint32).reshape(-1, 2)
    return Lexicon(
        np.frombuffer("".join(words).encode("ascii"), dtype=np.uint8),
        np.cumsum([0, *map(len, words)], dtype=np.int64),
        np.fromiter(map(told, words), dtype=np.int32, count=len(words)),
        heard[:, 0].copy(),
        heard[:, 1].copy(),
        held,
        firsts,
    )


def ears(word: str) -> tuple[int, int]:
    """Numbers of how a word sounds and of its consonants, where it has enough: words with the same one may be one."""
    keys = known(word)
    return number(keys.sound), number(keys.skeleton if len(keys.skeleton) >= _SKELETON_LEAST else word)
