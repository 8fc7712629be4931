"""How two words meet: the same, another spelling, the same sound, another script, in translation, an initial."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from screening.names.bones import bones
from screening.names.fold import Word
from screening.names.korean import korean
from screening.names.scripts import UNVOWELLED
from screening.names.sound import skeleton, sound
from screening.names.vocabulary import given_names, meanings


class Meeting(NamedTuple):
    """``how`` as in hit.WordMatch; ``points`` in basis points, 10000 for equal words."""

    how: str
    points: int


def meet(query: Word, listed: Word) -> Meeting | None:
    """How the two words meet, or None. Symmetric in the words."""
    if query.text == listed.text:
        return Meeting("same" if query.script == listed.script else "script", 10_000)
    if query.script != listed.script and (found := _across(query, listed)):
        return found
    one, other = query.text, listed.text
    return spelled(one, other) if one < other else spelled(other, one)


_BY_BONES = (0, 7_500, 8_600, 9_200)
"""By how many consonants a word in an unvowelled script shares with the other: one says little, three nearly all."""


def _across(query: Word, listed: Word) -> Meeting | None:
    """What transliteration loses: the short vowels of Arabic and Hebrew, voice in Korean."""
    if query.script in UNVOWELLED or listed.script in UNVOWELLED:
        shared = bones(query) & bones(listed)
        if longest := max(map(len, shared), default=0):
            return Meeting("script", _BY_BONES[min(longest, 3)])
        if _nearly(query, listed):
            return Meeting("script", 7_800)
    if "hangul" in (query.script, listed.script) and (key := korean(query.text)) and key == korean(listed.text):
        return Meeting("script", 9_500)
    return None


def _nearly(query: Word, listed: Word) -> bool:
    """Whether four consonants or more differ by one."""
    return any(
        min(len(one), len(other)) > 3 and OSA.distance(one, other, score_cutoff=1) == 1
        for one in bones(query)
        for other in bones(listed)
    )


@lru_cache(maxsize=300_000)
def spelled(one: str, other: str) -> Meeting | None:
    """Two different folded words of one script, in alphabetical order."""
    if one.isdigit() or other.isdigit():
        return None
    if len(one) == 1 or len(other) == 1:
        return Meeting("initial", 7_000) if one[0] == other[0] else None
    if sound(one) == sound(other):
        return Meeting("sound", 9_600)
    ways = (_edited(one, other), _vowels(one, other), _translated(one, other), _stemmed(one, other), _cut(one, other))
    return max(filter(None, ways), key=lambda found: found.points, default=None)


def _translated(one: str, other: str) -> Meeting | None:
    if meanings(one) & meanings(other):
        return Meeting("translation", 9_300)
    if given_names(one) & given_names(other):
        return Meeting("sound", 9_300)
    if len(one) < 7 and len(other) < 7 and (key := korean(one)) and key == korean(other):
        return Meeting("sound", 8_800)
    return None


def _edited(one: str, other: str) -> Meeting | None:
    """One slip in three letters, two in seven, three in twelve; a wrong first letter is rare, so it costs more."""
    if (_CHILD[0].search(one) and _CHILD[1].search(other)) or (_CHILD[1].search(one) and _CHILD[0].search(other)):
        return None  # Vladimirovich is a son, Vladimirovna a daughter
    allowed = _slips(min(len(one), len(other)))
    slips = OSA.distance(one, other, score_cutoff=allowed)
    if slips > allowed:
        slips = OSA.distance(_shape(one), _shape(other), score_cutoff=0)
        return Meeting("spelling", 9_200) if slips == 0 else None
    points = 10_000 - 10_000 * slips // max(len(one), len(other))
    return Meeting("spelling", points if one[0] == other[0] else points - 400)


_CHILD = (re.compile(r"[aeo]vi[tc]+[hcz]?$"), re.compile(r"[aeo][vwu]+na$"))


def _slips(length: int) -> int:
    return 0 if length < 3 else 1 if length < 7 else 2 if length < 12 else 3


_SHAPES = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("i", "l"), ("j", "l"))


def _shape(word: str) -> str:
    """The word as a scanner may see it."""
    for seen, read in _SHAPES:
        word = word.replace(seen, read)
    return word


def _vowels(one: str, other: str) -> Meeting | None:
    """Mohammed, Muhammad: the same consonants (four or more), other vowels."""
    bare = skeleton(one)
    if bare != skeleton(other):
        return None
    return Meeting("sound", 8_600) if len(bare) > 3 else Meeting("sound", 7_800) if len(bare) == 3 else None


_ENDING = re.compile(
    r"(?<=.{4})(?:sk|tsk|ck)?(?:iy|yy|oy|ogo|aya|oye|oe|iye|ie|ye|ykh|ikh|oi|ei|ey|oj|ij|ai|ii|y|i|a|o|e|u)$"
)
_DERIVED = re.compile(r"(?<=.{4})(?:sk|tsk|ck|esk|ovsk|insk)$")


def _stemmed(one: str, other: str) -> Meeting | None:
    """Kazan, Kazanskiy: one Slavic stem with another ending."""
    if min(len(one), len(other)) > 4 and sound(_stem(one)) == sound(_stem(other)):
        return Meeting("spelling", 8_800)
    return None


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    return _DERIVED.sub("", _ENDING.sub("", word))


def _cut(one: str, other: str) -> Meeting | None:
    """Tech, Technology: a word cut short (four letters or more)."""
    short, long = (one, other) if len(one) < len(other) else (other, one)
    if len(short) > 3 and long.startswith(short):
        return Meeting("cut", min(9_000, 7_000 + 2_000 * len(short) // len(long)))
    return None
