from dataclasses import replace
from datetime import date

from licensing.web.officer.why_lane import Why, why_lane
from screening.finding import Assessment, Finding, Lane, Law, Outcome, Severity


def finding(criterion: str) -> Finding:
    return Finding(
        criterion, "item", Severity.HIGH, Outcome.UNKNOWN, 0, "Nobody knows.", (),
        (Law("EU-2021-821", "Art 15", date(2021, 9, 9)),), f"Title of {criterion}", "Asks?", ("officer",),
    )  # fmt: skip


def assessment(count: int) -> Assessment:
    findings = tuple(finding(f"IT-{number:02}") for number in range(1, count + 1))
    reasons = "; ".join(f"{each.title} ({each.criterion})" for each in findings)
    because = f"A question has no answer yet: {reasons}."
    fired_by = tuple(each.criterion for each in findings)
    return Assessment(findings, Lane.ENHANCED, "enhanced.unknown", because, fired_by, False, "ab" * 32, ())


def test_three_reasons_are_said_whole() -> None:
    assert why_lane(assessment(3)) == Why(assessment(3).because)


def test_the_fourth_is_folded_away_and_none_is_lost() -> None:
    why = why_lane(assessment(5))
    assert why.says.startswith("A question has no answer yet: Title of IT-01 (IT-01)")
    assert why.says.endswith("Title of IT-03 (IT-03) …")
    assert why.others == ("Title of IT-04 (IT-04)", "Title of IT-05 (IT-05)")


def test_a_sentence_of_another_make_stays_as_it_is() -> None:
    other = replace(assessment(5), because="Five questions are open.")
    assert why_lane(other) == Why("Five questions are open.")
