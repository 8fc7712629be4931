from datetime import timedelta
from typing import Any

import pytest

from ledger import read
from licensing.refusal import ChangedSinceRead, NotAllowed, NotNow, Refusal
from licensing.states import State
from licensing.steps.weigh import to_weigh, weigh
from tests.casework import AT
from tests.licensing.indicators import ABOUT_ELSEWHERE, AMONG_THE_BEST, AMONG_THE_WORST, newer_values
from tests.licensing.lists import ABOUT_THE_END_USER, LATER, newer, rescreen

pytestmark = pytest.mark.django_db
SENSITIVE = {"item": {"declared_code": "5A001.f"}}


@pytest.fixture
def licence(make_ended: Any) -> Any:
    """Valid, and granted while the end-user's country stood among the best."""
    newer_values(AMONG_THE_BEST, at=AT)
    return make_ended("grant", **SENSITIVE)


def on_other_values(licence: Any, values: bytes = AMONG_THE_WORST, *, hours: int = 0) -> None:
    at = LATER + timedelta(hours=hours)
    newer_values(values, at=at)
    rescreen(at=at)
    licence.refresh_from_db()


def test_a_live_licence_with_a_new_finding_is_put_on_a_desk_and_leaves_it_with_a_reason(
    licence: Any, bola: Any
) -> None:
    on_other_values(licence)
    assert (licence.state, licence.new_findings_at, licence.new_hits_at) == (State.ISSUED, LATER, None)
    assert [finding.criterion for finding in to_weigh(licence)] == ["CO-04"]
    weigh(licence, " The laboratory is the state's own. ", by=bola, at=LATER, read=licence.revision)
    assert (licence.state, licence.new_findings_at, to_weigh(licence)) == (State.ISSUED, None, ())
    (entry,) = read.entries(kinds=["licence.weighed"])
    said = {"decision": 1, "criteria": ["CO-04"], "role": "officer", "because": "The laboratory is the state's own."}
    assert read.value(entry) == said


def test_values_that_open_nothing_put_no_licence_on_a_desk(licence: Any) -> None:
    on_other_values(licence, ABOUT_ELSEWHERE)
    assert licence.screened_at == LATER
    assert licence.new_findings_at is None


def test_what_was_weighed_is_not_put_there_again_by_the_next_screening(licence: Any, bola: Any) -> None:
    on_other_values(licence)
    weigh(licence, "It stands.", by=bola, at=LATER, read=licence.revision)
    on_other_values(licence, AMONG_THE_WORST.replace(b",2\n", b",3\n"), hours=1)
    assert licence.screened_at == LATER + timedelta(hours=1)
    assert licence.new_findings_at is None


def test_a_new_hit_is_on_the_desk_as_a_hit_and_not_as_a_finding_besides(licence: Any) -> None:
    newer(ABOUT_THE_END_USER)
    rescreen()
    licence.refresh_from_db()
    assert (licence.new_hits_at, licence.new_findings_at) == (LATER, None)


def test_who_may_not_and_what_is_not_said_is_refused(licence: Any, bola: Any, dara: Any, alice: Any) -> None:
    from licensing.models import Membership

    with pytest.raises(NotNow, match="no new findings"):
        weigh(licence, "It stands.", by=bola, at=LATER, read=licence.revision)
    on_other_values(licence)
    for user in (dara, alice):
        with pytest.raises(NotAllowed):
            weigh(licence, "It stands.", by=user, at=LATER, read=licence.revision)
    with pytest.raises(Refusal) as refused:
        weigh(licence, "  ", by=bola, at=LATER, read=licence.revision)
    assert refused.value.field == "because"
    with pytest.raises(ChangedSinceRead):
        weigh(licence, "It stands.", by=bola, at=LATER, read=licence.revision - 1)
    Membership.objects.create(organisation=licence.organisation, user=bola, role=Membership.Role.READER)
    with pytest.raises(NotAllowed, match="exporter's organisation"):
        weigh(licence, "It stands.", by=bola, at=LATER, read=licence.revision)
    licence.refresh_from_db()
    assert licence.new_findings_at == LATER
