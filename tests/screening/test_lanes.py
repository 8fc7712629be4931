import dataclasses

import pytest

from screening import lanes
from screening.evidence import Evidence
from screening.finding import Finding, Lane, Outcome, Severity
from screening.lanes import RULES, Choice, Sight
from tests.screening import pictures
from tests.screening.pictures import LIST, finding

CLEAR = finding("EU-03", Outcome.CLEAR, Severity.BLOCK)
MANDATORY = frozenset({"EU-03"})


def chosen(*findings: Finding, evidence: Evidence | None = None, mandatory: frozenset[str] = MANDATORY) -> Choice:
    return lanes.choose(Sight((CLEAR, *findings), evidence or pictures.evidence(), mandatory))


def test_a_case_on_which_everything_is_clear_is_routine() -> None:
    choice = chosen(finding("CO-01", Outcome.NOT_APPLICABLE))
    assert (choice.lane, choice.rule, choice.fired_by) == (Lane.ROUTINE, "routine.clear", ())


@pytest.mark.parametrize("status", ["missing", "stale", "anything else"])
def test_a_required_list_that_is_not_in_force_comes_before_everything(status: str) -> None:
    wanting = dataclasses.replace(LIST, title="Second list", status=status, reason="it is 40 days old")
    choice = chosen(finding("CO-01", severity=Severity.BLOCK), evidence=pictures.evidence(lists=(LIST, wanting)))
    assert (choice.lane, choice.rule) == (Lane.INCOMPLETE, "incomplete.lists")
    assert "Second list: it is 40 days old" in choice.because


def test_an_optional_list_that_is_missing_holds_nothing_back() -> None:
    optional = dataclasses.replace(LIST, list_id="b", status="missing", required=False)
    assert chosen(evidence=pictures.evidence(lists=(LIST, optional))).lane is Lane.ROUTINE


@pytest.mark.parametrize("lists", [(), (dataclasses.replace(LIST, required=False),)])
def test_without_any_required_list_nothing_is_ever_cleared(lists: tuple[object, ...]) -> None:
    assert chosen(evidence=pictures.evidence(lists=lists)).rule == "incomplete.lists"  # type: ignore[arg-type]


def test_an_unreadable_name_is_incomplete() -> None:
    choice = chosen(evidence=pictures.evidence(unreadable=("p1",)))
    assert (choice.lane, choice.rule) == (Lane.INCOMPLETE, "incomplete.names")


def test_a_mandatory_fact_that_is_unknown_is_incomplete() -> None:
    unknown = finding("CO-01", Outcome.UNKNOWN, Severity.BLOCK)
    choice = chosen(unknown, mandatory=frozenset({"EU-03", "CO-01"}))
    assert (choice.rule, choice.fired_by) == ("incomplete.facts", ("CO-01",))


@pytest.mark.parametrize("mandatory", [frozenset(), frozenset({"EU-03", "XX-99"})])
def test_a_mandatory_question_that_was_not_asked_is_incomplete(mandatory: frozenset[str]) -> None:
    assert chosen(mandatory=mandatory).rule == "incomplete.facts"


def test_a_block_comes_before_a_high() -> None:
    choice = chosen(finding("DV-01"), finding("CO-01", severity=Severity.BLOCK))
    assert (choice.lane, choice.rule, choice.fired_by) == (Lane.PRESUMPTION, "denial.block", ("CO-01",))
    assert choice.because.endswith("A title (CO-01).")


@pytest.mark.parametrize(
    ("found", "rule"),
    [
        (finding("DV-01"), "enhanced.high"),
        (finding("DV-01", Outcome.UNKNOWN, Severity.LOW), "enhanced.unknown"),
        (finding("IT-01", severity=Severity.MEDIUM), "enhanced.mandatory"),
    ],
)
def test_what_has_to_be_answered_asks_for_an_enhanced_review(found: Finding, rule: str) -> None:
    choice = chosen(found, finding("IT-01", Outcome.CLEAR), mandatory=frozenset({"EU-03", "IT-01"}))
    assert (choice.lane, choice.rule) == (Lane.ENHANCED, rule)
    assert choice.fired_by == (found.criterion,)


@pytest.mark.parametrize("severity", [Severity.GATE, Severity.MITIGANT])
@pytest.mark.parametrize("outcome", list(Outcome))
def test_gates_never_choose_a_lane_and_a_safeguard_that_is_there_worsens_none(
    severity: Severity, outcome: Outcome
) -> None:
    choice = chosen(finding("XX-01", outcome, severity))
    worse = severity is Severity.MITIGANT and outcome is Outcome.UNKNOWN
    assert choice.lane is (Lane.ENHANCED if worse else Lane.ROUTINE)


@pytest.mark.parametrize("severity", [Severity.MEDIUM, Severity.LOW])
def test_what_is_only_weighed_stays_routine(severity: Severity) -> None:
    assert chosen(finding("TX-02", severity=severity)).lane is Lane.ROUTINE


def test_every_row_has_its_own_id_and_sentence_and_the_last_is_routine() -> None:
    assert len({rule.id for rule in RULES}) == len({rule.sentence for rule in RULES}) == len(RULES)
    assert [rule.lane for rule in RULES if rule.lane is Lane.ROUTINE] == [RULES[-1].lane]


MITIGANT = finding("SG-01", severity=Severity.MITIGANT, group="safeguard")
LOWERS = {"SG-01": ("DV-01", "CO-01")}


def test_a_mitigant_lowers_high_to_medium_and_says_so() -> None:
    lowered, _ = lanes.lower((finding("DV-01"), MITIGANT), LOWERS)
    assert lowered.severity is Severity.MEDIUM
    assert ("lowered_by", "SG-01") in lowered.facts


@pytest.mark.parametrize(
    "found",
    [
        finding("CO-01", severity=Severity.BLOCK),
        finding("DV-01", severity=Severity.MEDIUM),
        finding("DV-01", Outcome.UNKNOWN),
        finding("IT-01"),
    ],
)
def test_a_mitigant_touches_no_block_no_unknown_and_no_other_criterion(found: Finding) -> None:
    assert lanes.lower((found, MITIGANT), LOWERS)[0] == found


@pytest.mark.parametrize("outcome", [Outcome.CLEAR, Outcome.UNKNOWN])
def test_a_mitigant_that_is_not_there_lowers_nothing(outcome: Outcome) -> None:
    absent = dataclasses.replace(MITIGANT, outcome=outcome)
    assert lanes.lower((finding("DV-01"), absent), LOWERS)[0].severity is Severity.HIGH


@pytest.mark.parametrize(
    ("findings", "escalated"),
    [
        ((finding("CO-01", severity=Severity.BLOCK, group="country"),), True),
        ((finding("EU-04"), finding("IT-01", group="item")), True),
        ((finding("EU-04"), finding("EU-06")), True),
        ((finding("EU-04"),), False),
        ((finding("EU-04"), finding("DV-01", group="diversion")), False),
        ((finding("EU-04"), finding("IT-01", Outcome.UNKNOWN, group="item")), False),
        ((finding("CO-01", Outcome.UNKNOWN, Severity.BLOCK),), False),
    ],
)
def test_a_block_or_two_highs_of_user_and_item_ask_for_a_second_officer(
    findings: tuple[Finding, ...], escalated: bool
) -> None:
    assert lanes.escalates(findings) is escalated


def test_a_mitigant_does_not_send_the_second_officer_away() -> None:
    findings = lanes.lower((finding("EU-04"), finding("IT-01", group="item"), MITIGANT), {"SG-01": ("EU-04",)})
    assert lanes.escalates(findings)
