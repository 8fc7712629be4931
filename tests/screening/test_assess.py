import dataclasses

import pytest

from screening.assess import assess
from screening.case import EndUse, Party
from screening.criteria.sphere import Sphere
from screening.finding import Lane, Outcome
from screening.ruleset import Ruleset
from tests.screening import pictures
from tests.screening.pictures import LIST, USER, VALVES


def test_a_harmless_case_is_routine_with_every_question_asked() -> None:
    assessment = assess(pictures.case(), pictures.evidence(), pictures.rules())
    assert assessment.lane is Lane.ROUTINE
    asked = {finding.criterion: finding.outcome for finding in assessment.findings}
    assert set(asked) == {card.id for card in pictures.rules().cards}
    always = {card.id for card in pictures.rules().cards if card.sphere is Sphere.ALWAYS}
    assert {id for id, outcome in asked.items() if outcome is Outcome.NOT_APPLICABLE} == set(asked) - always
    assert {id for id in always if asked[id] is not Outcome.CLEAR} == {"CC-01"}
    assert not assessment.escalated


def test_a_question_of_every_case_without_an_answer_is_never_routine() -> None:
    silent = pictures.case(end_use=EndUse("Water supply of the town"))
    assessment = assess(silent, pictures.evidence(), pictures.rules())
    assert (assessment.lane, assessment.rule) == (Lane.ENHANCED, "enhanced.unknown")
    assert {"EU-01", "EU-02"} <= set(assessment.fired_by)


def test_a_listed_party_is_presumed_denied_and_escalated() -> None:
    assessment = assess(pictures.case(), pictures.evidence(hits=(pictures.hit(),)), pictures.rules())
    assert (assessment.lane, assessment.rule, assessment.fired_by) == (Lane.PRESUMPTION, "denial.block", ("EU-03",))
    assert assessment.escalated


def test_a_stale_list_makes_a_case_incomplete_even_beside_a_hit() -> None:
    stale = dataclasses.replace(LIST, status="stale", reason="it is 40 days old")
    assessment = assess(pictures.case(), pictures.evidence(lists=(stale,), hits=(pictures.hit(),)), pictures.rules())
    assert assessment.lane is Lane.INCOMPLETE
    assert "40 days old" in assessment.because


def test_findings_carry_law_points_and_question() -> None:
    assessment = assess(pictures.case(), pictures.evidence(hits=(pictures.hit(),)), pictures.rules())
    found = next(finding for finding in assessment.findings if finding.criterion == "EU-03")
    assert found.points == 9500
    assert [law.act for law in found.law] == ["EU-2021-821", "UN-CHARTER"]
    assert found.asks.endswith("?")
    assert found.answered_by == ("adjudicated_hits", "officer")


def test_an_item_is_classified_beside_the_findings() -> None:
    item = dataclasses.replace(VALVES, description="IMSI catcher", declared_code="5a001F")
    assessment = assess(pictures.case(items=(item,)), pictures.evidence(), pictures.rules())
    (seen,) = assessment.classifications
    assert (seen.item, seen.declared, seen.proposals[0].code) == ("i1", "5A001.f", "5A001.f.2")


def test_the_assessment_names_its_rules() -> None:
    rules = pictures.rules()
    assert assess(pictures.case(), pictures.evidence(), rules).ruleset == rules.fingerprint


@pytest.mark.parametrize(
    "evidence",
    [pictures.evidence(hits=(pictures.hit(party="p9"),)), pictures.evidence(unreadable=("p9",))],
)
def test_evidence_of_another_case_is_refused(evidence: object) -> None:
    with pytest.raises(ValueError, match="p9 is no party"):
        assess(pictures.case(), evidence, pictures.rules())  # type: ignore[arg-type]


def test_two_parties_with_one_key_are_refused() -> None:
    twin = Party("p1", "consignee", "Havnelager Nord", "organisation", "NO")
    with pytest.raises(ValueError, match="two parties by one key"):
        assess(pictures.case(parties=(USER, twin)), pictures.evidence(), pictures.rules())


def test_an_error_inside_a_criterion_stops_the_screening_and_names_it() -> None:
    rules = pictures.rules()
    broken = tuple(dataclasses.replace(c, says=()) if c.id == "CO-01" else c for c in rules.cards)
    damaged: Ruleset = dataclasses.replace(rules, cards=broken)
    with pytest.raises(KeyError) as failed:
        assess(pictures.case(), pictures.evidence(), damaged)
    assert "CO-01" in failed.value.__notes__[0]
