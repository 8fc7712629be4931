"""Features that speak of the two names as wholes: written as one word, cut short, or as initials."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from screening.names.acronyms import stands_for
from screening.names.comparison import NOTHING, Comparison, Points
from screening.names.parts import Parts

_LEAST_LETTERS, _LEAST_IN_A_SIGN, _SIGNS = 5, 4, ("aircraft", "vessel")
"""The tail number of an aircraft has four letters and digits, and each is told apart when it is read aloud."""
_CUT_LEAST = 18
_ONE_TOO_MANY = 3_000
"""What one slip more than a name of its length is allowed costs: near enough to be listed, too far for an alarm."""
_ROOM = 30
"""Characters: forms and payment messages cut names at 35 or so."""
_MOST_INITIALS = 7


def written_as_one(found: Comparison) -> Points:
    """The two names are nearly the same letters once the spaces are left out."""
    query, listed = found.query.letters, found.listed.letters
    if "abd" in found.query.texts or "abd" in found.listed.texts:
        query, listed = found.query.typed, found.listed.typed
    shorter, longer = sorted((len(query), len(listed)))
    allowed = max(1, shorter // 6)
    least = _LEAST_IN_A_SIGN if found.kind in _SIGNS else _LEAST_LETTERS
    if shorter < least or longer - shorter > allowed + 1 or found.query.numbers != found.listed.numbers:
        return NOTHING
    slips = OSA.distance(query, listed, score_cutoff=allowed + 1)
    if slips > allowed + 1:
        return NOTHING
    if not slips:
        return Points(10_000)
    points = 10_000 - 10_000 * slips // longer - (_ONE_TOO_MANY if slips > allowed else 0)
    letters = "1 letter" if slips == 1 else f"{slips} letters"
    return Points(max(0, points), f"without spaces the two names differ in {letters}")


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
        if 3 <= len(letters) <= _MOST_INITIALS and _initials_of(letters, long):
            return Points(10_000 if len(letters) > 3 else 8_000, f"{letters.upper()} may stand for the other name")
    return NOTHING


def _initials_of(letters: str, parts: Parts) -> bool:
    """With and without the first letter of the legal form; a number gives none."""
    texts = [text for text in parts.texts if not text.isdigit()]
    ends = {off[0] for off in parts.off if letters.endswith(off[0])}
    return stands_for(letters, texts) or any(stands_for(letters[: -len(end)], texts) for end in ends)
