"""Features that speak of the words of the two names, one by one."""

from __future__ import annotations

from screening.names.common import common_words, weight
from screening.names.comparison import NOTHING, Comparison, Points
from screening.names.meet import spelled
from screening.names.parts import Parts
from screening.names.sound import sound

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
    query = [weight(word) for word in found.query.words]
    listed = [weight(word) for word in found.listed.words]
    met = most = 0
    for pair in found.pairs:
        weights = sum(query[at] for at in pair.query) + sum(listed[at] for at in pair.listed)
        met += weights * pair.meeting.points
        most += weights
    if not most:
        return NOTHING
    telling = [query[at] for pair in found.pairs for at in pair.query]
    common = sum(telling) < _TELLS and max(telling) < common_words().other
    on_query, on_list, on_both = COMMON_COSTS if common and found.kind == "organisation" else COSTS[found.kind]
    alone_query, alone_listed = _alone(found, query, listed)
    lost = on_query * alone_query + on_list * alone_listed + on_both * min(alone_query, alone_listed)
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
    if not query or not listed or {sound(word) for word in query} & {sound(word) for word in listed}:
        return NOTHING
    return Points(10_000, f"beside the names stand “{' '.join(query)}” and “{' '.join(listed)}”")


def weak_alias(found: Comparison) -> Points:
    """The listed name is one that its publisher itself calls a weak alias."""
    return Points(10_000, "the publisher calls this alias weak") if found.name.quality == "weak" else NOTHING


def _alone(found: Comparison, query: list[int], listed: list[int]) -> tuple[int, int]:
    """The weight of the words that met nothing: of the query, of the listed name."""
    met = {at for pair in found.pairs for at in pair.query}
    met_listed = {at for pair in found.pairs for at in pair.listed}
    return (
        _left(found.query, query, met, found.listed.off),
        _left(found.listed, listed, met_listed, found.query.off),
    )


def _left(parts: Parts, weights: list[int], met: set[int], off: tuple[str, ...]) -> int:
    """Weight of words that met nothing, not even a misspelled legal form or title of the other side ("LIMITDE")."""
    if len(met) == len(weights):
        return 0
    return sum(
        weights[at]
        for at, word in enumerate(parts.words)
        if at not in met and not any(_is_off(word.text, one) for one in off)
    )


def _is_off(word: str, off: str) -> bool:
    return word == off or (len(off) > 2 and len(word) > 2 and spelled(*sorted((word, off))) is not None)


def _list(numbers: frozenset[str]) -> str:
    return ", ".join(sorted(numbers))
