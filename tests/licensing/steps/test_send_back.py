from typing import Any

import pytest
from django.db import IntegrityError, transaction

from ledger import read as log
from licensing import queries
from licensing.models import Decision
from licensing.refusal import ChangedSinceRead, NotAllowed, NotNow, Refusal
from licensing.states import State
from licensing.steps.decide import decide
from licensing.steps.send_back import send_back
from tests.casework import AT, proposal

pytestmark = pytest.mark.django_db


def standing(case: Any) -> bool:
    case.refresh_from_db()
    sent = log.entries(subject=case.reference, kinds=["decision.sent_back"]).count()
    return case.state == State.DECIDED and Decision.objects.get().sent_back_at is None and sent == 0


def test_the_decision_is_void_and_the_case_in_review_again(make_decided: Any, chen: Any) -> None:
    case = make_decided()
    send_back(case, "  The site visit is too old. ", by=chen, at=AT, read=case.revision)
    decision = Decision.objects.get()
    assert case.state == State.IN_REVIEW
    assert queries.standing_decision(case) is None
    assert (decision.sent_back_by, decision.sent_back_at) == (chen, AT)
    assert decision.sent_back_because == "The site visit is too old."
    (entry,) = log.entries(subject=case.reference, kinds=["decision.sent_back"])
    assert "site visit" not in entry.body
    assert log.value(entry) == {"decision": 1, "because": "The site visit is too old."}


def test_a_reason_is_asked_for(make_decided: Any, chen: Any) -> None:
    case = make_decided()
    with pytest.raises(Refusal) as refused:
        send_back(case, " \n", by=chen, at=AT, read=case.revision)
    assert refused.value.field == "because"
    assert standing(case)


def test_nobody_sends_their_own_decision_back(in_review: Any, chen: Any) -> None:
    decide(in_review, proposal(in_review), by=chen, at=AT, read=in_review.revision)
    with pytest.raises(NotAllowed):
        send_back(in_review, "I changed my mind.", by=chen, at=AT, read=in_review.revision)
    assert standing(in_review)


@pytest.mark.parametrize("who", ["bola", "advik", "pia", "dara", "alice"])
def test_only_senior_officers_send_back(make_decided: Any, request: Any, who: str) -> None:
    case = make_decided()
    with pytest.raises(NotAllowed):
        send_back(case, "No.", by=request.getfixturevalue(who), at=AT, read=case.revision)
    assert standing(case)


def test_what_was_changed_since_it_was_read_is_not_sent_back(make_decided: Any, chen: Any) -> None:
    case = make_decided()
    with pytest.raises(ChangedSinceRead):
        send_back(case, "No.", by=chen, at=AT, read=case.revision - 1)
    assert standing(case)


def test_a_signed_decision_does_not_go_back(make_countersigned: Any, ines: Any) -> None:
    case = make_countersigned()
    with pytest.raises(NotNow):
        send_back(case, "Too late.", by=ines, at=AT, read=case.revision)
    with pytest.raises(IntegrityError, match="countersigned_or_sent_back"), transaction.atomic():
        Decision.objects.update(sent_back_by=ines, sent_back_at=AT)
