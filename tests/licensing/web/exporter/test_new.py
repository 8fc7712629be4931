from collections.abc import Callable
from typing import Any

import pytest

from licensing.models import Application, Organisation

pytestmark = pytest.mark.django_db
PAGE = "/applications/new/"


def test_a_draft_is_begun_and_its_task_list_opens(
    at_alices_desk: Any, alice: Any, aurora: Any, fill: Callable[..., Any]
) -> None:
    answer = fill(PAGE, organisation=aurora.pk, title="Order 4711")
    made = Application.objects.get()
    assert answer.url == f"/applications/{made.reference}/"
    assert (made.organisation, made.title, made.created_by) == (aurora, "Order 4711", alice)


def test_one_does_not_apply_for_an_organisation_of_others(
    at_alices_desk: Any, eve: Any, fill: Callable[..., Any]
) -> None:
    rival = Organisation.objects.get(name="Borealis Trading AS")
    answer = fill(PAGE, organisation=rival.pk, title="")
    assert answer.status_code == 400
    assert not Application.objects.exists()


def test_who_may_only_look_gets_no_form(client: Any, reader: Any) -> None:
    client.force_login(reader)
    assert client.get(PAGE).status_code == 403


def test_the_title_can_be_changed(at_alices_desk: Any, draft: Any, fill: Callable[..., Any]) -> None:
    fill(f"/applications/{draft.reference}/title/", title="Other words")
    draft.refresh_from_db()
    assert draft.title == "Other words"
