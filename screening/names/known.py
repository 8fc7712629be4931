"""What is known of a folded word before it is compared: worked out once, for a list holds its words many times."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from screening.names.korean import korean
from screening.names.sound import skeleton, sound
from screening.names.vocabulary import given_names, meanings

_ENDING = re.compile(
    r"(?<=.{4})(?:sk|tsk|ck)?"
    r"(?:iy|yy|oy|ogo|aya|oye|oe|iye|ie|ye|ykh|ikh|oi|ei|ey|oj|ij|ai|ii|y|i|a|o|e|u)$"
)
_DERIVED = re.compile(r"(?<=.{4})(?:sk|tsk|ck|esk|ovsk|insk)$")
_STEM_LEAST = 5
_SYLLABLES_MOST = 6
_SHAPES = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("i", "l"), ("j", "l"))
_SON = re.compile(r"[aeo]vi[tc]+[hcz]?$")
_DAUGHTER = re.compile(r"[aeo][vwu]+na$")


class Known(NamedTuple):
    """Keys of a word: equal keys of one kind are a way in which two words meet; an empty one meets nothing."""

    sound: str
    skeleton: str
    shape: str
    stem: str
    korean: str
    child: str
    meanings: frozenset[str]
    given: frozenset[str]


@lru_cache(maxsize=60_000)
def known(text: str) -> Known:
    """The keys of a folded word: its sound, consonants, look to a scanner, Slavic stem, and what it means."""
    return Known(
        sound(text),
        skeleton(text),
        _shape(text),
        sound(_DERIVED.sub("", _ENDING.sub("", text))) if len(text) >= _STEM_LEAST else "",
        korean(text) if len(text) <= _SYLLABLES_MOST else "",
        "son" if _SON.search(text) else "daughter" if _DAUGHTER.search(text) else "",
        meanings(text),
        given_names(text),
    )


def _shape(text: str) -> str:
    """The word as a scanner may see it: rn and m, i and l are one."""
    for seen, read in _SHAPES:
        if seen in text:
            text = text.replace(seen, read)
    return text
