"""How a folded word sounds, across the habits of romanisation: equal keys may be one word, heard and written twice.

The rules are ours: what transliteration tables disagree about (kh/h, y/i, w/v, ts/c, -off/-ov, doubled letters).
"""

from __future__ import annotations

import re
from functools import lru_cache

_FIRST = (
    *(("shch", "sh"), ("tsch", "ch"), ("sch", "sh"), ("tch", "ch"), ("ph", "f"), ("kh", "h"), ("gh", "h")),
    *(("dzh", "j"), ("dj", "j"), ("zh", "j"), ("ts", "z"), ("tz", "z"), ("cz", "z"), ("ck", "k"), ("q", "k")),
)
_THEN = (
    *(("x", "ks"), ("w", "v"), ("eo", "o"), ("eu", "u"), ("oo", "u"), ("ou", "u"), ("ue", "u")),
    *(("ee", "i"), ("ie", "i"), ("y", "i"), ("oe", "o"), ("ae", "e")),
)
"""Spelling -> what stands for it, in this order. Plain replacements: every word of a list is heard once."""
_SURNAME_LEAST, _SURNAME_ENDS = 5, ("au", "aw", "ou", "ow")
"""Belarusian writes Ziamtsau where Russian writes Zyamtsov; five letters or more, for short words end so by chance."""
_HARD_C = re.compile(r"c(?![eiyhc])")
_TWICE = re.compile(r"(.)\1+")
_VOICED = frozenset("aeiou")
_VOWELS = str.maketrans("", "", "aeiouy")
_VOICELESS = str.maketrans("gbdjr", "kptcl")


@lru_cache(maxsize=60_000)
def sound(word: str) -> str:
    """The sound key of one folded word: lower-case letters, never longer than the word plus its x's."""
    if len(word) > _SURNAME_LEAST and word.endswith(_SURNAME_ENDS):
        word = word[:-2] + "ov"
    elif word.endswith("ff"):
        word = word[:-2] + "v"
    for spelled, by in _FIRST:
        if spelled in word:
            word = word.replace(spelled, by)
    if "c" in word:
        word = _HARD_C.sub("k", word)
    for spelled, by in _THEN:
        if spelled in word:
            word = word.replace(spelled, by)
    if word[-1:] == "h" and word[-2:-1] in _VOICED:
        word = word[:-1]
    # Letters without a vowel are an acronym, and each of them counts: PPL is not PL.
    return word if _VOICED.isdisjoint(word) else _TWICE.sub(r"\1", word)


@lru_cache(maxsize=60_000)
def skeleton(word: str) -> str:
    """The consonants of a word as it sounds, its first vowel kept as "a": what an unvowelled script writes of it."""
    key = sound(word)
    return ("a" if key[:1] in set("aeiou") else "") + key.translate(_VOWELS)


@lru_cache(maxsize=60_000)
def voiceless(word: str) -> str:
    """The sound key without the difference of voiced and voiceless: Korean romanisations write 김 gim and kim."""
    return sound(word).replace("ch", "c").translate(_VOICELESS)
