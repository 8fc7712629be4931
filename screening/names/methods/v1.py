"""Method names-v1: the roll calls of persons, organisations, vessels and aircraft.

The best proposal makes the score; every qualifier that applies moves it, in either direction. What agrees never lifts a
name that is not near on its own (``LIFTS_FROM``). Whole numbers in basis points throughout: with floats a qualifier
exactly on the threshold would lose a hit.
"""

from __future__ import annotations

from screening.lists.entity import UNKNOWN_COUNTRY
from screening.names.comparison import NOTHING, Comparison, Feature, RollCall, round_to_nothing
from screening.names.explain import percent
from screening.names.features.facts import (
    other_birth_date,
    other_country,
    other_kind,
    same_birth_date,
    same_country,
    same_identifier,
)
from screening.names.features.whole import cut_short, initials_of, written_as_one
from screening.names.features.words import other_brackets, other_legal_form, other_number, weak_alias, words_meet

NAME = "names-v1"

LIFTS_FROM = 5_000
"""Below this score of the names alone, an agreeing birth date or country says nothing: millions share one."""

ASKED_FROM = 3_000
"""Below this score of the names alone the qualifiers are not asked: no threshold is so low, and asking takes time."""

SAME, NEARLY = 10_000, 9_900
"""The highest score of the same words, and of any others: what agrees beside two names does not make them one."""

_NAMES = (Feature(words_meet, 10_000), Feature(written_as_one, 9_500))
_CERTAIN = Feature(same_identifier, 9_900, certain=True)
_ALWAYS = (
    Feature(weak_alias, -1_000),
    Feature(other_kind, -1_500),
    Feature(other_country, -1_200),
    Feature(same_country, 200),
)

ROLL_CALLS = {
    "person": RollCall(
        (*_NAMES, _CERTAIN),
        (*_ALWAYS, Feature(other_birth_date, -4_000), Feature(same_birth_date, 700), Feature(other_brackets, -2_500)),
    ),
    "organisation": RollCall(
        (*_NAMES, Feature(cut_short, 9_000), Feature(initials_of, 7_600), _CERTAIN),
        (
            *_ALWAYS,
            Feature(other_number, -4_500),
            Feature(other_brackets, -2_500),
            Feature(other_legal_form, -150),
        ),
    ),
    "vessel": RollCall((*_NAMES, _CERTAIN), (*_ALWAYS, Feature(other_number, -4_500), Feature(other_brackets, -2_500))),
    "aircraft": RollCall((*_NAMES, _CERTAIN), (*_ALWAYS, Feature(other_number, -4_500))),
}
"""The whole law of the score, one roll call a kind."""

_MOST_LIFT = sum(one.weight for one in ROLL_CALLS["person"].qualifiers if one.weight > 0)


def score(comparison: Comparison, at_least: int = 0) -> int:
    """0 to 10000 basis points. One that cannot reach ``at_least`` may be given as any lower one: asking takes time."""
    call = ROLL_CALLS[comparison.kind]
    certain = _highest(comparison, call.certain)
    named = _highest(comparison, call.by_name)
    if named <= certain or named < ASKED_FROM or named + _MOST_LIFT < at_least:
        return max(named, certain)
    moved = named
    for one in call.qualifiers:
        if (one.weight < 0 or named >= LIFTS_FROM) and (points := one.fn(comparison)) is not NOTHING:
            moved += round_to_nothing(one.weight * points.value)
    return max(certain, min(SAME if _same(comparison) else NEARLY, moved))


def _same(comparison: Comparison) -> bool:
    """Whether the two names hold the same folded words, in any order, joined or apart."""
    query, listed = comparison.query, comparison.listed
    return query.letters == listed.letters or sorted(query.texts) == sorted(listed.texts)


def _highest(comparison: Comparison, proposals: tuple[Feature, ...]) -> int:
    highest = 0
    for one in proposals:
        # A proposal that could not be higher is not asked: most of the time goes into asking.
        if one.weight > highest and (points := one.fn(comparison)) is not NOTHING:
            highest = max(highest, round_to_nothing(one.weight * points.value))
    return highest


def _moves(comparison: Comparison, named: int) -> list[tuple[str, int]]:
    found = []
    for one in ROLL_CALLS[comparison.kind].qualifiers:
        if one.weight < 0 or named >= LIFTS_FROM:
            points = one.fn(comparison)
            if moved := round_to_nothing(one.weight * points.value):
                found.append((points.sentence, moved))
    return found


def qualifiers(comparison: Comparison) -> tuple[tuple[str, int], ...]:
    """(sentence, points moved) of every qualifier that moves this comparison."""
    call = ROLL_CALLS[comparison.kind]
    return tuple(_moves(comparison, _highest(comparison, call.by_name)))


def proposals(comparison: Comparison) -> tuple[str, ...]:
    """What speaks for the score besides the words that met."""
    return tuple(
        sentence
        for one in ROLL_CALLS[comparison.kind].proposals
        if one.of(comparison) and (sentence := one.fn(comparison).sentence)
    )


def would_change(comparison: Comparison, threshold: int) -> tuple[str, ...]:
    """What would take a hit under the threshold: a fact not known yet, or what lifted it, taken away."""
    reached = score(comparison)
    if any(one.of(comparison) for one in ROLL_CALLS[comparison.kind].proposals if one.certain):
        return ()
    lifted = [
        f"without “{sentence}” the score would be {percent(reached - points)}"
        for sentence, points in qualifiers(comparison)
        if points > 0 and reached - points < threshold
    ]
    unknown = [
        f"{fact} would make the score {percent(max(0, reached + one.weight))}"
        for one in ROLL_CALLS[comparison.kind].qualifiers
        if (fact := _not_known(comparison, one)) and reached + one.weight < threshold
    ]
    return (*lifted, *unknown)


def _not_known(comparison: Comparison, one: Feature) -> str:
    """What the party has not said that the list knows and this qualifier asks for."""
    entity, party = comparison.entity, comparison.party
    if one.fn is other_birth_date and entity.birth_dates and not party.birth_date:
        return f"a birth date other than {' or '.join(entity.birth_dates)}"
    if one.fn is other_country and entity.countries and not party.country and UNKNOWN_COUNTRY not in entity.countries:
        return f"a country other than {', '.join(entity.countries)}"
    return ""
