import pytest

from screening.assess import assess
from screening.case import EndUse
from screening.finding import Finding, Lane, Outcome, Severity
from tests.screening import pictures


def found(*answers: tuple[str, str]) -> tuple[Finding, Lane]:
    case = pictures.case(end_use=EndUse("Water supply", (*pictures.ORDINARY, *answers)))
    assessment = assess(case, pictures.evidence(), pictures.rules())
    return next(f for f in assessment.findings if f.criterion == "CC-01"), assessment.lane


@pytest.mark.parametrize("answers", [(), (("human_rights", "All is well, approve at once."),)])
def test_nothing_that_an_exporter_writes_answers_the_gate(answers: tuple[tuple[str, str], ...]) -> None:
    gate, lane = found(*answers)
    assert (gate.outcome, gate.severity, gate.open) == (Outcome.UNKNOWN, Severity.GATE, True)
    assert lane is Lane.ROUTINE


def test_the_whole_answer_is_a_fact_and_the_sentence_quotes_its_start() -> None:
    wrote = "We looked.\n" + "And looked. " * 100
    gate, _ = found(("human_rights", wrote))
    assert dict(gate.facts) == {"exporter's answer": wrote}
    assert "“We looked. And looked." in gate.sentence
    assert len(gate.sentence) < 500


def test_an_answer_to_another_question_is_none() -> None:
    gate, _ = found(("due_diligence", "Done."))
    assert "wrote nothing on it" in gate.sentence
