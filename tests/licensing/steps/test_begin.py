from typing import Any

import pytest

from licensing.models import Application, Organisation
from licensing.refusal import NotAllowed
from licensing.states import State
from licensing.steps.begin import begin
from tests.casework import AT

pytestmark = pytest.mark.django_db


def test_a_draft_gets_a_number_of_its_own(alice: Any, aurora: Any) -> None:
    one, two = (begin(aurora, by=alice, at=AT, title="Order") for _ in range(2))
    assert one.reference.startswith("LA-2026-")
    assert int(two.reference[-6:]) == int(one.reference[-6:]) + 1
    assert (one.state, one.revision, one.created_by, one.created_at) == (State.DRAFT, 0, alice, AT)


def test_who_may_only_look_begins_nothing(reader: Any, aurora: Any) -> None:
    with pytest.raises(NotAllowed):
        begin(aurora, by=reader, at=AT)
    assert not Application.objects.exists()


def test_nobody_begins_for_another_organisation(eve: Any, aurora: Any) -> None:
    with pytest.raises(NotAllowed):
        begin(aurora, by=eve, at=AT)
    assert Organisation.objects.filter(applications__isnull=False).count() == 0
