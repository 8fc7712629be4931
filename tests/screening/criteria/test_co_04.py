from dataclasses import replace

import pytest

from screening.case import Route
from screening.criteria.found import Found
from screening.finding import Outcome
from tests.screening import pictures
from tests.screening.criteria.asking import CATCHER, asked


def found(destination: str, user: str) -> Found:
    parties = (replace(pictures.USER, country=user),)
    return asked("CO-04", pictures.case(items=(CATCHER,), parties=parties, route=Route("DK", (), destination)))


@pytest.mark.parametrize(("destination", "user"), [("NO", "MM"), ("MM", "NO"), ("GE", "MM"), ("VA", "MM")])
def test_the_worst_country_of_use_weighs(destination: str, user: str) -> None:
    worst = found(destination, user)
    assert (worst.outcome, worst.grade) == (Outcome.RAISED, "")
    assert "Myanmar" in worst.sentence


def test_a_fall_is_said_before_a_country_without_values() -> None:
    assert found("GE", "VA").grade == "falling"


@pytest.mark.parametrize(("destination", "user", "says"), [("NO", "VA", "missing"), ("NO", "KZ", "wide")])
def test_one_free_country_does_not_clear_another(destination: str, user: str, says: str) -> None:
    open_one = found(destination, user)
    assert (open_one.outcome, open_one.says) == (Outcome.UNKNOWN, says)


def test_no_country_at_all_is_never_clear() -> None:
    nowhere = found("", "")
    assert nowhere.outcome is Outcome.UNKNOWN
    assert "no country of use is named" in nowhere.sentence
