from dataclasses import replace

from screening.case import Route
from screening.criteria.found import Found
from screening.finding import Outcome
from tests.screening import pictures
from tests.screening.criteria.asking import CATCHER, asked, officer


def found(destination: str, user: str, *choices: str) -> Found:
    parties = (replace(pictures.USER, country=user),)
    case = pictures.case(items=(CATCHER,), parties=parties, route=Route("DK", (), destination))
    return asked("CO-06", case, *(officer("CO-06.conflict", choice) for choice in choices))


def test_the_conflict_of_the_users_country_counts_as_well() -> None:
    assert "Sudan" in found("NO", "SD").sentence


def test_an_officer_cannot_answer_away_a_conflict_on_record() -> None:
    still = found("UA", "UA", "none")
    assert (still.outcome, still.says, still.grade) == (Outcome.RAISED, "table", "")
    assert dict(still.facts)["armed conflict and the conduct of the forces"].startswith("no conflict and no occupation")


def test_forces_that_fight_elsewhere_are_not_said_to_fight_at_home() -> None:
    abroad = found("RU", "RU").sentence
    assert "recorded for the country of use or its forces" in abroad


def test_a_silent_record_leaves_it_to_an_officer() -> None:
    assert found("NO", "NO").outcome is Outcome.UNKNOWN
    assert found("NO", "NO", "orderly").grade == "orderly"
