"""The small language in which cards say what to look for: phrases, stems, alternatives, words near each other.

``imsi/imei catcher`` is a phrase, with a choice of words in its first place; ``intercept*`` is any word that
starts so; ``|`` parts whole phrases of which one is enough; ``+`` joins parts that must all stand near each
other, in any order: ``intercept* + gsm/lte network|mobile phone``. A phrase stands in its own order or in the
reverse one, because many languages put the thing first (“catcher IMSI”). Singular and plural are one. A word that
names a concept of the lexicon stands for all the concept's words, in every language.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from screening.controls import words

Place = tuple[str, ...]
"""The words of which one must stand in a place of a phrase; one that ends with * is a stem."""
Phrase = tuple[Place, ...]

_SIGNS = frozenset("*|/+ ")
_STEM_MIN = 3


@lru_cache(maxsize=20_000)
def parse(pattern: str) -> tuple[tuple[Phrase, ...], ...]:
    """The parts of ``pattern``, each the phrases of which one is enough."""
    return tuple(tuple(phrase(one) for one in part.split("|")) for part in pattern.split("+"))


def phrase(text: str) -> Phrase:
    """``text`` as places. Small joining words have none: they are not read in descriptions either."""
    places: list[Place] = []
    for chunk in text.split():
        if "/" in chunk or chunk.endswith("*"):
            places.append(tuple(_option(option) for option in chunk.split("/")))
        else:
            places.extend((word,) for word in words.read(chunk).words)
    return tuple(places)


def fault(pattern: str) -> str:
    """Why ``pattern`` cannot be read, or ""."""
    if pattern != pattern.lower() or not all(char.isalnum() or char in _SIGNS or _mark(char) for char in pattern):
        return "holds something besides lower-case letters, digits, spaces and the signs * | / +"
    if any("*" in option[:-1] for chunk in _chunks(pattern) for option in chunk.split("/")):
        return "has a star inside a word"
    if any(len(words.read(option).words) > 1 for chunk in _chunks(pattern) for option in chunk.split("/")[1:]):
        return "gives a choice between several words in one place: part whole phrases with |"
    if left := next(_shrunk(pattern), ""):
        return f"is left with the word “{left}” alone, since the others only join: write that word, or one more"
    phrases = [phrase for part in parse(pattern) for phrase in part]
    options = [option for phrase in phrases for place in phrase for option in place]
    if not all(phrases) or not all(options):
        return "has an empty part"
    if any(len(option.rstrip("*")) < _STEM_MIN for option in options if "*" in option):
        return f"has a stem of fewer than {_STEM_MIN} letters, which would start too many words"
    return ""


def _shrunk(pattern: str) -> Iterator[str]:
    """The words that are left of phrases of several words: “in van” would be found wherever “in” stands."""
    for one in pattern.replace("+", "|").split("|"):
        if len(one.split()) > 1 and len(left := phrase(one)) == 1:
            yield "/".join(left[0])


def _option(option: str) -> str:
    star = "*" if option.endswith("*") else ""
    if not star:
        return words.one_form(option) if option else ""
    # A stem is no whole word, so its last s is no plural: the letter put behind it keeps it from being one.
    return words.one_form(option[:-1] + "ı")[:-1] + star


def _chunks(pattern: str) -> list[str]:
    return pattern.replace("|", " ").replace("+", " ").split()


def _mark(char: str) -> bool:
    return unicodedata.category(char).startswith("M") or char in words.JOINERS
