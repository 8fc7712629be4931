from collections.abc import Callable
from typing import Any

import pytest

from licensing.models import Application
from licensing.states import State

pytestmark = pytest.mark.django_db


def test_it_is_taken_back_after_one_more_question(
    at_alices_desk: Any, submitted: Any, fill: Callable[..., Any]
) -> None:
    page = f"/applications/{submitted.reference}/withdraw/"
    assert "Take this application back?" in at_alices_desk.get(page).content.decode()
    assert fill(page).url == f"/applications/{submitted.reference}/"
    submitted.refresh_from_db()
    assert submitted.state == State.WITHDRAWN
    assert "Application withdrawn" in at_alices_desk.get(f"/applications/{submitted.reference}/").content.decode()


def test_what_is_countersigned_cannot_be_withdrawn(at_alices_desk: Any, make_countersigned: Any) -> None:
    case = make_countersigned()
    answer = at_alices_desk.get(f"/applications/{case.reference}/withdraw/")
    assert answer.status_code == 409
    assert b"cannot be withdrawn now" in answer.content


def test_who_may_only_look_withdraws_and_discards_nothing(client: Any, reader: Any, submitted: Any, draft: Any) -> None:
    client.force_login(reader)
    assert client.post(f"/applications/{submitted.reference}/withdraw/", {}).status_code == 403
    assert client.post(f"/applications/{draft.reference}/discard/", {}).status_code == 403


def test_a_draft_is_discarded_and_the_list_says_so(at_alices_desk: Any, draft: Any, fill: Callable[..., Any]) -> None:
    answer = fill(f"/applications/{draft.reference}/discard/")
    assert (answer.url, Application.objects.count()) == ("/applications/", 0)
    assert f"The draft {draft.reference} was discarded." in at_alices_desk.get("/applications/").content.decode()
