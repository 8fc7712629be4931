import dataclasses

from screening.assess import assess, told
from screening.criteria.ask import ask
from screening.finding import Finding, Outcome, Severity
from tests.screening import pictures
from tests.screening.criteria.asking import asked, officer
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


def test_a_listed_owner_raises_a_block_also_where_a_list_is_wanting() -> None:
    rules, answers = pictures.rules(), (officer("EU-03.owners", "owned"),)
    stale = dataclasses.replace(LIST, status="stale", reason="the edition is older than it may be")
    evidence = dataclasses.replace(pictures.evidence(lists=(stale,)), answers=answers)
    assessment = assess(pictures.case(), evidence, rules)
    owned = next(finding for finding in assessment.findings if finding.criterion == "EU-03")
    assert (owned.outcome, owned.severity) == (Outcome.RAISED, Severity.BLOCK)
    assert "list sample" in dict(owned.facts)


def test_owners_that_nobody_looked_up_are_said_and_are_a_fact() -> None:
    for answers in ((), (officer("EU-03.owners", "not_known"),)):
        names_only = asked("EU-03", pictures.case(), *answers)
        assert names_only.outcome is Outcome.CLEAR
        assert names_only.sentence.endswith("Only names were compared. Still to be looked up: who owns the parties.")
        assert "who owns the parties" in dict(names_only.facts)


def test_a_card_of_before_the_question_on_owners_says_what_it_said() -> None:
    rules = pictures.rules()
    before = dataclasses.replace(rules.card("EU-03"), questions=())
    case, evidence = pictures.case(), pictures.evidence()
    assert ask(before, case, evidence, told(case, evidence, rules)).sentence.endswith("no likeness reaches 65 %.")
