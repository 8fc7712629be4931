"""Which words of two names meet: one to one, the best first, neighbours that were written as one word joined again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from screening.names.joins import joined, shifted
from screening.names.meet import Meeting, meet
from screening.names.parts import Parts

_FIRM = 9_000
"""Words that meet less well than this may yet be pieces of words that were cut in another place."""


class Pair(NamedTuple):
    """Words of the query (by place) that met words of the listed name (by place)."""

    query: tuple[int, ...]
    listed: tuple[int, ...]
    meeting: Meeting


def align(query: Parts, listed: Parts, likely: Iterable[tuple[int, int]] | None = None) -> tuple[Pair, ...]:
    """Every word meets at most once. Ties go to the words nearest in place, so that the result is always the same.

    ``likely``: places of the words that a glance left, where somebody has glanced already.
    """
    words, others = query.words, listed.words
    found = [
        Pair((at,), (there,), how)
        for at, there in (_glanced(query, listed) if likely is None else likely)
        if (how := meet(words[at], others[there]))
    ]
    kept = _best(found)
    loose, loose_listed = set(range(len(query.words))), set(range(len(listed.words)))
    for places, places_listed, meeting in kept:
        if meeting.points >= _FIRM:
            loose.discard(places[0])
            loose_listed.discard(places_listed[0])
    if loose and loose_listed and (more := _rejoined(query, listed, loose, loose_listed)):
        kept = _best(found + more)
    return tuple(sorted(kept))


def _glanced(query: Parts, listed: Parts) -> list[tuple[int, int]]:
    """Places of the words that may meet. A glance at the marks spares most pairs of words the question."""
    marks = listed.marks
    return [
        (at, there)
        for at, (letters, keys, far) in enumerate(query.marks)
        for there, (other_letters, other_keys, _) in enumerate(marks)
        if keys & other_keys or (letters ^ other_letters).bit_count() <= far
    ]


def _rejoined(query: Parts, listed: Parts, loose: set[int], loose_listed: set[int]) -> list[Pair]:
    """Meetings of several words with one, or two with two, of which some met nothing firmly on their own."""
    found = [Pair(some, one, how) for some, one, how in joined(query, listed, loose, loose_listed)]
    found += [Pair(one, some, how) for some, one, how in joined(listed, query, loose_listed, loose)]
    if len(loose) > 1 and len(loose_listed) > 1:
        found += [Pair(*two) for two in shifted(query, listed, loose, loose_listed)]
    return found


def _best(found: list[Pair]) -> list[Pair]:
    if len(found) < 2:
        return found
    taken: set[int] = set()
    taken_listed: set[int] = set()
    kept = []
    for pair in sorted(found, key=_rank):
        if taken.isdisjoint(pair.query) and taken_listed.isdisjoint(pair.listed):
            taken.update(pair.query)
            taken_listed.update(pair.listed)
            kept.append(pair)
    return kept


def _rank(pair: Pair) -> tuple[int, int, tuple[int, ...], tuple[int, ...]]:
    return (-pair.meeting.points, abs(pair.query[0] - pair.listed[0]), pair.query, pair.listed)
