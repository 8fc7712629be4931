"""Three letters in a row, as numbers: what two spellings share when no whole word of them does."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

SIZE = 37**3
"""Codes run from 0 to ``SIZE - 1``: a blank, a to z, 0 to 9, three of them."""

_PLACE = np.zeros(256, dtype=np.int32)
_PLACE[ord("a") : ord("z") + 1] = np.arange(1, 27)
_PLACE[ord("0") : ord("9") + 1] = np.arange(27, 37)
_OF = {chr(byte): int(_PLACE[byte]) for byte in range(128)}


def letter_codes(text: bytes) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    """The code at each place of folded text (blanks between words and around), and whether it counts.

    What spans two words does not count: word order is free.
    """
    places = _PLACE[np.frombuffer(text, dtype=np.uint8)]
    codes = (places[:-2] * 37 + places[1:-1]) * 37 + places[2:]
    return codes.astype(np.int32), places[1:-1] != 0


def codes_of(text: str) -> list[int]:
    """Each code of the words of one folded text, ascending: for a short text this takes less than ``letter_codes``."""
    at = [_OF[char] for char in f" {text} "]
    return sorted({(at[i - 1] * 37 + at[i]) * 37 + at[i + 1] for i in range(1, len(at) - 1) if at[i]})


def word_letters(words: Sequence[str]) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """The codes of each word, one after the other, and where those of each word begin and the last one's end."""
    codes, counted = letter_codes("".join(f" {word} " for word in words).encode())
    ends = np.cumsum([len(word) + 2 for word in words], dtype=np.int64)
    # Where one word ends and the next begins two blanks meet, so what counts lies in the word of its first letter.
    counts = np.cumsum(np.concatenate((np.zeros(1, dtype=np.int64), counted)))
    return codes[counted], np.concatenate(([0], counts[np.minimum(ends, len(counted))]))
