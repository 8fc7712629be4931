"""Method names-v1: the first roll call.

The best positive feature proposes the score; every qualifier that applies takes its weight off. Whole numbers in basis
points throughout: with floats a qualifier exactly on the threshold would lose a hit.
"""

from __future__ import annotations

from screening.names.comparison import Comparison, Feature
from screening.names.features.facts import other_birth_year, other_country, other_kind, same_identifier
from screening.names.features.words import (
    other_legal_form,
    other_number,
    weak_alias,
    words_meet,
    written_as_one,
)

NAME = "names-v1"

FEATURES = (
    Feature(words_meet, 10_000),
    Feature(written_as_one, 9_500),
    Feature(same_identifier, 9_900, qualified=False),
    Feature(weak_alias, -1_200),
    Feature(other_birth_year, -3_500),
    Feature(other_country, -1_200),
    Feature(other_number, -4_000),
    Feature(other_kind, -1_500),
    Feature(other_legal_form, -150),
)
"""The whole law of the score. Positive features first, then what lowers it."""


def score(comparison: Comparison) -> int:
    """0 to 10000 basis points."""
    named = max((one.of(comparison) for one in FEATURES if one.weight > 0 and one.qualified), default=0)
    certain = max((one.of(comparison) for one in FEATURES if one.weight > 0 and not one.qualified), default=0)
    if named <= certain:
        return certain
    lowered = named + sum(one.of(comparison) for one in FEATURES if one.weight < 0)
    return max(0, certain, min(10_000, lowered))


def qualifiers(comparison: Comparison) -> tuple[tuple[str, int], ...]:
    """(sentence, points moved) of every qualifier that lowers this comparison."""
    return tuple(
        (one.fn(comparison).sentence, moved) for one in FEATURES if one.weight < 0 and (moved := one.of(comparison))
    )


def proposals(comparison: Comparison) -> tuple[str, ...]:
    """What speaks for the score besides the words that met."""
    return tuple(
        sentence
        for one in FEATURES
        if one.weight > 0 and one.of(comparison) and (sentence := one.fn(comparison).sentence)
    )
