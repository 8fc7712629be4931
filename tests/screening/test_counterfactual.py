import dataclasses
from typing import Any

import pytest

from screening import lanes
from screening.assess import assess
from screening.case import Route
from screening.counterfactual import Counterfactual, Kind, counterfactual
from screening.evidence import Evidence
from screening.finding import Assessment, Finding, Lane, Outcome, Severity
from screening.lanes import Sight
from screening.ruleset import Ruleset
from tests.screening import pictures
from tests.screening.pictures import LIST, finding

CLEAR = finding("EU-03", Outcome.CLEAR, Severity.BLOCK)
RULES: Any = dataclasses.make_dataclass("Rules", ["mandatory", "lowers"])


def moved(
    *findings: Finding,
    evidence: Evidence | None = None,
    mandatory: frozenset[str] = frozenset({"EU-03"}),
    lowers: dict[str, tuple[str, ...]] | None = None,
) -> Counterfactual:
    evidence = evidence or pictures.evidence()
    rules: Ruleset = RULES(mandatory, lowers or {})
    found = lanes.lower((CLEAR, *findings), rules.lowers)
    choice = lanes.choose(Sight(found, evidence, mandatory))
    made = Assessment(found, choice.lane, choice.rule, choice.because, choice.fired_by, False, "", ())
    return counterfactual(made, evidence, rules)


def said(moves: Any) -> list[tuple[Lane, list[tuple[Kind, str]]]]:
    return [(move.lane, [(change.kind, change.of) for change in move.changes]) for move in moves]


def test_one_high_that_can_be_cleared_is_all_that_stands_between_the_case_and_routine() -> None:
    found = moved(finding("DV-01", group="diversion"))
    assert said(found.lighter) == [(Lane.ROUTINE, [(Kind.CLEARED, "DV-01")])]
    assert found.lighter[0].sentence == (
        "The case would be in routine if “A title” (DV-01) is shown not to hold in this case."
    )
    assert found.lighter[0].words == "“A title” (DV-01) is shown not to hold in this case"
    assert said(found.heavier) == [(Lane.PRESUMPTION, [(Kind.RAISED, "EU-03")])]


def test_two_highs_need_a_pair() -> None:
    found = moved(finding("DV-01", group="diversion"), finding("IT-01", group="item"))
    assert said(found.lighter) == [(Lane.ROUTINE, [(Kind.CLEARED, "DV-01"), (Kind.CLEARED, "IT-01")])]


def test_three_are_named_as_more_than_two() -> None:
    found = moved(*(finding(f"TX-0{i}", Outcome.UNKNOWN, group="transaction") for i in (1, 2, 3)))
    assert found.lighter == ()
    assert found.no_lighter == "3 things would have to change together, for example those named here."
    assert [(change.kind, change.of) for change in found.needed] == [(Kind.ANSWERED, f"TX-0{i}") for i in (1, 2, 3)]


def test_of_what_is_needed_nothing_can_be_left_out() -> None:
    """A safeguard that answers three highs makes their own clearing needless, and the other way round."""
    highs = tuple(finding(f"TX-0{i}", group="country") for i in (1, 2, 3))
    safeguards = (
        finding("SG-01", Outcome.CLEAR, Severity.MITIGANT),
        finding("SG-02", Outcome.CLEAR, Severity.MITIGANT),
    )
    opens = tuple(finding(f"EU-0{i}", Outcome.UNKNOWN) for i in (7, 8))
    found = moved(*highs, *safeguards, *opens, lowers={"SG-01": ("TX-01", "TX-02", "TX-03"), "SG-02": ("TX-01",)})
    assert [change.of for change in found.needed] == ["EU-07", "EU-08", "SG-01"]


@pytest.mark.parametrize("group", ["country", "law"])
def test_what_cannot_change_is_never_put_as_something_to_be_changed(group: str) -> None:
    found = moved(finding("CO-01", severity=Severity.BLOCK, group=group), finding("DV-01", group="diversion"))
    assert found.lighter == ()
    assert "Nothing that can change" in found.no_lighter
    assert "(CO-01)" in found.no_lighter
    assert "DV-01" not in found.no_lighter


def test_nor_is_a_country_ever_made_worse() -> None:
    found = moved(finding("CO-01", Outcome.CLEAR, Severity.BLOCK, "country"))
    assert said(found.heavier) == [(Lane.PRESUMPTION, [(Kind.RAISED, "EU-03")])]


def test_an_open_question_on_a_country_can_be_answered_either_way() -> None:
    found = moved(finding("CO-05", Outcome.UNKNOWN, Severity.HIGH, "country"))
    assert said(found.lighter) == [(Lane.ROUTINE, [(Kind.ANSWERED, "CO-05")])]


def test_a_resemblance_is_judged_and_not_argued_away() -> None:
    hit = dataclasses.replace(finding("EU-09", severity=Severity.BLOCK), answered_by=("adjudicated_hits", "officer"))
    (move,) = moved(hit).lighter
    assert move.changes[0].kind is Kind.JUDGED
    assert "judged to be somebody else" in move.sentence


def test_a_safeguard_may_answer_a_high_and_one_that_is_there_may_fall_away() -> None:
    high, lowers = finding("CO-02", group="country"), {"DV-04": ("CO-02",)}
    absent = moved(high, finding("DV-04", Outcome.CLEAR, Severity.MITIGANT), lowers=lowers)
    assert said(absent.lighter) == [(Lane.ROUTINE, [(Kind.OFFERED, "DV-04")])]
    there = moved(high, finding("DV-04", Outcome.RAISED, Severity.MITIGANT), lowers=lowers)
    assert (Lane.ENHANCED, [(Kind.LOST, "DV-04")]) in said(there.heavier)


def test_a_safeguard_that_lowers_nothing_here_is_not_named() -> None:
    found = moved(
        finding("DV-01", group="diversion"),
        finding("DV-04", Outcome.CLEAR, Severity.MITIGANT),
        lowers={"DV-04": ("CO-02",)},
    )
    assert said(found.lighter) == [(Lane.ROUTINE, [(Kind.CLEARED, "DV-01")])]


def test_gates_and_what_does_not_apply_are_never_named() -> None:
    found = moved(
        finding("CC-01", Outcome.UNKNOWN, Severity.GATE, "code"),
        finding("IT-02", Outcome.NOT_APPLICABLE, Severity.BLOCK, "item"),
    )
    assert (found.lighter, found.no_lighter) == ((), "There is no lighter lane.")
    assert said(found.heavier) == [(Lane.PRESUMPTION, [(Kind.RAISED, "EU-03")])]


def test_of_two_heavier_lanes_the_nearest_is_named() -> None:
    found = moved(finding("DV-01", Outcome.CLEAR, group="diversion"))
    assert said(found.heavier) == [(Lane.ENHANCED, [(Kind.RAISED, "DV-01")])]


def test_there_is_none_heavier_than_the_heaviest() -> None:
    found = moved(finding("EU-05", severity=Severity.BLOCK))
    assert (found.heavier, found.no_heavier) == ((), "There is no heavier lane.")
    assert said(found.lighter) == [(Lane.ROUTINE, [(Kind.CLEARED, "EU-05")])]


def test_a_list_that_comes_back_answers_what_only_a_search_could() -> None:
    stale = dataclasses.replace(LIST, status="stale", reason="it is 40 days old")
    open_question = dataclasses.replace(CLEAR, outcome=Outcome.UNKNOWN, answered_by=("adjudicated_hits",))
    rules: Ruleset = RULES(frozenset({"EU-03"}), {})
    evidence = pictures.evidence(lists=(stale,), unreadable=("p1",))
    choice = lanes.choose(Sight((open_question,), evidence, rules.mandatory))
    made = Assessment((open_question,), choice.lane, choice.rule, choice.because, (), False, "", ())
    found = counterfactual(made, evidence, rules)
    assert said(found.lighter) == [(Lane.ROUTINE, [(Kind.LIST, "sample"), (Kind.NAME, "p1")])]
    assert found.no_heavier.startswith("While something required is not known")


def test_a_case_of_the_real_rules_says_what_would_move_it() -> None:
    rules, evidence = pictures.rules(), pictures.evidence(hits=(pictures.hit(),))
    made = assess(pictures.case(route=Route("DK", (), "NO")), evidence, rules)
    found = counterfactual(made, evidence, rules)
    assert (found.rule, bool(found.says)) == (made.rule, True)
    assert found.lighter or found.no_lighter
    assert found.heavier or found.no_heavier


def test_an_assessment_of_other_evidence_is_refused() -> None:
    rules = pictures.rules()
    made = assess(pictures.case(), pictures.evidence(), rules)
    with pytest.raises(ValueError, match="was not made of this evidence"):
        counterfactual(made, pictures.evidence(unreadable=("p1",)), rules)
