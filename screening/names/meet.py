"""How two words meet: the same, another spelling, the same sound, another script, in translation, an initial."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from screening.names.bones import bones
from screening.names.fold import Word
from screening.names.known import Known, known, slips
from screening.names.korean import korean
from screening.names.scripts import READ_OTHERWISE, UNVOWELLED


class Meeting(NamedTuple):
    """``how`` as in hit.WordMatch; ``points`` in basis points, 10000 for equal words."""

    how: str
    points: int


_BY_BONES = (0, 7_500, 8_600, 9_200)
"""By how many consonants a word in an unvowelled script shares with the other: one says little, three nearly all."""
_NEARLY = Meeting("script", 7_800)
_SAME = Meeting("same", 10_000)
_SAME_ELSEWHERE = Meeting("script", 10_000)
_ARTICLES = frozenset({"al", "el", "ul", "of", "and", "the", "de", "da", "du"})
"""Words that are left out sooner than shortened to their first letter."""
_INITIAL_OF_ARTICLE = Meeting("initial", 5_000)
_INITIAL = Meeting("initial", 7_000)
_HEARD = Meeting("sound", 9_600)
_TRANSLATED = Meeting("translation", 9_300)
_GIVEN = Meeting("sound", 9_300)
_LOOKS = Meeting("spelling", 9_200)
_FOUR = 4


def meet(query: Word, listed: Word) -> Meeting | None:
    """How the two words meet, or None. Symmetric in the words."""
    one, other = query.text, listed.text
    if query.script == listed.script:
        if one == other:
            return _SAME
    elif one == other:
        return _SAME_ELSEWHERE
    elif (query.script in READ_OTHERWISE or listed.script in READ_OTHERWISE) and (found := _across(query, listed)):
        return found
    return spelled(one, other) if one < other else spelled(other, one)


def _across(query: Word, listed: Word) -> Meeting | None:
    """What transliteration loses: the short vowels of Arabic and Hebrew, voice in Korean."""
    if query.script in UNVOWELLED or listed.script in UNVOWELLED:
        keys, listed_keys = bones(query), bones(listed)
        if shared := keys & listed_keys:
            return Meeting("script", _BY_BONES[min(max(map(len, shared)), 3)])
        return _NEARLY if any(_one_off(one, other) for one in keys for other in listed_keys) else None
    if "hangul" in (query.script, listed.script) and (key := korean(query.text)) and key == korean(listed.text):
        return Meeting("script", 9_500)
    return None


def _one_off(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _FOUR and OSA.distance(one, other, score_cutoff=1) == 1


@lru_cache(maxsize=200_000)
def spelled(one: str, other: str) -> Meeting | None:
    """Two different folded words of one script, in alphabetical order."""
    if one.isdigit() or other.isdigit():
        return None
    if len(one) == 1 or len(other) == 1:
        if one[0] != other[0]:
            return None
        return _INITIAL_OF_ARTICLE if one in _ARTICLES or other in _ARTICLES else _INITIAL
    left, right = known(one), known(other)
    if left.sound == right.sound and min(len(one), len(other)) > 2:
        return _HEARD
    if left.meanings and not left.meanings.isdisjoint(right.meanings):
        return _TRANSLATED
    if left.given and not left.given.isdisjoint(right.given):
        return _GIVEN
    return _nearest(one, other, left, right)


def _nearest(one: str, other: str, left: Known, right: Known) -> Meeting | None:
    """The way that gives most points; of equals the first."""
    best = _edited(one, other, left, right)
    for found in (_vowels(left, right), _stemmed(left, right), _cut(one, other)):
        if found and (best is None or found.points > best.points):
            best = found
    return best


def _edited(one: str, other: str, left: Known, right: Known) -> Meeting | None:
    """One slip in three letters, two in seven, three in twelve; a wrong first letter is rare, so it costs more."""
    if left.child and right.child and left.child != right.child:
        return None  # Vladimirovich is a son, Vladimirovna a daughter
    shorter, longer = sorted((len(one), len(other)))
    allowed = slips(shorter)
    if longer - shorter > allowed or (wrong := OSA.distance(one, other, score_cutoff=allowed)) > allowed:
        return _LOOKS if left.shape == right.shape and shorter >= _FOUR else None
    points = 10_000 - 10_000 * wrong // longer
    if left.shape == right.shape and shorter >= _FOUR:
        return Meeting("spelling", max(points, _LOOKS.points))
    return Meeting("spelling", points if one[0] == other[0] else points - 400)


def _vowels(left: Known, right: Known) -> Meeting | None:
    """The same consonants (three or more) and other vowels; or one Korean or Chinese name in two systems."""
    if left.korean and left.korean == right.korean:
        return Meeting("sound", 8_800)
    if left.chinese and left.chinese == right.chinese:
        return Meeting("sound", 8_800)
    if left.skeleton != right.skeleton or len(left.skeleton) < 3:
        return None
    return Meeting("sound", 8_600 if len(left.skeleton) > 3 else 7_800)


def _stemmed(left: Known, right: Known) -> Meeting | None:
    """Kazan, Kazanskiy: one Slavic stem with another ending."""
    return Meeting("spelling", 8_800) if left.stem and left.stem == right.stem else None


def _cut(one: str, other: str) -> Meeting | None:
    """Tech, Technology: a word cut short (four letters or more); less of it says less."""
    short, long = (one, other) if len(one) < len(other) else (other, one)
    if len(short) >= _FOUR and long.startswith(short):
        points = min(9_000, 7_000 + 2_000 * len(short) // len(long))
        return Meeting("cut", points if len(short) > _FOUR else points - 1_000)
    return None
