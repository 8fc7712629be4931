from collections.abc import Callable
from typing import Any

import pytest

from licensing.models import Membership

pytestmark = pytest.mark.django_db


def test_half_an_answer_is_kept_and_a_colleague_goes_on_another_day(
    at_alices_desk: Any, draft: Any, person: Any, aurora: Any, fill: Callable[..., Any]
) -> None:
    page = f"/applications/{draft.reference}/end-use/"
    answer = fill(page, end_use="Test of fibres", human_rights="", due_diligence="")
    assert answer.url == f"/applications/{draft.reference}/route/"
    bjarne = person("bjarne")
    Membership.objects.create(organisation=aurora, user=bjarne, role=Membership.Role.APPLICANT)
    at_alices_desk.force_login(bjarne)
    assert "Test of fibres" in at_alices_desk.get(page).content.decode()
    fill(page, end_use="Test of fibres", human_rights="None found", due_diligence="Register read")
    draft.refresh_from_db()
    assert (draft.end_use, draft.human_rights, draft.due_diligence) == ("Test of fibres", "None found", "Register read")
