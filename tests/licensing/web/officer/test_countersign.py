from typing import Any

import pytest

from licensing.states import State
from tests.casework import AT, proposal

pytestmark = pytest.mark.django_db


def opened(client: Any, user: Any, case: Any) -> Any:
    client.force_login(user)
    return client.get(f"/cases/{case.reference}/countersign/")


@pytest.mark.parametrize("who", ["bola", "advik", "pia", "dara"])
def test_only_senior_officers_countersign(client: Any, request: Any, make_decided: Any, who: str) -> None:
    case = make_decided()
    response = opened(client, request.getfixturevalue(who), case)
    assert response.status_code == 403
    assert client.post(f"/cases/{case.reference}/countersign/").status_code == 403


def test_the_whole_decision_is_shown_before_it_is_signed(client: Any, chen: Any, make_decided: Any) -> None:
    case = make_decided("grant_with_conditions", conditions="For the laboratory alone.")
    response = opened(client, chen, case)
    shown = response.content.decode()
    decision = case.decisions.get()
    for said in ("Grant with conditions", "Bola", decision.reasons, "For the laboratory alone.", "Harbour Telecom"):
        assert said in shown
    assert decision.answers.count() > 0
    for answer in decision.answers.all():
        assert answer.criterion in shown
        assert answer.because in shown


def test_a_second_hand_signs(client: Any, chen: Any, make_decided: Any, as_shown: Any) -> None:
    case = make_decided()
    data = as_shown(opened(client, chen, case).context["sign_form"])
    response = client.post(f"/cases/{case.reference}/countersign/", data)
    assert (response.status_code, response.url) == (302, f"/cases/{case.reference}/")
    case.refresh_from_db()
    assert case.state == State.COUNTERSIGNED
    assert case.decisions.get().countersigned_by == chen


def test_the_first_hand_reads_why_it_cannot_be_the_second(
    client: Any, chen: Any, in_review: Any, as_shown: Any
) -> None:
    from licensing.steps.decide import decide

    decide(in_review, proposal(in_review), by=chen, at=AT, read=in_review.revision)
    response = opened(client, chen, in_review)
    shown = response.content.decode()
    assert "Another senior officer must countersign it." in shown
    assert "Countersign this decision?" not in shown
    assert "Send back to review" not in shown
    forged = client.post(f"/cases/{in_review.reference}/countersign/", as_shown(response.context["sign_form"]))
    assert forged.status_code == 403
    in_review.refresh_from_db()
    assert in_review.state == State.DECIDED


def test_a_decision_at_odds_with_its_answers_is_pointed_out(client: Any, bola: Any, chen: Any, in_review: Any) -> None:
    from dataclasses import replace

    from licensing.steps.decide import decide

    said = proposal(in_review, "grant")
    answers = {criterion: ("stands", because) for criterion, (_holds, because) in said.answers.items()}
    decide(in_review, replace(said, answers=answers), by=bola, at=AT, read=in_review.revision)
    assert "It grants although concerns stand" in opened(client, chen, in_review).content.decode()


def test_a_refusal_without_a_ground_is_pointed_out(client: Any, bola: Any, chen: Any, in_review: Any) -> None:
    from dataclasses import replace

    from licensing.steps.decide import decide

    said = replace(proposal(in_review, "refuse"), answers=proposal(in_review, "grant").answers)
    decide(in_review, said, by=bola, at=AT, read=in_review.revision)
    assert "It refuses although no concern is said to stand" in opened(client, chen, in_review).content.decode()


def test_a_decision_in_accord_with_its_answers_is_not_warned_about(client: Any, chen: Any, make_decided: Any) -> None:
    for outcome in ("grant", "refuse"):
        shown = opened(client, chen, make_decided(outcome)).content.decode()
        assert "although" not in shown


def test_signing_what_was_changed_since_is_refused(
    client: Any, chen: Any, ines: Any, make_decided: Any, as_shown: Any
) -> None:
    from licensing.steps.countersign import countersign

    case = make_decided()
    data = as_shown(opened(client, chen, case).context["sign_form"])
    countersign(case, by=ines, at=AT, read=case.revision)
    response = client.post(f"/cases/{case.reference}/countersign/", data)
    assert response.status_code == 409
    assert case.decisions.get().countersigned_by == ines


def test_where_there_is_nothing_to_sign_the_case_is_shown(client: Any, chen: Any, in_review: Any) -> None:
    response = opened(client, chen, in_review)
    assert (response.status_code, response.url) == (302, f"/cases/{in_review.reference}/")
