import threading
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import close_old_connections, connection

from ledger import read as log
from licensing import queries
from licensing.models import Decision, Item, Membership, Party
from licensing.records import assessment_of
from licensing.refusal import ChangedSinceRead, NotAllowed, NotNow, Refusal
from licensing.states import State
from licensing.steps import edit
from licensing.steps.decide import decide, lines_of, open_findings
from licensing.steps.submit import submit
from tests.casework import AT, ITEM, PARTY, proposal, run_screening
from tests.licensing.indicators import AMONG_THE_BEST, newer_values
from tests.licensing.lists import ABOUT_NOBODY, LATER, newer, rescreen

pytestmark = pytest.mark.django_db
ONE_CONDITION = {("item-1", "party-1"): "No re-export."}


def unchanged(case: Any, state: State = State.IN_REVIEW) -> bool:
    """Whether a refused step left nothing behind: no row, no entry, no move."""
    revision = case.revision
    case.refresh_from_db()
    entries = log.entries(subject=case.reference, kinds=["decision.proposed"]).count()
    return (case.state, case.revision, Decision.objects.count(), entries) == (state, revision, 0, 0)


def test_a_decision_names_what_it_rests_on_and_the_log_repeats_it(in_review: Any, bola: Any) -> None:
    said = replace(proposal(in_review, "grant_with_conditions"), conditions=ONE_CONDITION)
    decision = decide(in_review, said, by=bola, at=AT, read=in_review.revision)
    screening = queries.latest_screening(in_review)
    assert screening
    assert (decision.number, decision.version, decision.screening) == (1, screening.version, screening)
    assert in_review.state == State.DECIDED
    (entry,) = log.entries(subject=in_review.reference, kinds=["decision.proposed"])
    fields = log.value(entry)
    assert entry.by == bola.actor
    assert fields["case_sha256"] == screening.version.case_hash
    assert fields["lines"] == {"item-1/party-1": "grant_with_conditions:CA"}
    assert fields["conditions"] == {"item-1/party-1": "No re-export."}
    assert set(fields["answers"]) == {finding.criterion for finding in open_findings(screening)}


def test_what_officers_wrote_in_their_own_words_is_personal_in_the_log(in_review: Any, bola: Any) -> None:
    decide(in_review, proposal(in_review), by=bola, at=AT, read=in_review.revision)
    (entry,) = log.entries(subject=in_review.reference, kinds=["decision.proposed"])
    assert "Checked against the file." not in entry.body
    assert "The file was read" not in entry.body
    assert log.value(entry)["reasons"] == "The file was read and the answers are below."


@pytest.fixture
def two_by_two(draft: Any, sample_list: Any) -> Any:
    """A case in review with two items, two end-users and a consignee, who is no end-user."""
    case = draft
    for part in (
        Party(**PARTY | {"role": "ultimate_end_user", "name": "Harbour Telecom Group", "country": "JP"}),
        Party(**PARTY | {"role": "consignee", "name": "Quay Forwarding"}),
        Item(**ITEM | {"description": "Carrying case for the optical power meter"}),
    ):
        case = edit.put(case, part, by=case.created_by, read=case.revision)
    submit(case, by=case.created_by, at=AT, read=case.revision)
    run_screening(case)
    return case


def test_there_is_a_line_for_each_item_and_each_end_user(two_by_two: Any, bola: Any) -> None:
    decision = decide(two_by_two, proposal(two_by_two), by=bola, at=AT, read=two_by_two.revision)
    assert set(decision.lines.values_list("item", "party", "destination")) == {
        ("item-1", "party-1", "CA"),
        ("item-1", "party-2", "JP"),
        ("item-2", "party-1", "CA"),
        ("item-2", "party-2", "JP"),
    }


def test_a_line_without_a_condition_is_a_plain_grant(two_by_two: Any, bola: Any) -> None:
    conditions = {("item-1", "party-2"): " No re-export. ", ("item-2", "party-2"): "  "}
    said = replace(proposal(two_by_two, "grant_with_conditions"), conditions=conditions)
    decision = decide(two_by_two, said, by=bola, at=AT, read=two_by_two.revision)
    assert dict(decision.lines.exclude(outcome="grant").values_list("item", "conditions")) == {
        "item-1": "No re-export."
    }
    assert not decision.lines.filter(outcome="grant").exclude(conditions="").exists()
    assert decision.lines.filter(outcome="grant").count() == 3


def test_a_refusal_refuses_every_line(in_review: Any, bola: Any) -> None:
    (line,) = decide(in_review, proposal(in_review, "refuse"), by=bola, at=AT, read=in_review.revision).lines.all()
    assert line.outcome == "refuse"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"outcome": "approve"}, "outcome"),
        ({"outcome": ""}, "outcome"),
        ({"reasons": " \n "}, "reasons"),
        ({"outcome": "grant_with_conditions"}, "conditions"),
        ({"outcome": "grant_with_conditions", "conditions": {("item-1", "party-1"): "  "}}, "conditions"),
        ({"outcome": "grant_with_conditions", "conditions": {("item-9", "party-1"): "Lost."}}, "conditions"),
        ({"outcome": "grant", "conditions": ONE_CONDITION}, "outcome"),
        ({"outcome": "refuse", "conditions": ONE_CONDITION}, "outcome"),
    ],
)
def test_a_proposal_that_is_not_whole_names_its_field(
    in_review: Any, bola: Any, changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        decide(in_review, replace(proposal(in_review), **changes), by=bola, at=AT, read=in_review.revision)
    assert refused.value.field == field
    assert unchanged(in_review)


@pytest.mark.parametrize("answer", [("", "why"), ("perhaps", "why"), ("stands", "  "), None])
def test_every_open_criterion_must_be_answered(in_review: Any, bola: Any, answer: tuple[str, str] | None) -> None:
    said = proposal(in_review)
    criterion = max(said.answers)
    answers = {key: value for key, value in said.answers.items() if key != criterion}
    if answer:
        answers[criterion] = answer
    with pytest.raises(Refusal) as refused:
        decide(in_review, replace(said, answers=answers), by=bola, at=AT, read=in_review.revision)
    assert refused.value.field == f"answer-{criterion}"
    assert criterion in refused.value.message
    assert unchanged(in_review)


@pytest.mark.parametrize("outcome", ["grant", "grant_with_conditions"])
def test_nothing_is_granted_while_screening_is_incomplete(submitted: Any, bola: Any, outcome: str) -> None:
    run_screening(submitted)
    screening = queries.latest_screening(submitted)
    assert screening
    conditions = {line[:2]: "No re-export." for line in lines_of(screening)} if "conditions" in outcome else {}
    said = replace(proposal(submitted, outcome), conditions=conditions)
    with pytest.raises(NotNow) as refused:
        decide(submitted, said, by=bola, at=AT, read=submitted.revision)
    assert assessment_of(screening).because in refused.value.message
    assert unchanged(submitted)


def test_an_incomplete_case_can_be_refused(submitted: Any, bola: Any) -> None:
    run_screening(submitted)
    decide(submitted, proposal(submitted, "refuse"), by=bola, at=AT, read=submitted.revision)
    assert submitted.state == State.DECIDED


def test_a_case_that_was_not_screened_is_not_decided(submitted: Any, in_review: Any, bola: Any) -> None:
    said = proposal(in_review)
    with pytest.raises(NotNow):
        decide(submitted, said, by=bola, at=AT, read=submitted.revision)
    assert unchanged(submitted, State.SUBMITTED)


@pytest.mark.parametrize("role", Membership.Role.values)
def test_the_exporters_side_does_not_decide(in_review: Any, aurora: Any, bola: Any, role: str) -> None:
    Membership.objects.create(organisation=aurora, user=bola, role=role)
    with pytest.raises(NotAllowed):
        decide(in_review, proposal(in_review), by=bola, at=AT, read=in_review.revision)
    assert unchanged(in_review)


@pytest.mark.parametrize("who", ["advik", "pia", "dara", "alice", "eve"])
def test_only_officers_decide(in_review: Any, request: Any, who: str) -> None:
    with pytest.raises(NotAllowed):
        decide(in_review, proposal(in_review), by=request.getfixturevalue(who), at=AT, read=in_review.revision)
    assert unchanged(in_review)


def test_a_revision_that_is_not_the_newest_is_refused(in_review: Any, bola: Any) -> None:
    with pytest.raises(ChangedSinceRead):
        decide(in_review, proposal(in_review), by=bola, at=AT, read=in_review.revision - 1)
    assert unchanged(in_review)


def test_a_decided_case_is_not_decided_again(make_decided: Any, chen: Any) -> None:
    case = make_decided()
    with pytest.raises(NotNow):
        decide(case, proposal(case), by=chen, at=AT, read=case.revision)
    assert Decision.objects.count() == 1


def test_after_it_was_sent_back_the_next_decision_has_the_next_number(make_decided: Any, bola: Any, chen: Any) -> None:
    from licensing.steps.send_back import send_back

    case = make_decided()
    send_back(case, "Say more.", by=chen, at=AT, read=case.revision)
    assert decide(case, proposal(case), by=bola, at=AT + timedelta(days=1), read=case.revision).number == 2
    assert queries.standing_decision(case).number == 2


@pytest.mark.django_db(transaction=True)
@time_machine.travel(AT)  # while the lists that it was screened on are in force
def test_of_two_officers_who_decide_at_once_one_wins(client: Any, in_review: Any, bola: Any, ines: Any) -> None:
    from django.test import Client

    officers, forms = (bola, ines), {}
    for officer in officers:
        client.force_login(officer)
        form = client.get(f"/cases/{in_review.reference}/decide/").context["form"]
        said = {bound.html_name: bound.value() for bound in form if bound.value() is not None}
        for _finding, holds, because in form.answers():
            said |= {holds.html_name: "mitigated", because.html_name: f"{officer} read the file."}
        forms[officer.pk] = said | {"outcome": "grant", "reasons": f"{officer} read the file."}
    barrier, answers = threading.Barrier(2, timeout=30), {}

    def send(officer: Any) -> None:
        try:
            own = Client()
            own.force_login(officer)
            barrier.wait()
            answers[officer.pk] = own.post(f"/cases/{in_review.reference}/decide/", forms[officer.pk]).status_code
        finally:
            connection.close()

    threads = [threading.Thread(target=send, args=[officer]) for officer in officers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    close_old_connections()
    assert sorted(answers.values()) == [302, 409]
    decision = Decision.objects.get()
    assert answers[decision.decided_by_id] == 302
    assert log.entries(subject=in_review.reference, kinds=["decision.proposed"]).count() == 1


def test_nothing_is_granted_while_a_block_stands(make_in_review: Any, bola: Any) -> None:
    case = make_in_review(destination="IR", item={"declared_code": "5A001.j"})
    said = proposal(case)
    blocks = [one.criterion for one in open_findings(queries.latest_screening(case)) if one.severity == "block"]
    assert blocks
    stands = replace(said, answers={**said.answers, blocks[0]: ("stands", "Nothing meets it.")})
    with pytest.raises(Refusal) as refusal:
        decide(case, stands, by=bola, at=AT, read=case.revision)
    assert refusal.value.field == f"answer-{blocks[0]}"
    assert unchanged(case)
    refused = replace(stands, outcome="refuse", ground="embargo_or_listed")
    assert decide(case, refused, by=bola, at=AT, read=case.revision).ground == "embargo_or_listed"


def test_a_safeguard_that_is_there_asks_for_no_answer(make_draft: Any, alice: Any, sample_list: Any) -> None:
    draft = make_draft(item={"declared_code": "5A001.j"})
    clause = {"SG-01.clause": {"choice": "yes", "words": "Clause 11."}}
    draft = edit.change(draft, {"answers": {**draft.answers, **clause}}, by=alice, read=draft.revision)
    submit(draft, by=alice, at=AT, read=draft.revision)
    run_screening(draft)
    case = draft
    found = {one.criterion: one for one in assessment_of(queries.latest_screening(case)).findings}
    assert (found["SG-01"].outcome, found["SG-01"].open) == ("raised", True)
    assert "SG-01" not in {one.criterion for one in open_findings(queries.latest_screening(case))}


def test_nothing_is_granted_on_a_list_that_was_replaced_before_it_was_searched_again(in_review: Any, bola: Any) -> None:
    newer(ABOUT_NOBODY, at=LATER)
    with pytest.raises(NotNow, match="a newer edition is in force"):
        decide(in_review, proposal(in_review), by=bola, at=LATER, read=in_review.revision)
    assert unchanged(in_review)
    rescreen(at=LATER)
    in_review.refresh_from_db()
    decide(in_review, proposal(in_review), by=bola, at=LATER, read=in_review.revision)


def test_nothing_is_granted_on_a_list_that_has_gone_stale_and_a_refusal_goes_on(in_review: Any, bola: Any) -> None:
    much_later = AT + timedelta(days=400)
    with pytest.raises(NotNow, match="screened again"):
        decide(in_review, proposal(in_review), by=bola, at=much_later, read=in_review.revision)
    assert unchanged(in_review)
    decide(in_review, proposal(in_review, "refuse"), by=bola, at=much_later, read=in_review.revision)


def test_nothing_is_granted_on_values_of_an_indicator_that_were_replaced(in_review: Any, bola: Any) -> None:
    newer_values(AMONG_THE_BEST)
    with pytest.raises(NotNow, match=r"Freedom in the World.*other values are in force"):
        decide(in_review, proposal(in_review), by=bola, at=LATER, read=in_review.revision)
    assert unchanged(in_review)
    rescreen(at=LATER)
    in_review.refresh_from_db()
    decide(in_review, proposal(in_review), by=bola, at=LATER, read=in_review.revision)
