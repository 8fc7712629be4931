import dataclasses

from screening.assess import assess
from screening.finding import Finding, Outcome
from tests.screening import pictures
from tests.screening.pictures import LIST, hit


def found(**evidence: object) -> Finding:
    assessment = assess(pictures.case(), pictures.evidence(**evidence), pictures.rules())  # type: ignore[arg-type]
    return next(finding for finding in assessment.findings if finding.criterion == "EU-03")


def test_every_hit_is_a_fact_strongest_first() -> None:
    facts = dict(found(hits=(hit(8000), hit(9900, listed="FJORDLYS KRAFTLAG"))).facts)
    assert facts["hit 1"] == "“Fjordlys Kraftlag”: 99 % with entry 7001 of sample"
    assert "80 %" in facts["hit 2"]
    assert facts["threshold"] == "65 %"


def test_the_threshold_is_the_rulesets() -> None:
    rules = pictures.rules()
    strict = dataclasses.replace(rules, names=tuple(dataclasses.replace(n, value=9700) for n in rules.names))
    evidence = pictures.evidence(hits=(hit(9600),))
    assessments = [assess(pictures.case(), evidence, each) for each in (rules, strict)]
    outcomes = [f.outcome for one in assessments for f in one.findings if f.criterion == "EU-03"]
    assert outcomes == [Outcome.RAISED, Outcome.CLEAR]


def test_an_optional_list_does_not_answer_for_a_required_one() -> None:
    assert found(lists=(dataclasses.replace(LIST, required=False),)).outcome is Outcome.UNKNOWN


def test_an_edition_of_unknown_day_is_said_to_be_so() -> None:
    raised = found(lists=(dataclasses.replace(LIST, taken_in_at=None),), hits=(hit(),))
    assert "taken in on an unknown day" in raised.sentence
