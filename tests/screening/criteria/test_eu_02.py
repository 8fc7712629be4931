import pytest

from screening.case import EndUse
from screening.criteria.found import Found
from screening.finding import Outcome, Severity
from tests.screening import pictures
from tests.screening.criteria.asking import CATCHER, asked, officer

CARD = pictures.rules().card("EU-02")
POWERS = [choice.value for choice in CARD.questions[0].choices if choice.outcome is Outcome.RAISED]


def found(kind: str, *choices: str, item: bool = True) -> Found:
    end_use = EndUse("Sample use", (("EU-02.kind", kind),))
    case = pictures.case(items=(CATCHER if item else pictures.VALVES,), end_use=end_use)
    return asked("EU-02", case, *(officer("EU-02.kind", choice) for choice in choices))


@pytest.mark.parametrize("kind", POWERS)
def test_every_power_weighs_for_a_controlled_item_and_is_noted_otherwise(kind: str) -> None:
    weighed, noted = found(kind), found(kind, item=False)
    assert (CARD.grade(weighed.grade), CARD.grade(noted.grade)) == (Severity.HIGH, Severity.LOW)
    assert weighed.points > noted.points


def test_an_operator_is_not_said_to_hold_powers_over_people() -> None:
    assert "holds powers over people" not in found("telecom").sentence
    assert found("telecom", item=False).says == "other_item"


def test_an_officer_who_does_not_know_leaves_the_exporters_answer_aside() -> None:
    """An officer's answer goes first also where it is that nobody knows: what was declared is then in doubt."""
    assert found("private", "not_known").outcome is Outcome.UNKNOWN
