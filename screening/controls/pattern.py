"""The small language in which entries say what to look for: phrases, stems, alternatives, words near each
other.

``imsi/imei catcher`` is a phrase, with a choice of words in its first place; ``intercept*`` is any word that
starts so; ``|`` parts whole phrases of which one is enough; ``+`` joins parts that must all stand near each
other, in any order: ``intercept* + gsm/lte network|mobile phone``. Singular and plural are one.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

Span = tuple[int, int]
"""First and last word of a match, counted from 0."""

_WORD = re.compile(r"[^\W_]+")
_FORM = re.compile(r"[a-z0-9*|/+ ]+")
_STEM_MIN = 3


@dataclass(frozen=True, slots=True)
class Text:
    """A text as lower-case words in the singular, with the places of each word: long texts are searched by
    word.
    """

    words: tuple[str, ...]
    places: dict[str, tuple[int, ...]]

    def said(self, span: Span) -> str:
        return " ".join(self.words[span[0] : span[1] + 1])


def read(text: str) -> Text:
    """The words of ``text``, in any script; punctuation parts words."""
    words = tuple(_singular(word) for word in _WORD.findall(unicodedata.normalize("NFKC", text).casefold()))
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places.setdefault(word, []).append(place)
    return Text(words, {word: tuple(at) for word, at in places.items()})


def find(pattern: str, text: Text, window: int) -> list[Span]:
    """Where ``pattern`` stands. Spans of joined parts cover at most ``window`` words; none contains another."""
    parts = [sorted({span for phrase in part for span in _spans(phrase, text)}) for part in _parsed(pattern)]
    found = set(parts[0]) if len(parts) == 1 else set(_joined(parts, window))
    return sorted(_tightest(found))


def fault(pattern: str) -> str:
    """Why ``pattern`` cannot be read, or ""."""
    if not _FORM.fullmatch(pattern):
        return "holds something besides lower-case letters, digits, spaces and the signs * | / +"
    phrases = [phrase for part in _parsed(pattern) for phrase in part]
    options = [option for phrase in phrases for place in phrase for option in place]
    if not all(phrases) or not all(options):
        return "has an empty part"
    if any(len(option.rstrip("*")) < _STEM_MIN for option in options if "*" in option):
        return f"has a stem of fewer than {_STEM_MIN} letters, which would start too many words"
    if any("*" in option[:-1] for option in options):
        return "has a star inside a word"
    return ""


Place = tuple[str, ...]
"""The words of which one must stand in a place of a phrase."""


@cache
def _parsed(pattern: str) -> tuple[tuple[tuple[Place, ...], ...], ...]:
    return tuple(tuple(_phrase(phrase) for phrase in part.split("|")) for part in pattern.split("+"))


def _phrase(phrase: str) -> tuple[Place, ...]:
    return tuple(tuple(_singular(option) for option in place.split("/")) for place in phrase.split())


def _spans(phrase: tuple[Place, ...], text: Text) -> Iterator[Span]:
    for start in _standing(phrase[0], text):
        end = start + len(phrase)
        if end <= len(text.words) and all(map(_one_of, phrase[1:], text.words[start + 1 : end])):
            yield start, end - 1
    if len(phrase) == 2:  # IMSIcatcher for IMSI catcher
        for joined in (one + two for one in phrase[0] for two in phrase[1]):
            yield from ((at, at) for at in text.places.get(joined, ()))


def _standing(place: Place, text: Text) -> Iterator[int]:
    for option in place:
        if option.endswith("*"):
            yield from (at for word in text.places if word.startswith(option[:-1]) for at in text.places[word])
        else:
            yield from text.places.get(option, ())


def _one_of(place: Place, word: str) -> bool:
    return any(word.startswith(one[:-1]) if one.endswith("*") else word == one for one in place)


def _joined(parts: list[list[Span]], window: int) -> Iterator[Span]:
    """Around each place of the first part, the nearest place of every other one, if all lie within the
    window.
    """
    for anchor in parts[0]:
        near = [_nearest(anchor, part) for part in parts[1:]] if all(parts) else []
        first, last = min([anchor, *near])[0], max(span[1] for span in [anchor, *near])
        if near and last - first < window:
            yield first, last


def _nearest(anchor: Span, spans: list[Span]) -> Span:
    at = bisect_left(spans, anchor)
    return min(spans[max(at - 1, 0) : at + 1], key=lambda span: (abs(span[0] - anchor[0]), span))


def _tightest(spans: set[Span]) -> Iterator[Span]:
    """The spans that contain no other, last first."""
    end = None
    for span in sorted(spans, key=lambda span: (-span[0], span[1])):
        if end is None or span[1] < end:
            end = span[1]
            yield span


def _singular(word: str) -> str:
    """Good enough for two sides that both go through here to meet. "iris", "class" and "virus" stay."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]
