"""The integers here are those that decisions rest on: a change of any is a new method, not an edit of this test."""

import re

import pytest

from screening.names.methods import v1
from tests.screening.names.cast import compared, listed, number, party


@pytest.mark.parametrize("feature", v1.FEATURES, ids=lambda feature: feature.fn.__name__)
def test_every_feature_tells_officers_what_it_is_in_one_sentence(feature) -> None:  # type: ignore[no-untyped-def]
    assert re.fullmatch(r"[A-Z][^.]+\.", feature.says)


def test_no_two_features_say_the_same() -> None:
    assert len({feature.says for feature in v1.FEATURES}) == len(v1.FEATURES)


def test_what_proposes_stands_before_what_lowers() -> None:
    weights = [feature.weight for feature in v1.FEATURES]
    assert weights == sorted(weights, key=lambda weight: weight < 0)


ENTITY = listed(
    "DOVREK, Halvard Inarion",
    "DOWREK, Halward",
    weak=("THE CARTOGRAPHER",),
    birth_dates=("1968-03-14",),
    countries=("BY",),
    identifiers=(number("passport", "XV0041277"),),
)


@pytest.mark.parametrize(
    ("asked", "place", "score"),
    [
        (party("Halvard Inarion Dovrek"), 0, 10_000),
        (party("Halvard Inarion Dovrek", birth_date="1968"), 0, 10_000),
        (party("Halvard Inarion Dovrek", birth_date="1990"), 0, 6_500),
        (party("Halvard Inarion Dovrek", country="NO"), 0, 8_800),
        (party("Halvard Inarion Dovrek", country="NO", birth_date="1990"), 0, 5_300),
        (party("Halvard Inarion Dovrek", "organisation"), 0, 8_500),
        (party("The Cartographer"), 2, 8_800),
        (party("H. Dovrek"), 0, 7_234),
        (party("Somebody Else", identifiers=(number("passport", "XV0041277"),)), 0, 9_900),
        (party("Somebody Else", identifiers=(number("passport", "XV0041277"),), birth_date="1990"), 0, 9_900),
        (party("Somebody Else"), 0, 0),
        (party("Somebody Else", birth_date="1990", country="NO"), 0, 0),
    ],
)
def test_the_score_of_a_pair_is_this_integer_for_ever(asked, place: int, score: int) -> None:  # type: ignore[no-untyped-def]
    found = v1.score(compared(asked, ENTITY, place))
    assert (found, type(found)) == (score, int)


def test_the_qualifiers_are_listed_with_what_they_took() -> None:
    found = compared(party("Halvard Inarion Dovrek", country="NO", birth_date="1969"), ENTITY)
    assert v1.qualifiers(found) == (
        ("born 1969, where the list says 1968", -1_050),
        ("country NO, where the list says BY", -1_200),
    )
