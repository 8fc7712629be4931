"""Which script a letter belongs to, and which characters nobody can see.

Ranges: Unicode 15 block names (https://www.unicode.org/Public/15.0.0/ucd/Blocks.txt). Only the scripts that are read
differently here are told apart; every other letter is "other" and is simply transliterated.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

_BLOCKS = (
    (0x0041, 0x024F, "latin"),
    (0x0370, 0x03FF, "greek"),
    (0x0400, 0x052F, "cyrillic"),
    (0x0590, 0x05FF, "hebrew"),
    (0x0600, 0x077F, "arabic"),
    (0x08A0, 0x08FF, "arabic"),
    (0x1100, 0x11FF, "hangul"),
    (0x1E00, 0x1EFF, "latin"),
    (0x1F00, 0x1FFF, "greek"),
    (0x3040, 0x30FF, "kana"),
    (0x3130, 0x318F, "hangul"),
    (0x3400, 0x4DBF, "han"),
    (0x4E00, 0x9FFF, "han"),
    (0xAC00, 0xD7AF, "hangul"),
    (0xF900, 0xFAFF, "han"),
    (0xFB1D, 0xFB4F, "hebrew"),
    (0xFB50, 0xFDFF, "arabic"),
    (0xFE70, 0xFEFF, "arabic"),
    (0x20000, 0x323AF, "han"),
)
_STARTS = [start for start, _, _ in _BLOCKS]

_IGNORABLE = (
    *(0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0),
    *range(0x180B, 0x1810),
    *range(0xFE00, 0xFE10),
    *range(0xE0100, 0xE01F0),
)
INVISIBLE = frozenset(map(chr, _IGNORABLE))
"""Default-ignorable characters whose category is letter, mark or symbol; those of category Cf are dropped as such."""

UNVOWELLED = frozenset({"arabic", "hebrew"})
"""Scripts that leave short vowels out: a word from them meets a Latin one by its consonants."""

READ_OTHERWISE = UNVOWELLED | {"hangul"}
"""Scripts whose words meet those of others by more than their transliteration."""

ONE_LETTER_ONE_WORD = frozenset({"han", "hangul"})
"""Scripts written without spaces between the words of a name: each character is a word, neighbours may meet joined."""


@cache
def script_of(char: str) -> str:
    """The script of one letter ("latin", "cyrillic", ... or "other"); "" for digits, marks and signs."""
    if not char.isalpha():
        return ""
    at = bisect_right(_STARTS, ord(char)) - 1
    if at >= 0 and ord(char) <= _BLOCKS[at][1]:
        return _BLOCKS[at][2]
    return "other"
