from dataclasses import replace

from screening.case import Route
from screening.criteria.found import Found
from screening.finding import Outcome
from tests.screening import pictures
from tests.screening.criteria.asking import CATCHER, asked, officer


def found(destination: str, user: str, *choices: str) -> Found:
    parties = (replace(pictures.USER, country=user),)
    case = pictures.case(items=(CATCHER,), parties=parties, route=Route("DK", (), destination))
    return asked("CO-02", case, *(officer("CO-02.findings", choice) for choice in choices))


def test_of_two_countries_the_heavier_mandate_weighs_and_both_are_said() -> None:
    both = found("KH", "MM")
    assert (both.says, both.grade) == ("table", "")
    assert "Cambodia" in both.sentence
    assert "Myanmar" in both.sentence


def test_a_finding_of_an_officer_outweighs_a_mandate_that_watches() -> None:
    assert found("KH", "KH").grade == "watched"
    added = found("KH", "KH", "established")
    assert (added.outcome, added.grade, added.says) == (Outcome.RAISED, "", "raised")
    assert any(label.startswith("KH, ") for label, _ in added.facts)


def test_that_an_officer_found_none_lowers_no_mandate_and_stands_in_the_facts() -> None:
    still = found("KH", "KH", "none")
    assert still.grade == "watched"
    assert dict(still.facts)["what international bodies established"].startswith("looked up, and none (an officer")


def test_without_a_mandate_and_without_a_look_it_is_open() -> None:
    assert found("NO", "NO").outcome is Outcome.UNKNOWN
