"""Two parties compared without a list between them: the best that any two of their names make."""

from __future__ import annotations

from dataclasses import dataclass

from screening.names import explain
from screening.names.align import align
from screening.names.comparison import Comparison
from screening.names.methods import v1
from screening.names.parts import listed_readings, readings
from screening.names.records import Record


@dataclass(frozen=True, slots=True)
class Verdict:
    """``score`` 0 to 10000; ``reasons``: sentences, none when no name of a side could be compared."""

    score: int
    reasons: tuple[str, ...]


def compare(query: Record, cand: Record) -> Verdict:
    """The score of the two records' best pair of names and why. The first of equals speaks."""
    best = max(((v1.score(one), one) for one in _comparisons(query, cand)), key=lambda found: found[0], default=None)
    return Verdict(best[0], reasons(*best)) if best else Verdict(0, ())


def reasons(score: int, found: Comparison) -> tuple[str, ...]:
    """The sentence that an officer would read, then each word that met and each qualifier, apart."""
    lowered = v1.qualifiers(found)
    said = explain.sentence(found, score, v1.proposals(found), lowered)
    met = (
        f"{word.query_word} = {word.listed_word} ({word.how}, {explain.percent(word.points)})"
        for word in explain.word_matches(found)
    )
    return (said, *met, *(f"{explain.moved(points)}: {reason}" for reason, points in lowered))


def _comparisons(query: Record, cand: Record) -> list[Comparison]:
    entity = cand.listed()
    listed = [(name, read) for name in entity.names for read in listed_readings(name.text, entity.kind)]
    return [
        Comparison(party, asked, entity, name, read, align(asked, read))
        for party in query.parties()
        for asked in readings(party.name, party.kind)
        for name, read in listed
    ]
