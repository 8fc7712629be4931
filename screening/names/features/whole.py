"""Features that speak of the two names as wholes: written as one word, cut short, or as initials."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from screening.names.comparison import NOTHING, Comparison, Points
from screening.names.parts import Parts

_LEAST_LETTERS = 5
_CUT_LEAST = 18
_ROOM = 30
"""Characters: forms and payment messages cut names at 35 or so."""
_SMALL = frozenset({"of", "and", "the", "for", "de", "del", "la", "al", "i", "y", "in", "e"})
_MOST_INITIALS = 7


def written_as_one(found: Comparison) -> Points:
    """The two names are nearly the same letters once the spaces are left out."""
    query, listed = found.query.letters, found.listed.letters
    shorter, longer = sorted((len(query), len(listed)))
    allowed = max(1, shorter // 6)
    if shorter < _LEAST_LETTERS or longer - shorter > allowed or found.query.numbers != found.listed.numbers:
        return NOTHING
    slips = OSA.distance(query, listed, score_cutoff=allowed)
    if slips > allowed:
        return NOTHING
    if not slips:
        return Points(10_000)
    letters = "1 letter" if slips == 1 else f"{slips} letters"
    return Points(10_000 - 10_000 * slips // longer, f"without spaces the two names differ in {letters}")


def cut_short(found: Comparison) -> Points:
    """The party's name is the beginning of the listed one, cut off where a form has no more room."""
    if len(found.party.name) < _ROOM:
        return NOTHING
    query = found.query.letters
    if len(query) < _CUT_LEAST or not found.listed.letters.startswith(query):
        return NOTHING
    return Points(10_000, "the party's name is the beginning of the listed one")


def initials_of(found: Comparison) -> Points:
    """One name is made of the first letters of the other's words."""
    for short, long in ((found.query, found.listed), (found.listed, found.query)):
        letters = short.texts[0] if len(short.words) == 1 < len(long.words) else ""
        if 3 <= len(letters) <= _MOST_INITIALS and letters in _initials(long):
            return Points(10_000 if len(letters) > 3 else 8_000, f"{letters.upper()} may stand for the other name")
    return NOTHING


def _initials(parts: Parts) -> set[str]:
    """Of the words that count, with and without the first letter of the legal form."""
    firsts = "".join(text[0] for text in parts.texts if text not in _SMALL and not text.isdigit())
    return {firsts} | {firsts + off[0] for off in parts.off} if len(firsts) > 1 else set()
