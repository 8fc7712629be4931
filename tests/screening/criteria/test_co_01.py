import dataclasses

import pytest

from screening.assess import assess
from screening.case import Party, Route
from screening.finding import Finding, Outcome, Severity
from tests.screening import pictures
from tests.screening.pictures import USER


def found(route: Route, *parties: Party) -> Finding:
    assessment = assess(pictures.case(route=route, parties=parties or (USER,)), pictures.evidence(), pictures.rules())
    return next(finding for finding in assessment.findings if finding.criterion == "CO-01")


def test_the_heaviest_case_wins() -> None:
    """A block on the destination is not softened by anything else on the way, nor hidden by a stop nobody can read."""
    raised = found(Route("DK", ("LB", "??"), "KP"))
    assert (raised.outcome, raised.severity, raised.points) == (Outcome.RAISED, Severity.BLOCK, 9500)


def test_a_stop_that_cannot_be_read_is_unknown_before_a_lesser_case_is_raised() -> None:
    assert found(Route("DK", ("RU", "??"), "NO")).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("code", ["", "no", "NOR", "ZZ"])
def test_what_is_no_country_is_never_clear(code: str) -> None:
    assert found(Route("DK", (), code)).outcome is Outcome.UNKNOWN
    assert found(Route("DK", (), "NO"), dataclasses.replace(USER, country=code)).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(("role", "severity"), [("ultimate_end_user", Severity.BLOCK), ("consignee", Severity.HIGH)])
def test_it_matters_who_sits_in_the_country(role: str, severity: Severity) -> None:
    other = Party("p2", role, "Severny Zavod", "organisation", "RU")
    assert found(Route("DK", (), "NO"), USER, other).severity is severity


def test_the_facts_name_source_and_day_of_the_last_check() -> None:
    facts = dict(found(Route("DK", (), "BY")).facts)
    assert facts["BY Decision 2012/642/CFSP"] == "EUR-Lex, CELEX 32012D0642; checked 2026-11-22 against act"


@pytest.mark.parametrize(("origin", "outcome"), [("GB", Outcome.RAISED), ("DK", Outcome.CLEAR)])
def test_a_national_embargo_binds_the_exporters_of_that_state_alone(origin: str, outcome: Outcome) -> None:
    one = found(Route(origin, (), "HK"), dataclasses.replace(USER, country="HK"))
    assert one.outcome is outcome
    assert ("the United Kingdom" in one.sentence) is (origin == "GB")
    assert "United States" not in one.sentence
