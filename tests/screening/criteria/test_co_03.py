from screening.case import Route
from screening.criteria.found import Found
from screening.finding import Outcome
from tests.screening import pictures
from tests.screening.criteria.asking import CATCHER, asked, officer


def found(destination: str, *choices: str) -> Found:
    case = pictures.case(items=(CATCHER,), route=Route("DK", (), destination))
    return asked("CO-03", case, *(officer("CO-03.pattern", choice) for choice in choices))


def test_a_good_report_does_not_lift_a_country_out_of_the_worst_band() -> None:
    worst = found("MM", "none")
    assert (worst.outcome, worst.says) == (Outcome.RAISED, "table")
    assert dict(worst.facts)["what newer sources report on physical integrity"].startswith("read, and no pattern")


def test_good_values_alone_clear_nothing() -> None:
    assert found("NO").outcome is Outcome.UNKNOWN
    assert found("NO", "none").outcome is Outcome.CLEAR


def test_every_reading_is_a_fact_with_its_source() -> None:
    facts = [value for label, value in found("MM").facts if label.startswith("Myanmar, indicator ")]
    assert facts
    assert all(" Source: " in fact for fact in facts)
