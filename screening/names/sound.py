"""How a folded word sounds, across the habits of romanisation: equal keys may be one word, heard and written twice.

The rules are ours: what transliteration tables disagree about (kh/h, y/i, w/v, ts/c, -off/-ov, doubled letters).
"""

from __future__ import annotations

import re
from functools import lru_cache

_RULES = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"ff\b", "v"),
        (r"shch|sch|tch", "sh"),
        (r"ph", "f"),
        (r"kh|gh", "h"),
        (r"dzh|dj|zh", "j"),
        (r"ts|tz|cz", "z"),
        (r"ck|q", "k"),
        (r"c(?![eiyhc])", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"eo", "o"),
        (r"eu|ou|oo|ue", "u"),
        (r"ee|ie|y", "i"),
        (r"oe", "o"),
        (r"ae", "e"),
        (r"(?<=[aeiou])h\b", ""),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = str.maketrans("", "", "aeiouy")
_VOICELESS = str.maketrans("gbdjr", "kptcl")


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """The sound key of one folded word: lower-case letters, never longer than the word plus its x's."""
    for pattern, by in _RULES:
        word = pattern.sub(by, word)
    return word


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """The consonants of a word as it sounds, its first vowel kept as "a": what an unvowelled script writes of it."""
    key = sound(word)
    return ("a" if key[:1] in set("aeiou") else "") + key.translate(_VOWELS)


@lru_cache(maxsize=200_000)
def voiceless(word: str) -> str:
    """The sound key without the difference of voiced and voiceless: Korean romanisations write 김 gim and kim."""
    return sound(word).replace("ch", "c").translate(_VOICELESS)
