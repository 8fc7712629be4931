"""Which rows of Annex I share words with a text: rare words weigh more, and a whole term more than its parts.

The weight of a word is that of BM25: how few of the rows use it. A term of a row counts by the share of its weight
that stands in the text, close together; a single common word is no reason. Below the least share nothing is said, so
that goods of everyday life find nothing.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from screening.controls import words
from screening.controls.annex_i import Row
from screening.controls.words import Span

FULL = 10_000
_TOGETHER = 5
"""Words of a term may lie apart by a few others: “milling machine with five axes” is a five-axis milling machine."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A row and the best of its terms in the text. ``share``: basis points of the term's weight that stand there;
    ``weight``: the weight found, in hundredths; ``spans``: where; ``more``: how many further terms met in full.
    """

    row: Row
    term: str
    share: int
    weight: int
    spans: tuple[Span, ...]
    more: int


@dataclass(frozen=True, slots=True)
class _Term:
    row: int
    text: str
    words: tuple[str, ...]
    mass: float


class Shelf:
    """The rows' terms, made ready once."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        said = [[(term, _form(term)) for term in (*row.terms, row.title)] for row in rows]
        self._weight = _weights([{word for _, form in terms for word in form} for terms in said])
        self._terms: list[_Term] = []
        self._use: dict[str, list[int]] = defaultdict(list)
        for number, terms in enumerate(said):
            for term, form in terms:
                self._add(number, term, form)

    def knows(self, word: str) -> bool:
        return word in self._use

    def vocabulary(self) -> Iterable[str]:
        return self._use.keys()

    def shared(self, places: Mapping[str, Sequence[Span]]) -> list[Shared]:
        """For each row that a term of speaks for, its best term; ``places``: where each word of the text stands."""
        met: dict[int, set[str]] = defaultdict(set)
        for word in places:
            for term in self._use.get(word, ()):
                met[term].add(word)
        best: dict[int, list[Shared]] = defaultdict(list)
        for number, here in met.items():
            if found := self._measure(self._terms[number], here, places):
                best[self._terms[number].row].append(found)
        return [_best(found) for found in best.values()]

    def _add(self, number: int, term: str, form: tuple[str, ...]) -> None:
        distinct = tuple(dict.fromkeys(form))
        if not distinct:
            return
        self._terms.append(_Term(number, term, distinct, sum(self._weight[word] for word in distinct)))
        for word in distinct:
            self._use[word].append(len(self._terms) - 1)

    def _measure(self, term: _Term, here: set[str], places: Mapping[str, Sequence[Span]]) -> Shared | None:
        spans = _close([places[word] for word in term.words if word in here], len(term.words) + _TOGETHER)
        if spans is None:
            return None
        weight = sum(self._weight[word] for word in term.words if word in here)
        share = round(FULL * weight / term.mass)
        return Shared(self.rows[term.row], term.text, share, round(100 * weight), spans, 0)


def _form(term: str) -> tuple[str, ...]:
    return words.read(term).words


def _weights(documents: list[set[str]]) -> dict[str, float]:
    count: dict[str, int] = defaultdict(int)
    for document in documents:
        for word in document:
            count[word] += 1
    every = len(documents)
    return {word: math.log(1 + (every - n + 0.5) / (n + 0.5)) for word, n in count.items()}


def _close(places: list[Sequence[Span]], window: int) -> tuple[Span, ...] | None:
    """One place of each word, all within ``window`` words around a place of the first; None if there is none."""
    for anchor in places[0]:
        chosen = [min(spans, key=lambda span: abs(span[0] - anchor[0])) for spans in places]
        if max(span[1] for span in chosen) - min(span[0] for span in chosen) < window:
            return tuple(sorted(set(chosen)))
    return None


def _best(found: list[Shared]) -> Shared:
    ranked = sorted(found, key=lambda one: (-one.share * one.weight, one.term))
    first = ranked[0]
    more = len({one.spans for one in ranked[1:] if one.share == FULL and one.spans != first.spans})
    return Shared(first.row, first.term, first.share, first.weight, first.spans, more)
