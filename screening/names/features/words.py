"""Features that speak of the words of the two names."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from screening.names.comparison import NOTHING, Comparison, Points
from screening.names.meet import spelled
from screening.names.parts import Parts

COSTS = {
    "person": (60, 35, 60),
    "organisation": (45, 30, 70),
}
"""Percent of a word's weight that it costs when it stands alone: in the query, on the list, and on both sides at once.

A person's listed name often has more parts than people use; a firm's words are chosen to tell it from others.
"""

_LEAST_LETTERS = 5


def words_meet(found: Comparison) -> Points:
    """The words of the two names meet, rare words counting more than common ones."""
    query, listed = _weights(found)
    met = most = 0
    for pair in found.pairs:
        weight = sum(query[at] for at in pair.query) + sum(listed[at] for at in pair.listed)
        met += weight * pair.meeting.points
        most += weight
    if not most:
        return NOTHING
    on_query, on_list, on_both = COSTS.get(found.entity.kind, COSTS["organisation"])
    alone_query, alone_listed = _alone(found, query, listed)
    lost = on_query * alone_query + on_list * alone_listed + on_both * min(alone_query, alone_listed)
    return Points(met // (most + 2 * lost // 100))


def written_as_one(found: Comparison) -> Points:
    """The two names are nearly the same letters once the spaces are left out."""
    query, listed = found.query.text.replace(" ", ""), found.listed.text.replace(" ", "")
    shorter = min(len(query), len(listed))
    if shorter < _LEAST_LETTERS or found.query.numbers != found.listed.numbers:
        return NOTHING
    allowed = max(1, shorter // 6)
    slips = OSA.distance(query, listed, score_cutoff=allowed)
    if slips > allowed:
        return NOTHING
    points = 10_000 - 10_000 * slips // max(len(query), len(listed))
    return Points(points, f"without spaces the two names differ in {slips} letters" if slips else "")


def other_number(found: Comparison) -> Points:
    """The two names hold different numbers."""
    query, listed = found.query.numbers, found.listed.numbers
    if query == listed:
        return NOTHING
    if query and listed and query.isdisjoint(listed):
        return Points(10_000, f"the numbers differ: {_list(query)} and {_list(listed)}")
    return Points(4_000, f"only one of the names holds the number {_list(query ^ listed)}")


def other_legal_form(found: Comparison) -> Points:
    """The two names end in legal forms of different families."""
    forms = {found.query.form, found.listed.form} - {"", "company"}
    return Points(10_000, f"other legal form: {' and '.join(sorted(forms))}") if len(forms) == 2 else NOTHING


def weak_alias(found: Comparison) -> Points:
    """The listed name is one that its publisher itself calls a weak alias."""
    return Points(10_000, "the publisher calls this alias weak") if found.name.quality == "weak" else NOTHING


def _weights(found: Comparison) -> tuple[list[int], list[int]]:
    return (
        [found.weigh(word.text) for word in found.query.words],
        [found.weigh(word.text) for word in found.listed.words],
    )


def _alone(found: Comparison, query: list[int], listed: list[int]) -> tuple[int, int]:
    """The weight of the words that met nothing: of the query, of the listed name."""
    met_query = {at for pair in found.pairs for at in pair.query}
    met_listed = {at for pair in found.pairs for at in pair.listed}
    return (
        sum(query[at] for at in _left(found.query, met_query, found.listed.off)),
        sum(listed[at] for at in _left(found.listed, met_listed, found.query.off)),
    )


def _left(parts: Parts, met: set[int], off: tuple[str, ...]) -> list[int]:
    """Places of words that met nothing, not even a misspelled legal form or title of the other side ("LIMITDE")."""
    return [
        at for at, word in enumerate(parts.words) if at not in met and not any(_is_off(word.text, one) for one in off)
    ]


def _is_off(word: str, off: str) -> bool:
    return word == off or (len(off) > 2 and len(word) > 2 and spelled(*sorted((word, off))) is not None)


def _list(numbers: frozenset[str]) -> str:
    return ", ".join(sorted(numbers))
