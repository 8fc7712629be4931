from typing import Any

import pytest

pytestmark = pytest.mark.django_db


def test_a_colleague_who_may_only_look_is_refused_the_form_and_the_writing(
    client: Any, reader: Any, draft: Any
) -> None:
    client.force_login(reader)
    page = f"/applications/{draft.reference}/parties/new/"
    assert (client.get(page).status_code, client.post(page, {"name": "X"}).status_code) == (403, 403)
    assert draft.parties.count() == 1


def test_for_a_rival_it_does_not_exist(client: Any, eve: Any, draft: Any) -> None:
    client.force_login(eve)
    assert client.get(f"/applications/{draft.reference}/parties/").status_code == 404


def test_after_submission_a_link_leads_to_the_application_and_a_form_is_refused(
    at_alices_desk: Any, submitted: Any
) -> None:
    page = f"/applications/{submitted.reference}/items/new/"
    assert at_alices_desk.get(page).url == f"/applications/{submitted.reference}/"
    answer = at_alices_desk.post(page, {"description": "One more"})
    assert answer.status_code == 409
    assert b"can no longer be edited" in answer.content
    assert submitted.items.count() == 1
