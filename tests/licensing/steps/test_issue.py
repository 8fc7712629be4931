import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

import pytest

from ledger import read as log
from licensing import store
from licensing.models import IssuedDocument, Membership
from licensing.refusal import ChangedSinceRead, NotAllowed, NotNow
from licensing.states import State
from licensing.steps.issue import issue
from licensing.steps.paper import term
from licensing.steps.refuse import refuse
from screening.models import Job
from tests.casework import AT
from tests.licensing.indicators import AMONG_THE_BEST, newer_values
from tests.licensing.lists import ABOUT_NOBODY, LATER, newer, rescreen

pytestmark = pytest.mark.django_db


def not_issued(case: Any, state: State) -> bool:
    case.refresh_from_db()
    entries = log.entries(subject=case.reference, kinds=["licence.issued", "application.refused"]).count()
    jobs = Job.objects.filter(kind="prove").count()
    return (case.state, IssuedDocument.objects.count(), entries, jobs) == (state, 0, 0, 0)


def test_a_licence_is_stored_under_the_hash_that_the_log_holds(make_countersigned: Any, bola: Any) -> None:
    case = make_countersigned("grant_with_conditions", conditions="For the laboratory alone.")
    issued = issue(case, by=bola, at=AT, read=case.revision)
    pdf = store.read(issued.sha256)
    assert pdf.startswith(b"%PDF")
    assert hashlib.sha256(pdf).hexdigest() == issued.sha256
    assert (issued.kind, issued.size, issued.issued_by, case.state) == ("licence", len(pdf), bola, State.ISSUED)
    (entry,) = log.entries(subject=case.reference, kinds=["licence.issued"])
    assert entry.seq == issued.entry
    fields = log.value(entry)
    assert (fields["number"], fields["sha256"], fields["conditions"]) == (issued.number, issued.sha256, True)
    assert {currency: Decimal(text) for currency, text in fields["value"].items()} == {"EUR": Decimal("12500")}
    assert fields["valid_until"] == issued.valid_until.isoformat()


def test_the_licence_prints_number_parties_and_conditions(make_countersigned: Any, bola: Any) -> None:
    import io

    from pypdf import PdfReader

    case = make_countersigned("grant_with_conditions", conditions="For the laboratory alone.")
    issued = issue(case, by=bola, at=AT, read=case.revision)
    words = " ".join(
        " ".join(page.extract_text() for page in PdfReader(io.BytesIO(store.read(issued.sha256))).pages).split()
    )
    for said in (issued.number, "Aurora Instruments AS", "Harbour Telecom Laboratory", "For the laboratory alone."):
        assert said in words


def test_its_number_is_the_applications_and_its_proof_is_due(make_countersigned: Any, bola: Any) -> None:
    case = make_countersigned()
    issued = issue(case, by=bola, at=AT, read=case.revision)
    assert issued.number == case.reference.replace("LA-", "LIC-")
    assert issued.proof == ""
    job = Job.objects.get(kind="prove")
    assert (job.key, job.payload, job.state) == (issued.number, {"issued": issued.pk}, Job.State.DUE)


def test_the_first_day_is_the_authoritys_and_the_last_is_two_years_on(settings: Any) -> None:
    # 23:30 in London on 31 December is already New Year's Day in Oslo.
    first, last = term(datetime(2026, 12, 31, 23, 30, tzinfo=UTC))
    assert first == date(2027, 1, 1)
    assert last == first + timedelta(days=settings.LICET["licence_valid_days"])


@pytest.mark.parametrize("step", [issue, refuse])
def test_without_a_second_hand_nothing_is_issued(make_decided: Any, bola: Any, step: Any) -> None:
    case = make_decided("refuse" if step is refuse else "grant")
    with pytest.raises(NotNow):
        step(case, by=bola, at=AT, read=case.revision)
    assert not_issued(case, State.DECIDED)


def test_a_refusal_never_becomes_a_licence_nor_a_grant_a_refusal(make_countersigned: Any, bola: Any) -> None:
    refusal, grant = make_countersigned("refuse"), make_countersigned("grant")
    with pytest.raises(NotNow):
        issue(refusal, by=bola, at=AT, read=refusal.revision)
    with pytest.raises(NotNow):
        refuse(grant, by=bola, at=AT, read=grant.revision)
    assert not_issued(refusal, State.COUNTERSIGNED)
    assert not_issued(grant, State.COUNTERSIGNED)


@pytest.mark.parametrize("who", ["advik", "pia", "dara", "alice"])
def test_only_officers_issue(make_countersigned: Any, request: Any, who: str) -> None:
    case = make_countersigned()
    with pytest.raises(NotAllowed):
        issue(case, by=request.getfixturevalue(who), at=AT, read=case.revision)
    assert not_issued(case, State.COUNTERSIGNED)


@pytest.mark.parametrize("outcome", ["grant", "refuse"])
def test_the_exporters_side_issues_nothing(make_countersigned: Any, aurora: Any, bola: Any, outcome: str) -> None:
    case = make_countersigned(outcome)
    Membership.objects.create(organisation=aurora, user=bola, role=Membership.Role.READER)
    with pytest.raises(NotAllowed):
        (refuse if outcome == "refuse" else issue)(case, by=bola, at=AT, read=case.revision)
    assert not_issued(case, State.COUNTERSIGNED)


def test_what_was_changed_since_it_was_read_is_not_issued(make_countersigned: Any, bola: Any) -> None:
    case = make_countersigned()
    with pytest.raises(ChangedSinceRead):
        issue(case, by=bola, at=AT, read=case.revision - 1)
    assert not_issued(case, State.COUNTERSIGNED)


def test_it_is_issued_once(make_ended: Any, chen: Any) -> None:
    case = make_ended()
    with pytest.raises(NotNow):
        issue(case, by=chen, at=AT, read=case.revision)
    assert IssuedDocument.objects.count() == 1


@pytest.mark.parametrize("change", [partial(newer, ABOUT_NOBODY), partial(newer_values, AMONG_THE_BEST)])
def test_no_licence_rests_on_a_list_or_an_indicator_that_was_replaced_since(
    make_countersigned: Any, bola: Any, change: Callable[[], Any]
) -> None:
    case = make_countersigned()
    change()
    with pytest.raises(NotNow, match="in force"):
        issue(case, by=bola, at=LATER, read=case.revision)
    assert not_issued(case, State.COUNTERSIGNED)
    rescreen()
    case.refresh_from_db()
    assert issue(case, by=bola, at=LATER, read=case.revision)


def test_a_refusal_goes_out_on_whatever_changed(make_countersigned: Any, bola: Any) -> None:
    case = make_countersigned("refuse")
    newer(ABOUT_NOBODY)
    assert refuse(case, by=bola, at=LATER, read=case.revision)
