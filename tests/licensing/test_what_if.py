import dataclasses
from typing import Any

import pytest

from licensing import queries
from licensing.rulesets import of_day
from licensing.steps.answer import Saying, answer
from licensing.what_if import Tried, newest, what_if
from screening.finding import Lane
from screening.ruleset import Ruleset
from tests.casework import ANSWERS, AT

pytestmark = pytest.mark.django_db
BASE = of_day(AT.date())


def tried(draft: Ruleset) -> Tried:
    (found,) = what_if(draft, BASE, newest())
    return found


def _stricter(criterion: str) -> Ruleset:
    """What is open in every case weighs enough to hold each of them back."""
    cards = tuple(dataclasses.replace(card, mandatory=True) if card.id == criterion else card for card in BASE.cards)
    return dataclasses.replace(BASE, cards=cards)


def test_the_rules_of_today_move_nobody(in_review: Any) -> None:
    found = tried(dataclasses.replace(BASE))
    assert (found.moved, found.why, found.fault, found.narrower) == (False, (), "", False)


def test_a_question_that_is_no_longer_asked_is_named(in_review: Any) -> None:
    without = tuple(card for card in BASE.cards if card.id != "EU-03")
    found = tried(dataclasses.replace(BASE, cards=without))
    assert [(why.criterion, why.before, why.after) for why in found.why] == [("EU-03", "clear", "")]


def test_an_open_question_that_becomes_mandatory_makes_the_case_incomplete(make_in_review: Any) -> None:
    in_review = make_in_review(answers={**ANSWERS, "EU-01.site": {"choice": "not_known", "words": ""}})
    screening = queries.latest_screening(in_review)
    assert screening
    found = tried(_stricter("EU-01"))
    assert (found.moved, found.after and found.after.lane) == (True, Lane.INCOMPLETE)
    assert found.before
    assert found.before.lane == screening.lane
    assert [(why.criterion, why.before, why.after) for why in found.why] == [("EU-01", "unknown", "unknown, mandatory")]


def test_a_clear_question_that_becomes_mandatory_is_no_difference(in_review: Any) -> None:
    found = tried(_stricter("EU-01"))
    assert (found.moved, found.why) == (False, ())


def test_of_two_screenings_of_one_moment_the_later_one_is_tried(in_review: Any, bola: Any) -> None:
    said = Saying("EU-01.site", "no", "There is an empty field.", "Land register, sheet 7", AT.date())
    answer(in_review, said, by=bola, at=AT, read=in_review.revision)
    assert list(newest()) == [queries.latest_screening(in_review)]


def test_a_lower_threshold_than_the_search_had_is_said(in_review: Any) -> None:
    names = tuple(dataclasses.replace(number, value=number.value - 500) for number in BASE.names)
    assert tried(dataclasses.replace(BASE, names=names)).narrower


def test_a_draft_that_breaks_a_question_says_which(in_review: Any) -> None:
    cards = tuple(dataclasses.replace(card, says=(("none", "None."),)) for card in BASE.cards)
    found = tried(dataclasses.replace(BASE, cards=cards))
    assert found.before is None
    assert "while asking" in found.fault


def test_only_the_newest_screening_of_a_case_is_tried(in_review: Any) -> None:
    first = newest().get()
    later = newest().get()
    later.pk, later.editions, later.screened_at = None, "1" * 64, later.screened_at.replace(year=2027)
    later.save(force_insert=True)
    assert newest().get().pk == later.pk != first.pk


def test_both_sides_are_computed_now_whatever_the_screening_of_then_said(make_in_review: Any) -> None:
    in_review = make_in_review(answers={**ANSWERS, "EU-01.site": {"choice": "not_known", "words": ""}})
    screening = queries.latest_screening(in_review)
    assert screening
    (found,) = what_if(BASE, _stricter("EU-01"), newest())
    assert (found.before and found.before.lane, found.moved) == (Lane.INCOMPLETE, True)
    assert found.after
    assert found.after.lane == screening.lane != Lane.INCOMPLETE


def test_narrower_is_measured_by_the_search_of_then_and_not_by_the_rules_of_today(in_review: Any) -> None:
    lower = dataclasses.replace(
        BASE, names=tuple(dataclasses.replace(number, value=number.value - 500) for number in BASE.names)
    )
    higher = dataclasses.replace(
        BASE, names=tuple(dataclasses.replace(number, value=number.value + 100) for number in BASE.names)
    )
    (both_lower,) = what_if(lower, lower, newest())
    (as_then,) = what_if(BASE, higher, newest())
    assert (both_lower.narrower, as_then.narrower) == (True, False)
