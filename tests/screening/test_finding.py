import json

import pytest

from screening import finding as findings
from screening.assess import assess
from screening.finding import Outcome, Severity
from tests.screening import pictures
from tests.screening.pictures import finding


@pytest.mark.parametrize(
    ("outcome", "severity", "is_open"),
    [
        (Outcome.RAISED, Severity.LOW, True),
        (Outcome.UNKNOWN, Severity.MEDIUM, True),
        (Outcome.CLEAR, Severity.BLOCK, False),
        (Outcome.NOT_APPLICABLE, Severity.HIGH, False),
        (Outcome.CLEAR, Severity.GATE, True),
    ],
)
def test_a_decision_answers_what_is_raised_unknown_or_a_gate(
    outcome: Outcome, severity: Severity, is_open: bool
) -> None:
    assert finding(outcome=outcome, severity=severity).open is is_open


def test_an_assessment_comes_back_from_json_as_it_was() -> None:
    assessment = assess(pictures.case(), pictures.evidence(hits=(pictures.hit(),)), pictures.rules())
    stored = json.loads(json.dumps(findings.freeze(assessment)))
    assert findings.thaw(stored) == assessment
    assert findings.freeze(findings.thaw(stored)) == findings.freeze(assessment)


@pytest.mark.parametrize("change", [{"format": 2}, {"extra": 1}])
def test_an_assessment_of_another_shape_is_refused(change: dict[str, object]) -> None:
    assessment = assess(pictures.case(), pictures.evidence(), pictures.rules())
    with pytest.raises(ValueError):
        findings.thaw(findings.freeze(assessment) | change)


def test_open_findings_are_listed() -> None:
    assessment = assess(pictures.case(), pictures.evidence(hits=(pictures.hit(),)), pictures.rules())
    assert [open_.criterion for open_ in assessment.open] == ["CC-01", "EU-03"]
