"""What is known of a folded word before it is compared: worked out once, for a list holds its words many times."""

from __future__ import annotations

import re
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple
from zlib import crc32

from screening.names.chinese import chinese
from screening.names.given import given_names
from screening.names.korean import korean
from screening.names.sound import skeleton, sound
from screening.names.vocabulary import meanings

_ENDING = re.compile(
    r"(?<=.{4})(?:sk|tsk|ck)?"
    r"(?:iy|yy|oy|ogo|aya|oye|oe|iye|ie|ye|ykh|ikh|oi|ei|ey|oj|ij|ai|ii|y|i|a|o|e|u)$"
)
_DERIVED = re.compile(r"(?<=.{4})(?:sk|tsk|ck|esk|ovsk|insk)$")
_STEM_LEAST = 5
_SYLLABLES_MOST = 6
_SHAPES = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("i", "l"), ("j", "l"))
_ROMANISED = re.compile(r"hs|zh|x|q|ts|tz|ng|ien|ieh|uo|uan|iao|jen|ao")
"""What a Chinese syllable has in one romanisation or another, and few other words."""
_BITS = 251
_BEGINNING = 4
_PLACE = {char: at for at, char in enumerate("0123456789abcdefghijklmnopqrstuvwxyz")}
_WORD = (1 << 64) - 1
_SON = re.compile(r"[aeo]vi[tc]+[hcz]?$")
_DAUGHTER = re.compile(r"[aeo][vwu]+na$")


class Mark(NamedTuple):
    """A glance at a word. ``letters``: those it holds, ``keys``: all that it meets others by, both as sets of bits.

    Words that meet share a bit of ``keys``, or they differ in at most ``far`` letters: two a slip. Most do neither.
    """

    letters: int
    keys: int
    far: int

    @property
    def numbers(self) -> tuple[int, ...]:
        """The mark as six numbers of 64 bits, the form in which an index keeps it: letters, four of keys, far."""
        return (self.letters, *[self.keys >> size & _WORD for size in (0, 64, 128, 192)], self.far)


ANY = Mark(0, -1, 0)
"""The mark of a word that no glance can tell from any other."""


class Known(NamedTuple):
    """Keys of a word: equal keys of one kind are a way in which two words meet; an empty one meets nothing."""

    sound: str
    skeleton: str
    shape: str
    stem: str
    korean: str
    chinese: str
    child: str
    meanings: frozenset[str]
    given: frozenset[str]
    mark: Mark


@lru_cache(maxsize=60_000)
def known(text: str) -> Known:
    """The keys of a folded word: its sound, consonants, look to a scanner, Slavic stem, and what it means."""
    keys = (
        sound(text),
        skeleton(text),
        _shape(text),
        sound(_DERIVED.sub("", _ENDING.sub("", text))) if len(text) >= _STEM_LEAST else "",
        korean(text) if len(text) <= _SYLLABLES_MOST else "",
        chinese(text) if _ROMANISED.search(text) else "",
        "son" if _SON.search(text) else "daughter" if _DAUGHTER.search(text) else "",
        meanings(text),
        given_names(text),
    )
    return Known(*keys, mark=_mark(text, *keys))


def glance(text: str) -> Mark:
    """The mark of a folded word; of a single letter, which may be an initial of any, the mark of any."""
    return ANY if len(text) == 1 else known(text).mark


def _mark(
    text: str,
    sound: str,
    skeleton: str,
    shape: str,
    stem: str,
    korean: str,
    chinese: str,
    child: str,
    meanings: frozenset[str],
    given: frozenset[str],
) -> Mark:
    named = [f"~{sound}", f"/{shape}", f"^{text[:_BEGINNING]}"]
    named += [f"{sign}{key}" for sign, key in (("$", skeleton), ("|", stem), ("*", korean), ("@", chinese)) if key]
    named += [f"?{meaning}" for meaning in meanings] + [f"!{name}" for name in given]
    return Mark(
        sum([1 << _PLACE[char] for char in set(text)]),
        reduce(or_, [1 << crc32(key.encode()) % _BITS for key in named]),
        2 * slips(len(text)),
    )


def _shape(text: str) -> str:
    """The word as a scanner may see it: rn and m, i and l are one."""
    for seen, read in _SHAPES:
        if seen in text:
            text = text.replace(seen, read)
    return text


def slips(length: int) -> int:
    """How many letters of a word of that length may be wrong, missing, too many or swapped with the next."""
    return 0 if length < 3 else 1 if length < 7 else 2 if length < 12 else 3
