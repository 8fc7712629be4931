from typing import Any

import pytest
from django.db import IntegrityError, transaction

from ledger import read as log
from licensing.models import Decision, Membership
from licensing.refusal import ChangedSinceRead, NotAllowed, NotNow
from licensing.states import State
from licensing.steps.countersign import countersign
from licensing.steps.decide import decide
from tests.casework import AT, proposal

pytestmark = pytest.mark.django_db


def unsigned(case: Any) -> bool:
    case.refresh_from_db()
    decision = Decision.objects.get(application=case)
    signed = log.entries(subject=case.reference, kinds=["decision.countersigned"]).count()
    return (case.state, decision.countersigned_by, signed) == (State.DECIDED, None, 0)


def test_a_second_hand_signs_and_the_log_names_both_by_pseudonym(make_decided: Any, bola: Any, chen: Any) -> None:
    case = make_decided()
    decision = countersign(case, by=chen, at=AT, read=case.revision)
    assert case.state == State.COUNTERSIGNED
    assert (decision.countersigned_by, decision.countersigned_at) == (chen, AT)
    (entry,) = log.entries(subject=case.reference, kinds=["decision.countersigned"])
    assert entry.by == chen.actor
    assert log.value(entry) == {"decision": 1, "outcome": "grant", "decided_by": bola.actor}
    assert chen.name not in entry.body


def test_nobody_countersigns_their_own_decision(in_review: Any, chen: Any) -> None:
    decide(in_review, proposal(in_review), by=chen, at=AT, read=in_review.revision)
    with pytest.raises(NotAllowed, match="Another senior officer"):
        countersign(in_review, by=chen, at=AT, read=in_review.revision)
    assert unsigned(in_review)


def test_the_database_refuses_the_same_hand_twice_whoever_asks(make_decided: Any, bola: Any) -> None:
    case = make_decided()
    with pytest.raises(IntegrityError, match="four_eyes"), transaction.atomic():
        Decision.objects.filter(application=case).update(countersigned_by=bola, countersigned_at=AT)
    assert unsigned(case)


@pytest.mark.parametrize("role", Membership.Role.values)
def test_the_exporters_side_does_not_countersign(make_decided: Any, aurora: Any, chen: Any, role: str) -> None:
    case = make_decided()
    Membership.objects.create(organisation=aurora, user=chen, role=role)
    with pytest.raises(NotAllowed):
        countersign(case, by=chen, at=AT, read=case.revision)
    assert unsigned(case)


@pytest.mark.parametrize("who", ["advik", "pia", "dara", "alice"])
def test_only_senior_officers_countersign(make_decided: Any, request: Any, who: str) -> None:
    case = make_decided()
    with pytest.raises(NotAllowed):
        countersign(case, by=request.getfixturevalue(who), at=AT, read=case.revision)
    assert unsigned(case)


def test_another_officer_who_is_not_senior_does_not(make_decided: Any, person: Any) -> None:
    case = make_decided()
    with pytest.raises(NotAllowed):
        countersign(case, by=person("nils", "officer"), at=AT, read=case.revision)
    assert unsigned(case)


def test_what_was_changed_since_it_was_read_is_not_signed(make_decided: Any, chen: Any) -> None:
    case = make_decided()
    with pytest.raises(ChangedSinceRead):
        countersign(case, by=chen, at=AT, read=case.revision - 1)
    assert unsigned(case)


def test_a_case_without_a_decision_is_not_signed(in_review: Any, chen: Any) -> None:
    with pytest.raises(NotNow):
        countersign(in_review, by=chen, at=AT, read=in_review.revision)


def test_it_is_signed_once(make_countersigned: Any, ines: Any, chen: Any) -> None:
    case = make_countersigned()
    with pytest.raises(NotNow):
        countersign(case, by=ines, at=AT, read=case.revision)
    assert Decision.objects.get().countersigned_by == chen
