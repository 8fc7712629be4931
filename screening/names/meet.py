"""How two words meet: the same, another spelling, the same sound, another script, an initial. Or they do not."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from screening.names.fold import Word
from screening.names.scripts import UNVOWELLED
from screening.names.sound import skeleton, sound, voiceless


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
    return spelled(*sorted((query.text, listed.text)))


def _across(query: Word, listed: Word) -> Meeting | None:
    """What transliteration loses: the short vowels of Arabic and Hebrew, voice in Korean."""
    scripts = {query.script, listed.script}
    if scripts & UNVOWELLED and skeleton(query.text) == skeleton(listed.text) and len(skeleton(query.text)) > 1:
        return Meeting("script", 9_000)
    if "hangul" in scripts and voiceless(query.text) == voiceless(listed.text):
        return Meeting("script", 9_500)
    return None


@lru_cache(maxsize=400_000)
def spelled(one: str, other: str) -> Meeting | None:
    """Two different folded words of one script, in alphabetical order."""
    if one.isdigit() or other.isdigit():
        return None
    if len(one) == 1 or len(other) == 1:
        return Meeting("initial", 7_000) if one[0] == other[0] else None
    if sound(one) == sound(other):
        return Meeting("sound", 9_600)
    return max(filter(None, (_edited(one, other), _vowels(one, other))), key=lambda found: found.points, default=None)


def _edited(one: str, other: str) -> Meeting | None:
    """One slip in three letters, two in seven, three in twelve; a wrong first letter is rare, so it costs more."""
    allowed = _slips(min(len(one), len(other)))
    slips = OSA.distance(one, other, score_cutoff=allowed)
    if slips > allowed:
        return None
    points = 10_000 - 10_000 * slips // max(len(one), len(other))
    return Meeting("spelling", points if one[0] == other[0] else points - 400)


def _slips(length: int) -> int:
    return 0 if length < 3 else 1 if length < 7 else 2 if length < 12 else 3


def _vowels(one: str, other: str) -> Meeting | None:
    """Mohammed, Muhammad: the same consonants (four or more), other vowels."""
    bones = skeleton(one)
    return Meeting("sound", 8_600) if len(bones) > 3 and bones == skeleton(other) else None
