"""The integers here are those that decisions rest on: a change of any is a new method, not an edit of this test."""

import re

import pytest

from screening.lists.entity import KINDS
from screening.names.methods import v1
from tests.screening.names.cast import compared, listed, number, party

FEATURES = {
    feature.fn: feature for call in v1.ROLL_CALLS.values() for feature in (*call.proposals, *call.qualifiers)
}.values()


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.fn.__name__)
def test_every_feature_tells_officers_what_it_is_in_one_sentence(feature) -> None:  # type: ignore[no-untyped-def]
    assert re.fullmatch(r"[A-Z][^.]+\.", feature.says)


def test_no_two_features_say_the_same() -> None:
    assert len({feature.says for feature in FEATURES}) == len(FEATURES)


def test_every_kind_of_a_list_has_a_roll_call_and_only_qualifiers_lower() -> None:
    assert set(v1.ROLL_CALLS) == set(KINDS) - {"unknown"}
    assert all(feature.weight > 0 for call in v1.ROLL_CALLS.values() for feature in call.proposals)


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
        (party("Halvard Inarion Dovrek", birth_date="1990"), 0, 6_000),
        (party("Halvard Inarion Dovrek", country="NO"), 0, 8_800),
        (party("Halvard Inarion Dovrek", country="NO", birth_date="1990"), 0, 4_800),
        (party("Halvard Inarion Dovrek", "organisation"), 0, 8_500),
        (party("The Cartographer"), 2, 9_000),
        (party("H. Dovrek"), 0, 7_419),
        (party("Somebody Else", identifiers=(number("passport", "XV0041277"),)), 0, 9_900),
        (party("Somebody Else", identifiers=(number("passport", "XV0041277"),), birth_date="1990"), 0, 9_900),
        (party("Somebody Else"), 0, 0),
        (party("Somebody Else", birth_date="1990", country="NO"), 0, 0),
    ],
)
def test_the_score_of_a_pair_is_this_integer_for_ever(asked, place: int, score: int) -> None:  # type: ignore[no-untyped-def]
    found = v1.score(compared(asked, ENTITY, place))
    assert (found, type(found)) == (score, int)


def test_the_qualifiers_are_listed_with_what_they_moved() -> None:
    found = compared(party("Halvard Inarion Dovrek", country="NO", birth_date="1969"), ENTITY)
    assert v1.qualifiers(found) == (
        ("country NO, where the list says BY", -1_200),
        ("born 1969, where the list says 1968-03-14", -1_200),
    )


def test_what_agrees_lifts_a_near_name_and_never_a_far_one() -> None:
    near, known = party("Halvard Dovrek"), party("Halvard Dovrek", country="BY", birth_date="1968-03-14")
    assert v1.score(compared(known, ENTITY)) == v1.score(compared(near, ENTITY)) + 900
    far = compared(party("Tesfaye Dovrek", country="BY", birth_date="1968-03-14"), ENTITY)
    assert v1.score(far) == v1.score(compared(party("Tesfaye Dovrek"), ENTITY)) < v1.LIFTS_FROM
    assert v1.qualifiers(far) == ()


def test_what_would_take_a_hit_away_is_said() -> None:
    plain = compared(party("Halvard Inarion Dovrek"), ENTITY)
    assert v1.would_change(plain, 6_500) == ("a birth date other than 1968-03-14 would make the score 60 %",)
    lifted = compared(party("Halvard Dovrek", birth_date="1968-03-14", country="BY"), ENTITY)
    assert v1.would_change(lifted, 9_000) == ("without “born 1968-03-14, as the list says” the score would be 88.95 %",)
    certain = compared(party("Somebody Else", identifiers=(number("passport", "XV0041277"),)), ENTITY)
    assert v1.would_change(certain, 6_500) == ()


def test_only_the_same_words_are_a_hundred_per_cent() -> None:
    spelled = compared(party("Zelmyra", country="BY"), listed("ZELMIRA", countries=("BY",)))
    same = compared(party("Zelmira", country="BY"), listed("ZELMIRA", countries=("BY",)))
    order = compared(party("Dovrek Zelmira", country="BY"), listed("ZELMIRA DOVREK", countries=("BY",)))
    assert (v1.score(spelled), v1.score(same), v1.score(order)) == (9_800, 10_000, 10_000)
    born = compared(party("Zelmyra", birth_date="1968-03-14"), listed("ZELMIRA", birth_dates=("1968-03-14",)))
    assert v1.score(born) == v1.NEARLY


def test_a_score_that_cannot_reach_what_is_asked_may_be_lower_but_one_that_can_is_exact() -> None:
    found = compared(party("Halvard Dovrek", birth_date="1990"), listed("DOVREK, Halvard", birth_dates=("1968",)))
    assert v1.score(found, at_least=6_000) == v1.score(found) == 6_000
    assert v1.score(compared(party("Halvard"), listed("DOVREK, Inarion")), at_least=9_000) < 9_000
