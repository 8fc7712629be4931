"""Features that speak of the words of the two names, one by one."""

from __future__ import annotations

from screening.names.common import common_words
from screening.names.comparison import NOTHING, Comparison, Points
from screening.names.meet import spelled
from screening.names.parts import Parts

COSTS = {
    "person": (125, 30, 70),
    "organisation": (20, 15, 80),
    "vessel": (60, 60, 60),
    "aircraft": (60, 60, 60),
}
"""Percent of a word's weight that it costs when it stands alone: in the query, on the list, and on both sides at once.

A person's listed name often has more parts than people use, and a part that the list does not know speaks against it; a
firm is written longer or shorter by everyone, but a word on each side that meets nothing tells two firms apart.
"""


COMMON_COSTS = (70, 40, 80)
"""The same for a firm of which nothing but a common word met: a Baltic Timber Export is not the Timber Corporation."""


_TELLS = 1_500
"""Hundredths of a bit: as much as one common word and a half."""


def words_meet(found: Comparison) -> Points:
    """The words of the two names meet, rare words counting more than common ones."""
    if not found.pairs:
        return NOTHING
    query, listed = found.query.weights, found.listed.weights
    met = told = told_listed = highest = 0
    for places, places_listed, meeting in found.pairs:
        on_query, on_list = _sum(query, places), _sum(listed, places_listed)
        met += (on_query + on_list) * meeting.points
        told += on_query
        told_listed += on_list
        highest = max(highest, *[query[at] for at in places])
    most, left, left_listed = told + told_listed, sum(query) - told, sum(listed) - told_listed
    common = told < _TELLS and highest < common_words().other
    if left and found.listed.off:
        left -= _misspelled(found.query, found, 0)
    if left_listed and found.query.off:
        left_listed -= _misspelled(found.listed, found, 1)
    costs = COMMON_COSTS if common and found.kind == "organisation" else COSTS[found.kind]
    lost = costs[0] * left + costs[1] * left_listed + costs[2] * min(left, left_listed)
    return Points(met // (most + 2 * lost // 100))


def other_number(found: Comparison) -> Points:
    """The two names hold different numbers."""
    query, listed = found.query.numbers, found.listed.numbers
    if query == listed:
        return NOTHING
    if query and listed:
        return Points(10_000, f"the numbers differ: {_list(query)} and {_list(listed)}")
    return Points(4_000, f"only one of the names holds the number {_list(query ^ listed)}")


def other_legal_form(found: Comparison) -> Points:
    """The two names end in legal forms of different families."""
    forms = {found.query.form, found.listed.form} - {"", "company"}
    return Points(10_000, f"other legal form: {' and '.join(sorted(forms))}") if len(forms) == 2 else NOTHING


def other_brackets(found: Comparison) -> Points:
    """Each name carries something in brackets, and the two have nothing in common."""
    query, listed = found.query.beside, found.listed.beside
    if not query or not listed or any(one == two or spelled(*sorted((one, two))) for one in query for two in listed):
        return NOTHING
    return Points(10_000, f"beside the names stand “{' '.join(query)}” and “{' '.join(listed)}”")


def weak_alias(found: Comparison) -> Points:
    """The listed name is one that its publisher itself calls a weak alias."""
    return Points(10_000, "the publisher calls this alias weak") if found.name.quality == "weak" else NOTHING


def _sum(weights: tuple[int, ...], places: tuple[int, ...]) -> int:
    return weights[places[0]] if len(places) == 1 else sum([weights[at] for at in places])


def _misspelled(parts: Parts, found: Comparison, side: int) -> int:
    """The weight of words that met nothing but a legal form or title of the other side, misspelled ("LIMITDE")."""
    off = found.query.off if side else found.listed.off
    met = {at for pair in found.pairs for at in pair[side]}
    return sum(
        weight
        for at, weight in enumerate(parts.weights)
        if at not in met and any(_is_off(parts.texts[at], one) for one in off)
    )


def _is_off(word: str, off: str) -> bool:
    return word == off or (len(off) > 2 and len(word) > 2 and spelled(*sorted((word, off))) is not None)


def _list(numbers: frozenset[str]) -> str:
    return ", ".join(sorted(numbers))
